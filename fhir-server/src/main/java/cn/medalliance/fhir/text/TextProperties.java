package cn.medalliance.fhir.text;

import java.util.Set;
import org.hl7.fhir.r4.model.ResourceType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be searched by its text ({@code _content}, {@code _text}).
 *
 * @param types the resource types whose text is kept; every other type costs the text index nothing and is refused when
 *     searched by text. Empty switches the search by text off.
 */
@ConfigurationProperties("medalliance.text")
record TextProperties(
        @DefaultValue({
            "Patient",
            "RelatedPerson",
            "Practitioner",
            "Organization",
            "Location",
            "HealthcareService",
            "Condition",
            "AllergyIntolerance",
            "FamilyMemberHistory",
            "Flag",
            "CarePlan",
            "CareTeam",
            "Goal",
            "ServiceRequest",
            "Task",
            "MedicationRequest",
            "MedicationStatement",
            "Procedure",
            "DiagnosticReport",
            "Composition",
            "DocumentReference",
            "Communication",
            "Questionnaire",
            "ClinicalImpression"
        })
        Set<String> types) {

    TextProperties {
        types.forEach(ResourceType::fromCode);
        types = Set.copyOf(types);
    }

    boolean names(String type) {
        return types.contains(type);
    }
}
