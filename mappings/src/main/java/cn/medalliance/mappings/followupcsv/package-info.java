/**
 * Follow-up forms exported as CSV, one row a visit, the columns named as on the paper form.
 *
 * <p>Begin at {@code HypertensionFollowUpSource}. A {@code HypertensionFollowUpRow} is the row in the form's own words;
 * {@code HypertensionFollowUpConverter} makes a transaction of it in small steps, each a class here.
 */
@NullMarked
package cn.medalliance.mappings.followupcsv;

import org.jspecify.annotations.NullMarked;
