package cn.medalliance.shared;

/**
 * Numbers that are told together or not at all.
 *
 * @param <T> itself
 */
public interface Told<T extends Told<T>> {

    /** Of how many it is: of two, the smaller is left out sooner. */
    long size();

    /** Whether one of its numbers, or what follows from them, is of few. */
    boolean isSmall();

    /** What may be known of two that are left out, from what is told of the rest. */
    T with(T other);
}
