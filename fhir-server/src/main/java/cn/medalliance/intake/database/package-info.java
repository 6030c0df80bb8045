/**
 * Rows of a table of a vendor's database that were changed since it was last read. Begin at {@code ChangedRows}. It only reads; what
 * becomes of the rows, and how far a table was read, is not known here.
 */
@NullMarked
package cn.medalliance.intake.database;

import org.jspecify.annotations.NullMarked;
