/** The review of prescriptions: {@code MedicationRequest/$prescription-check}. What is looked at is {@code .model}. */
@NullMarked
package cn.medalliance.prescribing;

import org.jspecify.annotations.NullMarked;
