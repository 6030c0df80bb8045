package cn.medalliance.security.population.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import cn.medalliance.fhir.search.Compartments;
import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.fhir.search.SearchRewrite;
import cn.medalliance.fhir.search.SqlArrays;
import cn.medalliance.fhir.search.rules.SearchedTypes;
import cn.medalliance.fhir.server.TrustedWrite;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.model.PopulationLevel;
import cn.medalliance.security.population.model.ShownAs;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupMemberComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * Which stored resources a caller may see: for each type the conditions that a search of its caller has, with all access rules,
 * Consents and scopes. They are judged while the resources are read; who asks is not needed any more.
 */
public final class VisibleResources {

    /** People without whom a group is too small to be shown de-identified. */
    private static final int FEWEST = 5;

    private static final String PATIENT = "Patient";
    private static final String ROW = "r.res_id";
    private static final Pattern PLACE = Pattern.compile("<(\\d+)>");

    private final DaoRegistry daos;
    private final Compartments compartments;
    private final List<SearchRewrite> rewrites;
    private final List<SearchedTypes> judges;
    private final Optional<PeopleShown> people;

    public VisibleResources(
            DaoRegistry daos,
            Compartments compartments,
            List<SearchRewrite> rewrites,
            List<SearchedTypes> judges,
            Optional<PeopleShown> people) {
        this.daos = daos;
        this.compartments = compartments;
        this.rewrites = List.copyOf(rewrites);
        this.judges = List.copyOf(judges);
        this.people = people;
    }

    /**
     * Whose resources are asked for.
     *
     * @param group the group's id, on the level of a group
     * @param patients ids of patients; on the level of patients, none for all of them
     * @param types none for all that the caller may see
     */
    public record Asked(PopulationLevel level, @Nullable String group, Set<String> patients, Set<String> types) {}

    /**
     * The resources of a type that may be seen.
     *
     * @param conditions SQL conditions on a row {@code r} of {@code hfj_resource}, all of which hold; with question marks
     * @param values numbers and texts for the question marks, in their order
     */
    public record OfType(String type, List<String> conditions, List<Object> values, ShownAs shownAs) {}

    /**
     * What may be seen.
     *
     * @param types by type
     * @param unknown members of the group that the caller may not see
     */
    public record Visible(List<OfType> types, Set<String> unknown) {}

    /** What a caller may see of what is asked for. */
    public Visible visible(Asked asked, RequestDetails request) {
        boolean isDeidentified =
                people.filter(shown -> shown.isDeidentified(request)).isPresent();
        Set<String> unknown = new TreeSet<>();
        List<Long> patients = patients(asked, request, isDeidentified, unknown);
        List<OfType> visible = new ArrayList<>();
        for (String type : types(asked)) {
            SearchParameterMap narrowed;
            try {
                judges.forEach(judge -> judge.judge(Set.of(type), null, "_type"));
                narrowed = narrowed(type, request);
            } catch (Refusal refusal) {
                if (asked.types().contains(type) || refusal.code() != ErrorCode.FORBIDDEN) {
                    throw refusal;
                }
                continue; // was not asked for by name
            }
            List<String> conditions = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            conditions(narrowed).forEach(condition -> conditions.add(sql(condition, values)));
            if (asked.level() != PopulationLevel.SYSTEM) {
                inCompartment(type, patients, conditions, values);
            }
            visible.add(new OfType(type, conditions, values, shownAs(type, isDeidentified, request)));
        }
        return new Visible(visible, unknown);
    }

    private ShownAs shownAs(String type, boolean isDeidentified, RequestDetails request) {
        if (!isDeidentified) {
            return ShownAs.WHOLE;
        }
        return people.filter(shown -> shown.areOfPeople(type, request)).isPresent()
                ? ShownAs.DEIDENTIFIED
                : ShownAs.WITHOUT_PEOPLE;
    }

