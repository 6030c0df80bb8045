package cn.medalliance.guide.build;

/** The guide cannot be built; the message tells the person at the terminal why and what to do. */
public final class GuideBuildException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GuideBuildException(String message) {
        super(message);
    }

    GuideBuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
