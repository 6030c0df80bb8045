/** The server. Begin at {@code ServerApplication}; the map of packages is in {@code docs/architecture.md}. */
@NullMarked
package cn.medalliance;

import org.jspecify.annotations.NullMarked;
