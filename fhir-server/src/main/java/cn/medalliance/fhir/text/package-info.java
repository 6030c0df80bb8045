/** Lucene for the text of named types, Chinese words included. */
@NullMarked
package cn.medalliance.fhir.text;

import org.jspecify.annotations.NullMarked;
