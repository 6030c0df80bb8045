package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.security.access.model.Authorship;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.caller.Person;
import cn.medalliance.security.relation.jpa.Relations;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A vendor or a practitioner writes as its own organisation only: what it newly says of who did something names its own
 * organisation, or a role in it; and what another organisation wrote it leaves alone, unless the type is shared. A
 * resident writes as himself only.
 */
final class Claims {

    private static final String ORGANIZATIONS_OF_PRACTITIONER = """
            select distinct organization.fhir_id
            from hfj_resource practitioner
            join hfj_res_link works on works.target_resource_id = practitioner.res_id
                and works.src_path = 'PractitionerRole.practitioner'
            join hfj_res_link link on link.src_resource_id = works.src_resource_id
                and link.src_path = 'PractitionerRole.organization'
            join hfj_resource organization on organization.res_id = link.target_resource_id
            where practitioner.res_type = 'Practitioner' and practitioner.fhir_id = ?
            """;

    /** Who writes in the name of an organisation. */
    private static final Set<CallerKind> WRITERS = EnumSet.of(CallerKind.VENDOR, CallerKind.PRACTITIONER);

    private final FhirContext fhir;
    private final JdbcTemplate database;
    private final Relations relations;
    private final ResidentReports reports;
    private final StandingFor standingFor;
    private final Map<String, Authorship> rules = Authorship.load();

    Claims(
            FhirContext fhir,
            JdbcTemplate database,
            Relations relations,
            ResidentReports reports,
            StandingFor standingFor) {
        this.standingFor = standingFor;
        this.fhir = fhir;
        this.database = database;
        this.relations = relations;
        this.reports = reports;
    }

    /**
     * Judges a write.
     *
     * @throws Refusal 403 naming the element
     */
    void check(Caller caller, @Nullable IBaseResource before, IBaseResource after) {
        String type = fhir.getResourceType(after);
        Authorship rule = Authorship.of(rules, type);
        if (caller.person().filter(Person::isResident).isPresent()) {
            reports.check(caller.person().get(), after);
            return;
        }
        if (!WRITERS.contains(caller.kind())) {
            return;
        }
        if (before != null) {
            checkChange(caller, before);
        }
        if (after instanceof Organization organization) {
            checkCreditCode((Organization) before, organization);
            checkPlace(caller, (Organization) before, organization);
        }
        Set<String> own = own(caller);
        for (String element : rule.claims()) {
            Set<Set<String>> said = organizations(after, type, List.of(element));
            if (before != null) {
                said.removeAll(organizations(before, type, List.of(element)));
            }
            if (said.stream().anyMatch(one -> Collections.disjoint(one, own))) {
                throw new Refusal(
                        ErrorCode.FORBIDDEN, "a system writes as its own organisation only", type + "." + element);
            }
        }
    }

    /**
     * Judges whether a resource may be changed or deleted.
     *
     * @throws Refusal 403 when another organisation wrote it
     */
    void checkChange(Caller caller, IBaseResource before) {
        String type = fhir.getResourceType(before);
        Authorship rule = Authorship.of(rules, type);
        if (!WRITERS.contains(caller.kind()) || rule.isShared()) {
            return;
        }
        Set<Set<String>> parties = organizations(before, type, rule.parties());
        Set<String> own = own(caller);
        if (!parties.isEmpty() && parties.stream().allMatch(party -> Collections.disjoint(party, own))) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    "another organisation wrote it",
                    type + "." + rule.parties().get(0));
        }
    }

    /** Where an organisation stands decides who sees its patients: only within its own part may it move something. */
    private void checkPlace(Caller caller, @Nullable Organization before, Organization after) {
        String now = after.getPartOf().getReferenceElement().getIdPart();
        String then =
                before == null ? null : before.getPartOf().getReferenceElement().getIdPart();
        boolean isMoved = before != null && !Objects.equals(then, now);
        if (isMoved
                && !own(caller)
                        .containsAll(
                                Stream.of(then, now).filter(Objects::nonNull).toList())) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN, "an organisation's place is given by the directory", "Organization.partOf");
        }
    }

    private Set<String> own(Caller caller) {
        return caller.organization().map(relations::organizationIds).orElse(Set.of());
    }

    /** By its credit code an organisation is known; with another's it would stand in the other's place. */
    private void checkCreditCode(@Nullable Organization before, Organization after) {
        Set<String> added = creditCodes(after);
        if (before != null) {
            added.removeAll(creditCodes(before));
        }
        if (!added.isEmpty()) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN, "a credit code is given by the directory", "Organization.identifier");
        }
    }

    private Set<String> creditCodes(Organization organization) {
        return organization.getIdentifier().stream()
                .filter(identifier -> relations.creditCodeSystem().equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The organisations that some elements name: themselves, by their credit codes, by a role, or by somebody who works for
     * them. Each is a set, of more than one for whom more than one employs.
     */
    private Set<Set<String>> organizations(IBaseResource resource, String type, List<String> elements) {
        Set<Set<String>> named = new LinkedHashSet<>();
        for (String element : elements) {
            for (Reference reference : fhir.newTerser().getValues(resource, type + "." + element, Reference.class)) {
                if (relations
                        .creditCodeSystem()
                        .equals(reference.getIdentifier().getSystem())) {
                    relations
                            .organizationIds(reference.getIdentifier().getValue())
                            .forEach(id -> named.add(Set.of(id)));
                }
                Set<String> standsFor = standsFor(reference.getReferenceElement());
                if (!standsFor.isEmpty()) {
                    named.add(standsFor);
                }
            }
        }
        return named;
    }

    private Set<String> standsFor(IIdType id) {
        String type = id.hasIdPart() && !id.isLocal() ? id.getResourceType() : "";
        return switch (type == null ? "" : type) {
            case "Organization" -> Set.of(id.getIdPart());
            case "PractitionerRole" ->
                standingFor.of(id).stream().map(IIdType::getIdPart).collect(Collectors.toSet());
            case "Practitioner" -> employers(id);
            default -> Set.of();
        };
    }

    private Set<String> employers(IIdType practitioner) {
        return Set.copyOf(database.queryForList(ORGANIZATIONS_OF_PRACTITIONER, String.class, practitioner.getIdPart()));
    }
}
