/**
 * The tables of a widespread community system that are no visits: records (enrolments), contracts with family doctors, referrals. One row
 * each; the visits are follow-up forms ({@code followup}).
 *
 * <p>Begin at {@code CommunitySource}. {@code columns.csv} says which columns a table may have and which are left out, and why. A {@code
 * CommunityRow} is a row in the vendor's own words; a converter for each table makes a transaction of it.
 */
@NullMarked
package cn.medalliance.mappings.community;

import org.jspecify.annotations.NullMarked;
