/** {@code $expand}: the codes of a value set, page by page. Begin at {@code ExpandProvider}. */
@NullMarked
package cn.medalliance.operations.expand;

import org.jspecify.annotations.NullMarked;
