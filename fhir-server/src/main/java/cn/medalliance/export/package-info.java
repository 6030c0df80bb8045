/**
 * Bulk Data Access: {@code $export} of the whole server, of all patients, of some, of one, of a group. Begin at {@code
 * jpa.ExportProvider}, which is asked, and {@code jpa.Exports}, which has the files written. Tables go the same road: another feature
 * asks {@code TableExports} for {@code TablePlan}s, and makes their files as {@code TableFormat}.
 */
@NullMarked
package cn.medalliance.export;

import org.jspecify.annotations.NullMarked;
