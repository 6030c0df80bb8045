package cn.medalliance.demo.delivery;

/** A delivery that cannot go on; the message is for the person at the terminal. */
public final class DeliveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeliveryException(String message) {
        super(message);
    }

    public DeliveryException(String message, Throwable cause) {
        super(message, cause);
    }
}
