/** Who may be sent what. Knows no FHIR server and no database. */
@NullMarked
package cn.medalliance.outreach.model;

import org.jspecify.annotations.NullMarked;
