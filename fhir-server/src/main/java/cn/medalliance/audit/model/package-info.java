/** A record of an access, and how records are chained. Begin at {@code AuditRecord}. */
@NullMarked
package cn.medalliance.audit.model;

import org.jspecify.annotations.NullMarked;
