/**
 * Holds requests of callers who see people de-identified to the rules of {@code model}. Begin at
 * {@code DeidentificationInterceptor}.
 */
@NullMarked
package cn.medalliance.security.deidentification.jpa;

import org.jspecify.annotations.NullMarked;
