/** {@code $lookup}: what a code means. Begin at {@code LookupProvider}. */
@NullMarked
package cn.medalliance.operations.lookup;

import org.jspecify.annotations.NullMarked;
