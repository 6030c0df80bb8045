package cn.medalliance.referral.jpa;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.BaseResourceIndexedSearchParam;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tasks that an organisation owns or sent, the earliest due first, as the caller may see them. */
final class Worklist {

    private static final String QUERY = """
            with recursive under (res_id) as (
                select res_id from hfj_resource
                where res_type = 'Organization' and fhir_id = ? and res_deleted_at is null
                union
                select part.organization_id
                from under join mca.organization_part part on part.whole_id = under.res_id and cast(? as boolean)
            ), party (res_id) as (
                select res_id from under
                union
                select link.src_resource_id from under join hfj_res_link link on link.target_resource_id = under.res_id
                    and link.src_path in ('PractitionerRole.organization', 'HealthcareService.providedBy')
            )
            select task.fhir_id
            from hfj_resource task
            left join hfj_spidx_date due on due.res_id = task.res_id and due.hash_identity = ?
            where task.res_type = 'Task' and task.res_deleted_at is null
                and exists (select from hfj_res_link link join party on party.res_id = link.target_resource_id
                    where link.src_resource_id = task.res_id and link.src_path = any (?))
                and exists (select from hfj_spidx_token status
                    where status.res_id = task.res_id and status.hash_value = any (?))
                and (cast(? as boolean) or exists (select from hfj_spidx_token code
                    where code.res_id = task.res_id and code.hash_value = any (?)))
                and (cast(? as timestamptz) is null or due.sp_value_low <= ?)
            group by task.res_id, task.fhir_id
            order by min(due.sp_value_high) nulls last, task.res_id
            limit ? offset ?
            """;

    private final JdbcTemplate database;
    private final DaoRegistry daos;
    private final PartitionSettings partitions;

    Worklist(JdbcTemplate database, DaoRegistry daos, PartitionSettings partitions) {
        this.database = database;
        this.daos = daos;
        this.partitions = partitions;
    }

    /**
     * What is asked for.
     *
     * @param organization its id
     * @param isBelow with the organisations below it
     * @param elements the elements that may name it: owner, requester
     * @param codes kinds of task; all when empty
     * @param due the end of the day on or before which they are due; null for any
     */
    record Question(
            String organization,
            boolean isBelow,
            Set<String> elements,
            Collection<String> statuses,
            Collection<String> codes,
            @Nullable Instant due,
            int count,
            int offset) {}

    /**
     * A page.
     *
     * @param others residents and requests that the tasks are about
     */
    record Page(List<Task> tasks, List<Resource> others, boolean hasMore) {}

    Page find(Question question, RequestDetails request) {
        List<String> ids = ids(question);
        boolean hasMore = ids.size() > question.count();
        List<String> shown = hasMore ? ids.subList(0, question.count()) : ids;
        Map<String, Task> tasks = new LinkedHashMap<>();
        read("Task", shown, request)
                .forEach(task -> tasks.put(task.getIdElement().getIdPart(), (Task) task));
        List<Task> ordered = shown.stream()
                .map(tasks::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        List<Resource> others = new ArrayList<>(read("Patient", references(ordered, "Patient"), request));
        others.addAll(read("ServiceRequest", references(ordered, "ServiceRequest"), request));
        return new Page(ordered, others, hasMore);
    }

    private static Set<String> references(List<Task> tasks, String type) {
        Set<String> ids = new LinkedHashSet<>();
        for (Task task : tasks) {
            for (var reference : List.of(task.getFor(), task.getFocus())) {
                if (type.equals(reference.getReferenceElement().getResourceType())) {
                    ids.add(reference.getReferenceElement().getIdPart());
                }
            }
        }
        return ids;
    }

    /** By a search, which the rules of access narrow. */
    private List<Resource> read(String type, Collection<String> ids, RequestDetails request) {
        if (ids.isEmpty()) {
            return List.of();
        }
        TokenOrListParam wanted = new TokenOrListParam();
        ids.forEach(id -> wanted.add(new TokenParam(id)));
        SearchParameterMap search = SearchParameterMap.newSynchronous().setCount(ids.size());
        search.add("_id", wanted);
        return daos.getResourceDao(type).search(search, request).getResources(0, ids.size()).stream()
                .map(Resource.class::cast)
                .collect(Collectors.toList());
    }

    private List<String> ids(Question question) {
        Timestamp due = question.due() == null ? null : Timestamp.from(question.due());
        return database.query(
                connection -> {
                    var prepared = connection.prepareStatement(QUERY);
                    int index = 1;
                    prepared.setString(index++, question.organization());
                    prepared.setBoolean(index++, question.isBelow());
                    prepared.setLong(index++, dueIdentity());
                    prepared.setArray(
                            index++,
                            connection.createArrayOf(
                                    "text",
                                    question.elements().stream()
                                            .map(element -> "Task." + element)
                                            .toArray()));
                    prepared.setArray(
                            index++, connection.createArrayOf("bigint", hashes("status", question.statuses())));
                    prepared.setBoolean(index++, question.codes().isEmpty());
                    prepared.setArray(index++, connection.createArrayOf("bigint", hashes("code", question.codes())));
                    prepared.setTimestamp(index++, due);
                    prepared.setTimestamp(index++, due);
                    prepared.setInt(index++, question.count() + 1);
                    prepared.setInt(index, question.offset());
                    return prepared;
                },
                (row, number) -> row.getString(1));
    }

    private Long[] hashes(String parameter, Collection<String> codes) {
        return codes.stream()
                .map(code -> ResourceIndexedSearchParamToken.calculateHashValue(
                        partitions, RequestPartitionId.defaultPartition(), "Task", parameter, code))
                .toArray(Long[]::new);
    }

    private long dueIdentity() {
        return BaseResourceIndexedSearchParam.calculateHashIdentity(
                partitions, RequestPartitionId.defaultPartition(), "Task", "due");
    }

    /** Reads the organisation as the caller may, or fails as for one that there is not. */
    void checkKnown(IdType organization, RequestDetails request) {
        daos.getResourceDao("Organization").read(organization.toUnqualifiedVersionless(), request);
    }
}
