package cn.medalliance.export.jpa;

/** The export was taken back while it was written. */
final class TakenBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
