package cn.medalliance.indicators.cql;

/** The engine did not come to an answer: it took too long, or failed. */
public final class NotEvaluatedException extends RuntimeException {

    private final boolean isTooLong;

    NotEvaluatedException(boolean isTooLong, Throwable cause) {
        super(isTooLong ? "the evaluation took too long" : "the evaluation failed", cause);
        this.isTooLong = isTooLong;
    }

    /** Whether it would have come to one with more time. */
    public boolean isTooLong() {
        return isTooLong;
    }
}