    private Set<String> types(Asked asked) {
        Set<String> types = new TreeSet<>(asked.types().isEmpty() ? daos.getRegisteredDaoTypes() : asked.types());
        for (String type : asked.types()) {
            if (!daos.isResourceTypeSupported(type)) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, "there is no type " + type + " here", "_type");
            }
            if (asked.level() != PopulationLevel.SYSTEM && !compartments.isOfPatients(type)) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, type + " belongs to no patient", "_type");
            }
        }
        if (asked.level() != PopulationLevel.SYSTEM) {
            types.removeIf(type -> !compartments.isOfPatients(type));
        }
        // The audit's records are kept elsewhere and asked for by search.
        types.remove("AuditEvent");
        return types;
    }

    /** A search of everything of a type, with the rules of its caller. */
    private SearchParameterMap narrowed(String type, RequestDetails request) {
        SearchParameterMap search = new SearchParameterMap();
        for (SearchRewrite rewrite : rewrites) {
            search = rewrite.rewrite(type, search, request);
        }
        return search;
    }

    private static List<IdCondition> conditions(SearchParameterMap search) {
        return Optional.ofNullable(search.get("_id")).orElse(List.of()).stream()
                .flatMap(List::stream)
                .filter(IdCondition.class::isInstance)
                .map(IdCondition.class::cast)
                .toList();
    }

    /** A condition with question marks; their values in the order in which they stand there, not in which they were asked for. */
    private static String sql(IdCondition condition, List<Object> values) {
        List<Object> asked = new ArrayList<>();
        String numbered = condition.sql(ROW, value -> {
            asked.add(value);
            return "<" + (asked.size() - 1) + ">";
        });
        return PLACE.matcher(numbered).replaceAll(place -> {
            values.add(asked.get(Integer.parseInt(place.group(1))));
            return "?";
        });
    }

    /** @param patients internal ids; null for all patients */
    private void inCompartment(
            String type, @Nullable List<Long> patients, List<String> conditions, List<Object> values) {
        Function<Object, String> placeholder = value -> {
            values.add(value);
            return "?";
        };
        if (type.equals(PATIENT)) {
            if (patients != null) {
                conditions.add("r.res_id = any (" + SqlArrays.numbers(patients, placeholder) + ")");
            }
            return;
        }
        String isByPath = "exists (select from hfj_res_link link where link.src_resource_id = r.res_id"
                + " and link.src_path = any (" + SqlArrays.texts(compartments.pathsToPatients(type), placeholder) + ")";
        conditions.add(isByPath
                + (patients == null
                        ? " and link.target_resource_type = 'Patient')"
                        : " and link.target_resource_id = any (" + SqlArrays.numbers(patients, placeholder) + "))"));
    }

    /** The internal ids of the patients whose data are exported; null for all. */
    private @Nullable List<Long> patients(
            Asked asked, RequestDetails request, boolean isDeidentified, Set<String> unknown) {
        if (asked.level() == PopulationLevel.SYSTEM
                || asked.level() == PopulationLevel.PATIENT && asked.patients().isEmpty()) {
            return null;
        }
        boolean isGroup = asked.level() == PopulationLevel.GROUP;
        if (isDeidentified && !isGroup) {
            throw new Refusal(ErrorCode.FORBIDDEN, "people who are named are not exported de-identified", "patient");
        }
        Set<String> ids = isGroup ? members(String.valueOf(asked.group()), request, isDeidentified) : asked.patients();
        List<Long> known = new ArrayList<>();
        for (String id : shown(PATIENT, ids, isDeidentified)) {
            List<JpaPid> found = search(PATIENT, ofIds(List.of(id)), request);
            if (found.isEmpty()) {
                unknown.add(id);
            }
            found.forEach(pid -> known.add(pid.getId()));
        }
        if (!isGroup && !unknown.isEmpty()) {
            throw new Refusal(
                    ErrorCode.NOT_FOUND,
                    "there is no Patient/" + unknown.iterator().next(),
                    "patient");
        }
        if (isDeidentified && known.size() < FEWEST) {
            throw new Refusal(
                    ErrorCode.FORBIDDEN, "a group of fewer than " + FEWEST + " is not shown de-identified", "member");
        }
        return known;
    }

    private static SearchParameterMap ofIds(Collection<String> ids) {
        TokenOrListParam named = new TokenOrListParam();
        ids.forEach(id -> named.add(null, id));
        return new SearchParameterMap().add("_id", named);
    }

    /** The ids by which a caller's searches find resources. */
    private Collection<String> shown(String type, Collection<String> ids, boolean isDeidentified) {
        return isDeidentified ? people.orElseThrow().shownIds(type, List.copyOf(ids)) : ids;
    }

    private Set<String> members(String group, RequestDetails request, boolean isDeidentified) {
        if (search("Group", ofIds(shown("Group", List.of(group), isDeidentified)), request)
                .isEmpty()) {
            throw new Refusal(ErrorCode.NOT_FOUND, "there is no such group", null);
        }
        // What its caller sees of it de-identified has no ids of people.
        Group found = isDeidentified
                ? CallerToken.asServer(() -> read(group, TrustedWrite.newRequest()))
                : read(group, request);
        if (!found.hasMember()) {
            throw new Refusal(ErrorCode.UNPROCESSABLE, "the group names no members", "Group.member");
        }
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return found.getMember().stream()
                .filter(member -> !member.getInactive() && isIn(member.getPeriod(), today))
                .map(GroupMemberComponent::getEntity)
                .map(entity -> entity.getReferenceElement())
                .filter(id -> PATIENT.equals(id.getResourceType()))
                .map(id -> id.getIdPart())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Group read(String group, RequestDetails request) {
        return daos.getResourceDao(Group.class).read(new IdType("Group", group), request);
    }

    private static boolean isIn(Period period, LocalDate day) {
        return !period.hasEnd()
                || !period.getEnd()
                        .toInstant()
                        .atZone(ZoneId.systemDefault())
                        .toLocalDate()
                        .isBefore(day);
    }

    private List<JpaPid> search(String type, SearchParameterMap search, RequestDetails request) {
        return daos.getResourceDao(type).searchForIds(search, request);
    }
}
