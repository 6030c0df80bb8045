package cn.medalliance.security.population.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.search.Compartments;
import cn.medalliance.fhir.search.IdCondition;
import cn.medalliance.fhir.search.SearchRewrite;
import cn.medalliance.fhir.search.SqlArrays;
import cn.medalliance.fhir.search.rules.SearchedTypes;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.model.PopulationLevel;
import cn.medalliance.security.population.model.ShownAs;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which stored resources a caller may see: for each type the conditions that a search of its caller has, with all access rules,
 * Consents and scopes. They are judged while the resources are read; who asks is not needed any more.
 */
public final class VisibleResources {

    /** People without whom a group is too small to be shown de-identified. */
    private static final int FEWEST = 5;

    private static final String PATIENT = "Patient";
    private static final String ROW = "r.res_id";
    private static final String SOME_PATIENTS = "select r.res_id from hfj_resource r where r.res_type = 'Patient'"
            + " and r.res_deleted_at is null and r.res_id = any (%s)";
    private static final Pattern PLACE = Pattern.compile("<(\\d+)>");

    private final DaoRegistry daos;
    private final Compartments compartments;
    private final GroupMembers members;
    private final List<SearchRewrite> rewrites;
    private final List<SearchedTypes> judges;
    private final Optional<PeopleShown> people;
    private final JdbcTemplate database;

    VisibleResources(
            DaoRegistry daos,
            Compartments compartments,
            GroupMembers members,
            List<SearchRewrite> rewrites,
            List<SearchedTypes> judges,
            Optional<PeopleShown> people,
            JdbcTemplate database) {
        this.daos = daos;
        this.compartments = compartments;
        this.members = members;
        this.rewrites = List.copyOf(rewrites);
        this.judges = List.copyOf(judges);
        this.people = people;
        this.database = database;
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
     * @param patients internal ids of the patients whose resources they are; null for all
     * @param unknown members of the group that the caller may not see
     */
    public record Visible(List<OfType> types, @Nullable List<Long> patients, Set<String> unknown) {}

    /** How a statement names some patients. */
    @FunctionalInterface
    public interface NamedPatients {

        /**
         * SQL of an array of their internal ids.
         *
         * @param placeholder takes a value and gives what stands for it in the SQL
         */
        String array(List<Long> patients, Function<Object, String> placeholder);
    }

    /** What a caller may see of what is asked for; conditions name the patients one by one. */
    public Visible visible(Asked asked, RequestDetails request) {
        return visible(asked, request, SqlArrays::numbers);
    }

    /** What a caller may see of what is asked for. */
    public Visible visible(Asked asked, RequestDetails request, NamedPatients named) {
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
                inCompartment(type, patients, named, conditions, values);
            }
            visible.add(new OfType(type, conditions, values, shownAs(type, isDeidentified, request)));
        }
        return new Visible(visible, patients, unknown);
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

    /** Those of some patients whom the caller may see. */
    private List<Long> seen(Set<Long> patients, RequestDetails request) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(SOME_PATIENTS.formatted(SqlArrays.numbers(patients, value -> {
            values.add(value);
            return "?";
        })));
        conditions(narrowed(PATIENT, request))
                .forEach(condition -> sql.append(" and ").append(sql(condition, values)));
        return database.queryForList(sql.toString(), Long.class, values.toArray());
    }

    /** @param patients internal ids; null for all patients */
    private void inCompartment(
            String type,
            @Nullable List<Long> patients,
            NamedPatients named,
            List<String> conditions,
            List<Object> values) {
        Function<Object, String> placeholder = value -> {
            values.add(value);
            return "?";
        };
        if (type.equals(PATIENT)) {
            if (patients != null) {
                conditions.add("r.res_id = any (" + named.array(patients, placeholder) + ")");
            }
            return;
        }
        String isByPath = "exists (select from hfj_res_link link where link.src_resource_id = r.res_id"
                + " and link.src_path = any (" + SqlArrays.texts(compartments.pathsToPatients(type), placeholder) + ")";
        conditions.add(isByPath
                + (patients == null
                        ? " and link.target_resource_type = 'Patient')"
                        : " and link.target_resource_id = any (" + named.array(patients, placeholder) + "))"));
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
        GroupMembers.Members in = isGroup
                ? members.of(String.valueOf(asked.group()), request, found -> seen(found, request))
                : members.listed(asked.patients(), request);
        List<Long> known = in.known();
        unknown.addAll(in.unknown());
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
}
