/** To whom a slot is given. Begin at {@code BookingRules}. Knows no FHIR server and no database. */
@NullMarked
package cn.medalliance.scheduling.model;

import org.jspecify.annotations.NullMarked;
