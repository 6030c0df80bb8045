/**
 * Repeatable chance: numbers, choices and ids that depend on a seed and a key alone, never on the clock or on threads.
 *
 * <p>Begin at {@code Dice}. Nothing here knows what is being decided.
 */
@NullMarked
package cn.medalliance.demo.chance;

import org.jspecify.annotations.NullMarked;
