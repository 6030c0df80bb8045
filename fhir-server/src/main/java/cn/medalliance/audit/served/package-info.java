/**
 * The trail as FHIR: AuditEvents are searched and read from its table and are written by nobody else than the server. Begin
 * at {@code AuditEventProvider}.
 */
@NullMarked
package cn.medalliance.audit.served;

import org.jspecify.annotations.NullMarked;
