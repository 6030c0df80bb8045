/**
 * Delimited text as vendors export it: any of the usual Chinese encodings, quoted cells, torn rows; row by row in
 * constant memory, and no row stops the next.
 *
 * <p>Begin at {@code CsvTable.open}. Nothing here knows what the columns mean.
 */
@NullMarked
package cn.medalliance.mappings.csv;

import org.jspecify.annotations.NullMarked;
