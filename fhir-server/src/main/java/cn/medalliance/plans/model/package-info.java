/**
 * Which tier of management a resident belongs in, how an enrolment changes its tier, and what a plan definition comes to for an
 * enrolment. Knows no server and no database.
 */
@NullMarked
package cn.medalliance.plans.model;

import org.jspecify.annotations.NullMarked;
