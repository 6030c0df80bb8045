/** What is asked about codes and answered by more than one operation. */
@NullMarked
package cn.medalliance.fhir.terminology;

import org.jspecify.annotations.NullMarked;
