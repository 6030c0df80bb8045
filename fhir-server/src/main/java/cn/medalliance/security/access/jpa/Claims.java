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
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A vendor or a practitioner writes as its own organisation only: what it newly says of who did something names its own
 * organisation, or a role in it; and what another organisation wrote it leaves alone, unless the type is shared. A
 * resident writes as himself only.
 */
final class Claims {

    private static final String ORGANIZATION_OF_ROLE = """
            select organization.fhir_id
            from hfj_resource role
            join hfj_res_link link on link.src_resource_id = role.res_id
                and link.src_path = 'PractitionerRole.organization'
            join hfj_resource organization on organization.res_id = link.target_resource_id
            where role.res_type = 'PractitionerRole' and role.fhir_id = ?
            """;

    /** Who writes in the name of an organisation. */
    private static final Set<CallerKind> WRITERS = EnumSet.of(CallerKind.VENDOR, CallerKind.PRACTITIONER);

    private final FhirContext fhir;
    private final JdbcTemplate database;
    private final Relations relations;
    private final Map<String, Authorship> rules = Authorship.load();

    Claims(FhirContext fhir, JdbcTemplate database, Relations relations) {
        this.fhir = fhir;
        this.database = database;
        this.relations = relations;
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
            checkReport(caller.person().get(), after);
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
        }
        for (String element : rule.claims()) {
            Set<String> others = organizations(after, type, List.of(element));
            others.removeAll(own(caller));
            if (before != null && !others.isEmpty()) {
                others.removeAll(organizations(before, type, List.of(element)));
            }
            if (!others.isEmpty()) {
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
        Set<String> parties = organizations(before, type, rule.parties());
        if (!parties.isEmpty() && Collections.disjoint(parties, own(caller))) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    "another organisation wrote it",
                    type + "." + rule.parties().get(0));
        }
    }

    /** A resident tells of what was measured at home or asked of the resident, and says so. */
    private void checkReport(Person resident, IBaseResource report) {
        if (report instanceof Observation measured) {
            requireSelf(resident, measured.getPerformer(), "Observation.performer");
        } else if (report instanceof QuestionnaireResponse answers) {
            requireSelf(resident, List.of(answers.getAuthor()), "QuestionnaireResponse.author");
            if (answers.hasSource()) {
                requireSelf(resident, List.of(answers.getSource()), "QuestionnaireResponse.source");
            }
        }
    }

    private static void requireSelf(Person resident, List<Reference> named, String element) {
        boolean isSelf = !named.isEmpty()
                && named.stream()
                        .allMatch(each -> resident.reference()
                                .equals(each.getReferenceElement()
                                        .toUnqualifiedVersionless()
                                        .getValue()));
        if (!isSelf) {
            throw new Refusal(ErrorCode.FORBIDDEN, "a resident reports in the resident's own name only", element);
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

    /** The organisations that some elements name, themselves or by a role. */
    private Set<String> organizations(IBaseResource resource, String type, List<String> elements) {
        Set<String> named = new LinkedHashSet<>();
        for (String element : elements) {
            for (Reference reference : fhir.newTerser().getValues(resource, type + "." + element, Reference.class)) {
                IIdType id = reference.getReferenceElement();
                if (!id.hasIdPart() || id.isLocal()) {
                    continue;
                }
                if ("Organization".equals(id.getResourceType())) {
                    named.add(id.getIdPart());
                } else if ("PractitionerRole".equals(id.getResourceType())) {
                    named.addAll(database.queryForList(ORGANIZATION_OF_ROLE, String.class, id.getIdPart()));
                }
            }
        }
        return named;
    }
}
