/**
 * Reading what people and programs write into a cell: widths, sentinels, numbers with units, dates, pairs, lists,
 * phones, drug orders.
 *
 * <p>Plain functions from text to values. A reading never guesses: what it cannot read, it says so. Nothing here knows
 * FHIR, a form or a vendor.
 */
@NullMarked
package cn.medalliance.mappings.text;

import org.jspecify.annotations.NullMarked;
