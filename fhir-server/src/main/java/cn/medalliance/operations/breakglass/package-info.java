/**
 * {@code $break-glass}, {@code $break-glass-list} and {@code $break-glass-review} of a patient. Begin at
 * {@code BreakGlassProvider}; what they do is in {@code security.emergency}.
 */
@NullMarked
package cn.medalliance.operations.breakglass;

import org.jspecify.annotations.NullMarked;
