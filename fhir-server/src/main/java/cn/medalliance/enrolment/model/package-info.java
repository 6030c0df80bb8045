/** When an enrolment or a contract is current, and when two exclude each other. Knows no FHIR server and no database. */
@NullMarked
package cn.medalliance.enrolment.model;

import org.jspecify.annotations.NullMarked;
