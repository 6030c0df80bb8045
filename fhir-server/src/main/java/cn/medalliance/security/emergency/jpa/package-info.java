/** The record of uses of the break-glass in the database: {@code BreakGlassTable}. */
@NullMarked
package cn.medalliance.security.emergency.jpa;

import org.jspecify.annotations.NullMarked;
