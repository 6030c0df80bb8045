package cn.medalliance.security.population.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import cn.medalliance.fhir.search.Compartments;
import cn.medalliance.fhir.search.rules.SearchRules;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.security.deidentification.PeopleShown;
import cn.medalliance.security.population.model.Criterion;
import cn.medalliance.security.population.model.GroupCriteria;
import cn.medalliance.shared.CountyTime;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupMemberComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Period;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The patients of a group whom a caller may see: those who are listed, neither inactive nor past their period, or those who meet its
 * criteria now. Criteria are searches of the caller's: they find nothing that the caller would not find.
 */
final class GroupMembers {

    private static final String PATIENT = "Patient";
    /** Whose days ages and memberships are counted by. */
    private static final String STORED_ID = "select fhir_id from hfj_resource where res_id = ?";

    private static final String WHOSE = """
            select distinct link.target_resource_id from hfj_res_link link
            where link.src_resource_id = any (?) and link.src_path = any (?) and link.target_resource_type = 'Patient'
            """;

    private final FhirContext fhir;
    private final DaoRegistry daos;
    private final MatchUrlService addresses;
    private final SearchRules rules;
    private final OwnStore store;
    private final Compartments compartments;
    private final GroupCriteria criteria;
    private final JdbcTemplate database;
    private final Optional<PeopleShown> people;

    GroupMembers(
            FhirContext fhir,
            DaoRegistry daos,
            MatchUrlService addresses,
            SearchRules rules,
            OwnStore store,
            Compartments compartments,
            GroupCriteria criteria,
            JdbcTemplate database,
            Optional<PeopleShown> people) {
        this.people = people;
        this.fhir = fhir;
        this.daos = daos;
        this.addresses = addresses;
        this.rules = rules;
        this.store = store;
        this.compartments = compartments;
        this.criteria = criteria;
        this.database = database;
    }

    /**
     * Who is in a group.
     *
     * @param known internal ids
     * @param unknown ids of those who are listed and whom the caller may not see, or who are not there
     */
    record Members(List<Long> known, Set<String> unknown) {}

    /** @param visible leaves those whom the caller may see */
    Members of(String id, RequestDetails request, Function<Set<Long>, List<Long>> visible) {
        // As it is stored, and as it is shown: who is listed is looked for as the caller names people.
        Group stored = search("Group", ofIds(shown("Group", List.of(id), request)), request).stream()
                .findFirst()
                .map(pid -> database.queryForObject(STORED_ID, String.class, pid))
                .flatMap(storedId -> store.read(Group.class, storedId))
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "there is no such group", null));
        List<Criterion> asked = criteria.of(stored, LocalDate.now(CountyTime.ZONE));
        if (GroupCriteria.decide(stored)) {
            return new Members(visible.apply(meeting(asked, request)), Set.of());
        }
        // What its caller sees of it de-identified has no ids of people.
        Group shown = isDeidentified(request)
                ? stored
                : daos.getResourceDao(Group.class).read(new IdType("Group", id), request);
        if (!shown.hasMember()) {
            throw new Refusal(ErrorCode.UNPROCESSABLE, "the group names no members", "Group.member");
        }
        Members listed = listed(shown(PATIENT, listed(shown), request), request);
        if (asked.isEmpty()) {
            return listed;
        }
        Set<Long> meeting = meeting(asked, request);
        return new Members(listed.known().stream().filter(meeting::contains).toList(), listed.unknown());
    }

    private boolean isDeidentified(RequestDetails request) {
        return people.filter(shown -> shown.isDeidentified(request)).isPresent();
    }

    /** The ids by which a caller's searches find resources. */
    private Collection<String> shown(String type, Collection<String> ids, RequestDetails request) {
        return isDeidentified(request) ? people.orElseThrow().shownIds(type, List.copyOf(ids)) : ids;
    }

    /** Some patients by their ids. */
    Members listed(Collection<String> ids, RequestDetails request) {
        Set<String> unknown = new TreeSet<>();
        Set<Long> known = new HashSet<>();
        for (String id : ids) {
            List<Long> found = search(PATIENT, ofIds(List.of(id)), request);
            if (found.isEmpty()) {
                unknown.add(id);
            }
            known.addAll(found);
        }
        return new Members(List.copyOf(known), unknown);
    }

    private static Set<String> listed(Group group) {
        LocalDate today = LocalDate.now(CountyTime.ZONE);
        return group.getMember().stream()
                .filter(member -> !member.getInactive() && isIn(member.getPeriod(), today))
                .map(GroupMemberComponent::getEntity)
                .map(entity -> entity.getReferenceElement())
                .filter(id -> PATIENT.equals(id.getResourceType()))
                .map(id -> id.getIdPart())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isIn(Period period, LocalDate day) {
        return !period.hasEnd() || !CountyTime.dayOf(period.getEnd()).isBefore(day);
    }

    private Set<Long> meeting(List<Criterion> asked, RequestDetails request) {
        Set<Long> meeting = null;
        for (Criterion criterion : asked) {
            if (!criterion.excludes()) {
                Set<Long> found = found(criterion, request);
                if (meeting == null) {
                    meeting = found;
                } else {
                    meeting.retainAll(found);
                }
            }
        }
        Set<Long> rest = meeting == null ? new HashSet<>(search(PATIENT, new SearchParameterMap(), request)) : meeting;
        asked.stream().filter(Criterion::excludes).forEach(criterion -> rest.removeAll(found(criterion, request)));
        return rest;
    }

    /** The patients whom a search finds, or in whose compartments is what it finds. */
    private Set<Long> found(Criterion criterion, RequestDetails request) {
        String type = criterion.type();
        if (!daos.isResourceTypeSupported(type) || !compartments.isOfPatients(type)) {
            throw new Refusal(ErrorCode.UNPROCESSABLE, type + " belongs to no patient", criterion.element());
        }
        SearchParameterMap search;
        try {
            rules.checkCondition(type, criterion.search());
            search = addresses.translateMatchUrl(criterion.search(), fhir.getResourceDefinition(type));
        } catch (InvalidRequestException unknown) {
            throw new Refusal(ErrorCode.UNPROCESSABLE, String.valueOf(unknown.getMessage()), criterion.element());
        } catch (Refusal refusal) {
            // What the caller may not look at stays so; what nobody could look for is the group's fault.
            throw refusal.code() == ErrorCode.FORBIDDEN
                    ? refusal
                    : new Refusal(ErrorCode.UNPROCESSABLE, String.valueOf(refusal.getMessage()), criterion.element());
        }
        List<Long> found = search(type, search, request);
        return type.equals(PATIENT) ? new HashSet<>(found) : whose(type, found);
    }

    private Set<Long> whose(String type, List<Long> resources) {
        return new HashSet<>(database.query(
                WHOSE,
                statement -> {
                    var connection = statement.getConnection();
                    statement.setArray(1, connection.createArrayOf("bigint", resources.toArray()));
                    statement.setArray(
                            2,
                            connection.createArrayOf(
                                    "text", compartments.pathsToPatients(type).toArray()));
                },
                (row, index) -> row.getLong(1)));
    }

    private static SearchParameterMap ofIds(Collection<String> ids) {
        TokenOrListParam named = new TokenOrListParam();
        ids.forEach(id -> named.add(null, id));
        return new SearchParameterMap().add("_id", named);
    }

    private List<Long> search(String type, SearchParameterMap search, RequestDetails request) {
        List<JpaPid> found = daos.getResourceDao(type).searchForIds(search, request);
        return found.stream().map(JpaPid::getId).toList();
    }
}
