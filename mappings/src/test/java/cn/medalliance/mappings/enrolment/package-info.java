@NullMarked
package cn.medalliance.mappings.enrolment;

import org.jspecify.annotations.NullMarked;
