package cn.medalliance.load.model;

/** Whoever watches a load wants it to end; thrown by {@link LoadProgress#step}. */
public final class LoadStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
