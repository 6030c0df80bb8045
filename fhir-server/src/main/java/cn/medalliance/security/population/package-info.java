/**
 * Reading many stored resources by another road than HAPI's: those that a caller may see, as it may see them. Begin at {@code
 * jpa.VisibleResources}.
 */
@NullMarked
package cn.medalliance.security.population;

import org.jspecify.annotations.NullMarked;
