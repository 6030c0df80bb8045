package cn.medalliance.operations.everything.jpa;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * By which search parameter each type tells when care was given, as opposed to when it was written down. Types that are
 * not named here have no date of care.
 */
final class CareDates {

    private static final Map<String, List<String>> TYPES_BY_PARAMETER = Map.ofEntries(
            Map.entry(
                    "date",
                    List.of(
                            "AdverseEvent",
                            "Appointment",
                            "CarePlan",
                            "CareTeam",
                            "ClinicalImpression",
                            "Composition",
                            "Consent",
                            "DiagnosticReport",
                            "DocumentReference",
                            "Encounter",
                            "EpisodeOfCare",
                            "Flag",
                            "Immunization",
                            "ImmunizationRecommendation",
                            "List",
                            "MeasureReport",
                            "Observation",
                            "Procedure",
                            "RiskAssessment",
                            "SupplyRequest")),
            Map.entry("onset-date", List.of("Condition")),
            Map.entry("onset", List.of("AllergyIntolerance")),
            Map.entry("authoredon", List.of("MedicationRequest")),
            Map.entry("effective-time", List.of("MedicationAdministration")),
            Map.entry("whenhandedover", List.of("MedicationDispense")),
            Map.entry("effective", List.of("MedicationStatement")),
            Map.entry("occurrence", List.of("ChargeItem", "CommunicationRequest", "ServiceRequest")),
            Map.entry("authored", List.of("QuestionnaireResponse")),
            Map.entry("authored-on", List.of("Task")),
            Map.entry("sent", List.of("Communication")),
            Map.entry("start-date", List.of("Goal")),
            Map.entry("started", List.of("ImagingStudy")),
            Map.entry("created", List.of("Claim", "ClaimResponse", "ExplanationOfBenefit", "Media")),
            Map.entry("collected", List.of("Specimen")),
            Map.entry("identified", List.of("DetectedIssue")),
            Map.entry("event-date", List.of("DeviceRequest")),
            Map.entry("datewritten", List.of("VisionPrescription")),
            Map.entry("datetime", List.of("NutritionOrder")));

    private final Long[] identities;

    CareDates(PartitionSettings partitions) {
        this.identities = TYPES_BY_PARAMETER.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(type -> BaseResourceIndexedSearchParam.calculateHashIdentity(
                                partitions, RequestPartitionId.defaultPartition(), type, entry.getKey())))
                .toArray(Long[]::new);
    }

    /** What the index knows these parameters by. */
    Long[] identities() {
        return Arrays.copyOf(identities, identities.length);
    }
}
