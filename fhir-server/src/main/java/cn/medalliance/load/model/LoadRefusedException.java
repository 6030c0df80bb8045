package cn.medalliance.load.model;

/** A load that is not begun, or not gone on with; the message says why, and what to do. Nothing was changed. */
public final class LoadRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LoadRefusedException(String message) {
        super(message);
    }
}
