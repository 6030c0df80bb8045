package cn.medalliance.referral.jpa;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;

/** Which organisation an element stands for: itself, by a role in it or by a service of it. */
final class Parties {

    private final StoredReferrals stored;

    Parties(StoredReferrals stored) {
        this.stored = stored;
    }

    /** The reference to the organisation. */
    Optional<Reference> organizationOf(Reference party) {
        String type = party.getReferenceElement().getResourceType();
        return switch (type == null ? "" : type) {
            case "Organization" ->
                Optional.of(new Reference(party.getReferenceElement().toUnqualifiedVersionless()));
            case "PractitionerRole" ->
                stored.read(PractitionerRole.class, party).map(PractitionerRole::getOrganization);
            case "HealthcareService" ->
                stored.read(HealthcareService.class, party).map(HealthcareService::getProvidedBy);
            default -> Optional.empty();
        };
    }

    /** The organisation's id; empty when the element names none. */
    Optional<String> idOf(Reference party) {
        return organizationOf(party)
                .map(reference -> reference.getReferenceElement().getIdPart());
    }

    /** What a clinician is in his organisation, by codes of mca-role; empty when the element names none. */
    Set<String> rolesOf(Reference party) {
        return stored.read(PractitionerRole.class, party)
                .map(found -> codes(found.getCode()))
                .orElse(Set.of());
    }

    /** The kinds of an organisation, by codes of mca-org-type. */
    Set<String> typesOf(String organization) {
        return stored.read(Organization.class, organization)
                .map(found -> codes(found.getType()))
                .orElse(Set.of());
    }

    private static Set<String> codes(List<CodeableConcept> concepts) {
        return concepts.stream()
                .flatMap(concept -> concept.getCoding().stream())
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
