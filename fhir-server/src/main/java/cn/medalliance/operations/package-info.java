/** One package for each FHIR operation of ours. */
@NullMarked
package cn.medalliance.operations;

import org.jspecify.annotations.NullMarked;
