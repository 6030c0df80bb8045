/** Whom a person may choose from. Begin at {@code PatientChoice}. */
@NullMarked
package cn.medalliance.security.launch.jpa;

import org.jspecify.annotations.NullMarked;
