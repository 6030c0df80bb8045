/**
 * Documents of the national family WS/T 483 and WS/T 500 in
 * <a href="https://www.hl7.org/implement/standards/product_brief.cfm?product_id=7">CDA R2</a>, as far as they are read here.
 *
 * <p>Begin at {@code ClinicalDocument}. An entry is known by the code of its data element and never by its place, for vendors
 * order them as they like. No document type, no entity and nothing outside the document is read.
 */
@NullMarked
package cn.medalliance.mappings.cda;

import org.jspecify.annotations.NullMarked;
