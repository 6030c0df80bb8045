package cn.medalliance.security.deidentification.jpa;

import ca.uhn.fhir.context.FhirContext;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.DomainResource;

/** What is nobody's and may be shown to who sees people de-identified. */
final class Others {

    /** What a record speaks in: an organisation or a place beside it would tell where somebody lives. */
    private static final Set<String> KNOWLEDGE =
            Set.of("Medication", "MedicationKnowledge", "Questionnaire", "Substance");

    private Others() {}

    /**
     * Whether a resource is shown: what is people's and what is not do not come in one answer, but for what is knowledge.
     *
     * @param ofPeople the types of people
     * @param isAboutPeople whether the request is about one of these
     */
    static boolean mayStandBeside(
            FhirContext fhir, Set<String> ofPeople, boolean isAboutPeople, IBaseResource resource) {
        String type = fhir.getResourceType(resource);
        return !ofPeople.contains(type)
                && (!isAboutPeople || KNOWLEDGE.contains(type))
                && !namesPeople(fhir, ofPeople, resource);
    }

    /** Whether one may refer to it from what is shown de-identified. */
    static boolean isKnowledge(String type) {
        return KNOWLEDGE.contains(type);
    }

    private static boolean namesPeople(FhirContext fhir, Set<String> ofPeople, IBaseResource resource) {
        boolean refers = fhir.newTerser().getAllResourceReferences(resource).stream()
                .map(reference -> reference.getResourceReference().getReferenceElement())
                .anyMatch(id -> id.hasResourceType() && ofPeople.contains(id.getResourceType()));
        return refers
                || resource instanceof DomainResource domain
                        && domain.getContained().stream().anyMatch(held -> ofPeople.contains(held.fhirType()));
    }
}
