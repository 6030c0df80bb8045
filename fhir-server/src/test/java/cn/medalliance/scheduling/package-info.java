/** Booking over HTTP. Begin at {@code BookingIT}. */
@NullMarked
package cn.medalliance.scheduling;

import org.jspecify.annotations.NullMarked;
