/**
 * Follow-up forms as vendors export them, one row a visit.
 *
 * <p>Begin at {@code FollowUpSource}. {@code columns.csv} says which columns there are and which question of the form each
 * answers. A {@code FollowUpRow} is the row in the form's own words; {@code FollowUpConverter} makes a transaction of it in
 * small steps, each a class here.
 */
@NullMarked
package cn.medalliance.mappings.followup;

import org.jspecify.annotations.NullMarked;
