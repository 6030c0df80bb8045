package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.indicators.jpa.ReportRights.Granted;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Of whom a report is: of a resident, an organisation with those below it, a grid with those in it, a group, all of a doctor, or of
 * all that the caller may ask of.
 */
final class ReportSubject {

    private static final Set<String> TYPES = Set.of("Patient", "Organization", "Location", "Group");

    private static final String UNDER = """
            with recursive under (key) as (select ? union
                select child.%1$s from under join views.%2$s child on child.%3$s = under.key)
            select key from under
            """;

    private static final String MEMBER = """
            unit.patient_key in (select member.patient_key from views.v_group_member member where member.group_key = ?
                and member.inactive is not true and (member.period_end is null or member.period_end >= current_date))
            """;

    private static final String ROLES = """
            select practitioner_role_key from views.v_practitioner_role where practitioner_role_key = ? or practitioner_key = ?
            """;

    private final JdbcTemplate database;
    private final CallerCalls calls;

    ReportSubject(JdbcTemplate database, CallerCalls calls) {
        this.database = database;
        this.calls = calls;
    }

    /**
     * Found.
     *
     * @param reference type and id; null for all that the caller may ask of
     * @param isOfDoctor whether only those whom a doctor answers for
     */
    record Found(@Nullable IdType reference, Population population, boolean isOfDoctor) {

        boolean isPerson() {
            return reference != null && "Patient".equals(reference.getResourceType());
        }

        Optional<String> idOf(String type) {
            return Optional.ofNullable(reference)
                    .filter(id -> type.equals(id.getResourceType()))
                    .map(IdType::getIdPart);
        }
    }

    Found find(
            @Nullable StringType subject, @Nullable StringType practitioner, Granted granted, RequestDetails request) {
        Population population = granted.population();
        IdType reference = subject == null || !subject.hasValue() ? null : new IdType(subject.getValue());
        if (reference != null) {
            population = of(reference, population, granted, request);
        }
        if (granted.isOwnOnly() && (reference == null || !"Patient".equals(reference.getResourceType()))) {
            throw new Refusal(ErrorCode.FORBIDDEN, "a resident asks of oneself", "subject");
        }
        boolean isOfDoctor = practitioner != null && practitioner.hasValue();
        if (practitioner != null && isOfDoctor) {
            requirePlaces(granted, "practitioner");
            population = population.ofRoles(roles(practitioner.getValue(), request));
        }
        return new Found(reference, population, isOfDoctor);
    }

    private Population of(IdType reference, Population population, Granted granted, RequestDetails request) {
        String type = String.valueOf(reference.getResourceType());
        if (!TYPES.contains(type) || !reference.hasIdPart()) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "须为居民、机构、网格或人群的引用。 It refers to a Patient, Organization, Location or Group.",
                    "subject");
        }
        if (type.equals("Patient") && granted.isNameless()) {
            throw new Refusal(ErrorCode.FORBIDDEN, "nobody is named to who sees people de-identified", "subject");
        }
        if (type.equals("Group")) {
            requirePlaces(granted, "subject");
        }
        String id = existing(type, reference.getIdPart(), "subject", request);
        return switch (type) {
            case "Patient" -> Population.EVERYBODY.ofPatients(List.of(id));
            case "Organization" -> {
                granted.require(id);
                yield population.ofOrganizations(withThoseBelow(id));
            }
            case "Location" -> population.ofGrids(gridsWithin(id));
            default -> population.with(MEMBER, id);
        };
    }

    /** Groups, and those of whom doctors take care, overlap freely, so that few could be told from several of them. */
    private static void requirePlaces(Granted granted, String parameter) {
        if (granted.isNameless()) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN,
                    "who sees people de-identified asks of the county, an organisation or a grid",
                    parameter);
        }
    }

    private List<String> roles(String written, RequestDetails request) {
        IdType reference = new IdType(written);
        String type = String.valueOf(reference.getResourceType());
        if (!Set.of("Practitioner", "PractitionerRole").contains(type) || !reference.hasIdPart()) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "须为医务人员的引用。 It refers to a Practitioner or PractitionerRole.",
                    "practitioner");
        }
        String id = existing(type, reference.getIdPart(), "practitioner", request);
        return database.queryForList(ROLES, String.class, id, id);
    }

    private String existing(String type, String id, String parameter, RequestDetails request) {
        return calls.read(request, type, id)
                .map(Resource::getIdPart)
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "there is no " + type + "/" + id, parameter));
    }

    /** An organisation and those below it. */
    List<String> withThoseBelow(String organization) {
        return under(organization, "organization_key", "v_organization", "parent_key");
    }

    /** A grid and those that are part of it. */
    List<String> gridsWithin(String grid) {
        return under(grid, "grid_key", "v_location", "part_of_key");
    }

    private List<String> under(String id, String key, String view, String parent) {
        return database.queryForList(UNDER.formatted(key, view, parent), String.class, id);
    }
}
