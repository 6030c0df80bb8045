/**
 * The guide's tables with types: thresholds, plausible ranges, decision tables and the rules of referrals.
 *
 * <p>Each type reads one table of {@code ig/input/data} and refuses rows it cannot understand, so that whoever holds one
 * holds a table that is whole. Begin at {@code DecisionTable} for rules of care and at {@code ReferralTransition} for
 * referrals. Nothing here knows a resource, Spring or a server.
 */
@NullMarked
package cn.medalliance.guide.table;

import org.jspecify.annotations.NullMarked;
