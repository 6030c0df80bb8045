/** Raises alerts as data arrive and closes them when they were dealt with. Begin at {@code AlertInterceptor}. */
@NullMarked
package cn.medalliance.alerts.jpa;

import org.jspecify.annotations.NullMarked;
