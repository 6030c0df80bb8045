/** The client registry: which systems and apps the alliance knows. Begin at {@code ClientRegistry}. */
@NullMarked
package cn.medalliance.security.client;

import org.jspecify.annotations.NullMarked;
