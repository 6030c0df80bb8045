/** Every write is checked against the guide before it reaches the database. */
@NullMarked
package cn.medalliance.fhir.validation;

import org.jspecify.annotations.NullMarked;
