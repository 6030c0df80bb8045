/**
 * Referral stories: which way a referral goes, when each step is taken, who takes it.
 *
 * <p>Begin at {@code Storyteller}. A story is told only as far as the county's last day; nothing here knows FHIR or why
 * the resident is referred.
 */
@NullMarked
package cn.medalliance.demo.referral;

import org.jspecify.annotations.NullMarked;
