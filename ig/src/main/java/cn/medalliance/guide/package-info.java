/**
 * The guide as Java sees it: where the built package lies and what its tables say.
 *
 * <p>Begin at {@code Guide}; {@code ProfileSelection} answers which profile a resource must meet, and {@code table} has the
 * other tables with types. Nothing here knows Spring, a database or a server.
 */
@NullMarked
package cn.medalliance.guide;

import org.jspecify.annotations.NullMarked;
