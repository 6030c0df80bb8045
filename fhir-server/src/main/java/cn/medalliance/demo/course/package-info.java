/**
 * What happens to a resident with a chronic disease over the years: enrolments, follow-up visits, readings, drugs, tiers.
 *
 * <p>Begin at {@code CourseSimulator}. Plain values; nothing here knows FHIR.
 */
@NullMarked
package cn.medalliance.demo.course;

import org.jspecify.annotations.NullMarked;
