/**
 * Prescriptions, whichever format they come in: what a source says of one medicine, and the MedicationRequest that it becomes.
 *
 * <p>Begin at {@code PrescriptionStep}. It knows no format; a format reads its own into a {@code SentPrescription}.
 */
@NullMarked
package cn.medalliance.mappings.prescription;

import org.jspecify.annotations.NullMarked;
