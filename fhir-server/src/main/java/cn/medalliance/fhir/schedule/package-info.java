/**
 * What is done when its time comes: work that features name stands in a table of the database, each node looks there, and one of
 * them takes what is due. A feature publishes its work as a {@code OneTimeTask} or a {@code RecurringTask} bean.
 */
@NullMarked
package cn.medalliance.fhir.schedule;

import org.jspecify.annotations.NullMarked;
