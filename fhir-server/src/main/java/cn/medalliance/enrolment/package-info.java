/**
 * What one resident has only one of at a time (an enrolment in a programme, a contract with a family doctor), and how a
 * proposed plan becomes one. The rules are in {@code model}; {@code jpa} holds every write against them, begin at {@code
 * jpa.EnrolmentGuard}. Other features
 * meet them by {@code Enrolments}.
 */
@NullMarked
package cn.medalliance.enrolment;

import org.jspecify.annotations.NullMarked;
