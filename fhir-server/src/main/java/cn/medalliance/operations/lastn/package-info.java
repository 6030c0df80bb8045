/**
 * {@code Observation/$lastn}: the most recent Observations of each kind, for one patient or several, as <a
 * href="https://hl7.org/fhir/R4/observation-operation-lastn.html">R4 defines it</a>. HAPI's own needs Elasticsearch,
 * and without it answers a search for something else; it is taken out.
 *
 * <p>Begin at {@code LastNProvider}. Grouping and ranking are in {@code model}, the database in {@code jpa}.
 */
@NullMarked
package cn.medalliance.operations.lastn;

import org.jspecify.annotations.NullMarked;
