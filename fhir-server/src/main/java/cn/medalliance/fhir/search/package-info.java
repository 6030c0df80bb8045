/** How a search is answered: one statement per search, stable pages, composites that mean what they say. */
@NullMarked
package cn.medalliance.fhir.search;

import org.jspecify.annotations.NullMarked;
