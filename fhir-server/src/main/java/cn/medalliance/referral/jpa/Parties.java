package cn.medalliance.referral.jpa;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The kinds of an organisation, by codes of mca-org-type. */
    Set<String> typesOf(String organization) {
        return stored.read(Organization.class, organization)
                .map(found -> found.getType().stream()
                        .flatMap(type -> type.getCoding().stream())
                        .map(coding -> coding.getCode())
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}
