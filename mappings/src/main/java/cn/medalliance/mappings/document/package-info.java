/** Documents of text that sources send: sections as they were written. Begin at {@code DocumentSections}. */
@NullMarked
package cn.medalliance.mappings.document;

import org.jspecify.annotations.NullMarked;
