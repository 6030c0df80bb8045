/**
 * Workbooks of spreadsheets (.xlsx, <a href="https://www.iso.org/standard/71691.html">ISO/IEC 29500</a>) as tables of text.
 *
 * <p>Begin at {@code XlsxTable.open}. Only the first sheet is read. What a workbook may unpack to is limited before
 * anything of it is unpacked into memory.
 */
@NullMarked
package cn.medalliance.mappings.xlsx;

import org.jspecify.annotations.NullMarked;
