/**
 * Makes a record of every access and keeps its answer back until the record is committed. Begin at {@code AuditFilter},
 * which stands before everything that answers; {@code AuditInterceptor} tells it what HAPI knows of the access.
 */
@NullMarked
package cn.medalliance.audit.recording;

import org.jspecify.annotations.NullMarked;
