/**
 * What holds for every FHIR operation: a call is checked against what the operation declares before it is run. Begin at
 * {@code OperationRulesInterceptor}.
 */
@NullMarked
package cn.medalliance.fhir.operation;

import org.jspecify.annotations.NullMarked;
