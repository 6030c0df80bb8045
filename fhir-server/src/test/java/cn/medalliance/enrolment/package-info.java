/** Enrolments, contracts and plans over HTTP. */
@NullMarked
package cn.medalliance.enrolment;

import org.jspecify.annotations.NullMarked;
