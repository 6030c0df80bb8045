/**
 * How the guide is built: the core package, SUSHI, and the assembly of our own package.
 *
 * <p>Begin at {@code BuildGuide}. This package runs while the module is built, never in a server, and only
 * {@code cn.medalliance.guide} reads what it leaves behind.
 */
@NullMarked
package cn.medalliance.guide.build;

import org.jspecify.annotations.NullMarked;
