/**
 * Bulk Data Access: {@code $export} of the whole server, of all patients, of some, of one, of a group. Begin at {@code
 * jpa.ExportProvider}, which is asked, and {@code jpa.ExportRun}, which writes the files.
 */
@NullMarked
package cn.medalliance.export;

import org.jspecify.annotations.NullMarked;
