@NullMarked
package cn.medalliance.enrolment.model;

import org.jspecify.annotations.NullMarked;
