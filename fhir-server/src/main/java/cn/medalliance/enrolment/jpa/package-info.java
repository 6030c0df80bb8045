/** Every write of an enrolment, contract or plan held against the rules, at the end of its transaction. */
@NullMarked
package cn.medalliance.enrolment.jpa;

import org.jspecify.annotations.NullMarked;
