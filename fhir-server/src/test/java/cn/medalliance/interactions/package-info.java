/**
 * What every client may rely on, seen from outside: each interaction and operation that the capability statement lists is
 * called rightly and wrongly, and bad input gets the answer that {@code docs/errors.md} promises. Begin with {@link
 * cn.medalliance.interactions.CapabilityIT}; a new operation is a file in {@code interactions/operations}, not code.
 */
@NullMarked
package cn.medalliance.interactions;

import org.jspecify.annotations.NullMarked;
