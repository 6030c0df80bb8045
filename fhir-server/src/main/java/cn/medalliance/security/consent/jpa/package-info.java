/**
 * What residents deny, derived from their Consents and kept in a table beside them, and what is left of a caller's relations
 * then. Begin at {@code Denials}; {@code ConsentKeeper} keeps the table.
 */
@NullMarked
package cn.medalliance.security.consent.jpa;

import org.jspecify.annotations.NullMarked;
