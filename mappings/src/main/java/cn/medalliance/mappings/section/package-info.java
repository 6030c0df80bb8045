/** Texts of sources as sections of a Composition. Begin at {@code TextSections}. It knows no format. */
@NullMarked
package cn.medalliance.mappings.section;

import org.jspecify.annotations.NullMarked;
