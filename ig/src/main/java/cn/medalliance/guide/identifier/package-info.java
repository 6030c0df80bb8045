/**
 * The identifiers whose form and checksum a national standard fixes: residents and organisations.
 *
 * <p>Begin at {@code ResidentId.parse} and {@code UnifiedSocialCreditCode.parse}. Plain values: nothing here knows FHIR,
 * a store or a server.
 */
@NullMarked
package cn.medalliance.guide.identifier;

import org.jspecify.annotations.NullMarked;
