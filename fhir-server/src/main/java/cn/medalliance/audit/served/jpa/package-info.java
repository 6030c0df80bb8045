/** Keeps HAPI's storage from being searched for what it does not hold. Begin at {@code AuditIsNotStored}. */
@NullMarked
package cn.medalliance.audit.served.jpa;

import org.jspecify.annotations.NullMarked;
