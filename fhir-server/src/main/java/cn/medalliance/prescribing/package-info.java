/**
 * The review of prescriptions: {@code MedicationRequest/$prescription-check} and what a pharmacist says of it ({@code .jpa}). What
 * is looked at is {@code .model}. Other features meet it by {@link cn.medalliance.prescribing.Formularies}.
 */
@NullMarked
package cn.medalliance.prescribing;

import org.jspecify.annotations.NullMarked;
