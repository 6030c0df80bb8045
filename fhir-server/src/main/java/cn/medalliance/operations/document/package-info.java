/** {@code $document}: a composition with what it refers to, as one document. Begin at {@code DocumentProvider}. */
@NullMarked
package cn.medalliance.operations.document;

import org.jspecify.annotations.NullMarked;
