/**
 * The table of records: one thread of each node adds to it, many at a time; a command walks its chains. Begin at {@code
 * AuditTrail}.
 */
@NullMarked
package cn.medalliance.audit.trail;

import org.jspecify.annotations.NullMarked;
