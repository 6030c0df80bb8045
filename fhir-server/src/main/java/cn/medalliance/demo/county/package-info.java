/**
 * The made-up county: its facilities, grids, staff, teams and services, as plain values.
 *
 * <p>Begin at {@code CountyPlanner}. Nothing here knows FHIR or the residents.
 */
@NullMarked
package cn.medalliance.demo.county;

import org.jspecify.annotations.NullMarked;
