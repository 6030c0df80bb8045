/**
 * National shared documents that are no follow-ups: discharge summaries, prescriptions and records of referrals, each with a converter of
 * its own. The document itself is kept beside what it says.
 *
 * <p>Begin at {@code DocumentConverters}. {@code cda} reads documents; what is the same in other formats is made by {@code prescription}
 * and {@code referral}.
 */
@NullMarked
package cn.medalliance.mappings.document;

import org.jspecify.annotations.NullMarked;
