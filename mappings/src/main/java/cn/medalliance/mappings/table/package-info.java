/**
 * Rows of cells under headings, whichever file they come from.
 *
 * <p>Begin at {@code Table}: headings and rows, read forward once. {@code ColumnIndex} says which heading holds what; {@code
 * TableConversion} makes a conversion of a table, given what makes a transaction of one row. Nothing here knows a file format or a form.
 */
@NullMarked
package cn.medalliance.mappings.table;

import org.jspecify.annotations.NullMarked;
