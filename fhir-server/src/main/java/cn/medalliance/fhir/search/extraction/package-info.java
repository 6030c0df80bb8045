/** HAPI's extraction of index rows without the work that can yield none. Begin at {@code SparingExtractor}. */
@NullMarked
package cn.medalliance.fhir.search.extraction;

import org.jspecify.annotations.NullMarked;
