package cn.medalliance.prescribing.model;

import java.util.List;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * What is known around a prescription.
 *
 * @param requests what else is prescribed: active prescriptions, and the others of the same call
 * @param statements what the resident is known to take
 * @param conditions that the resident has
 * @param allergies that the resident has
 * @param assessments what the prescription names in supportingInformation, as far as it is there
 * @param stock what organisations stock
 * @param organization {@code Organization/ID} that dispenses; null when it is not known
 */
public record Treatment(
        List<MedicationRequest> requests,
        List<MedicationStatement> statements,
        List<Condition> conditions,
        List<AllergyIntolerance> allergies,
        List<Resource> assessments,
        KnownStock stock,
        @Nullable String organization) {}
