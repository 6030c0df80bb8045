package cn.medalliance.referral.jpa;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import cn.medalliance.security.caller.jpa.OwnStore;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** Referrals as they are stored, with what the transaction that runs wrote, whoever asks. */
final class StoredReferrals {

    private static final String FOCUSED = """
            select distinct task.fhir_id, task.res_id
            from hfj_resource focus
            join hfj_res_link link on link.target_resource_id = focus.res_id and link.src_path = 'Task.focus'
            join hfj_resource task on task.res_id = link.src_resource_id and task.res_deleted_at is null
            where focus.res_type = :type and focus.fhir_id = :id
            order by task.res_id
            """;

    private static final String OF_PATIENT = """
            select distinct request.fhir_id, request.res_id
            from hfj_resource patient
            join hfj_res_link link on link.target_resource_id = patient.res_id
            join hfj_resource request on request.res_id = link.src_resource_id and request.res_deleted_at is null
            where patient.res_type = 'Patient' and patient.fhir_id = :id
                and link.src_path = 'ServiceRequest.subject'
            order by request.res_id
            """;

    private static final String ENROLMENTS = """
            select distinct enrolment.fhir_id, enrolment.res_id
            from hfj_resource patient
            join hfj_res_link link on link.target_resource_id = patient.res_id
            join hfj_resource enrolment on enrolment.res_id = link.src_resource_id and enrolment.res_deleted_at is null
            where patient.res_type = 'Patient' and patient.fhir_id = :id
                and link.src_path = 'EpisodeOfCare.patient'
            order by enrolment.res_id
            """;

    private static final String BOOKED = """
            select distinct appointment.fhir_id, appointment.res_id
            from hfj_resource request
            join hfj_res_link link
                on link.target_resource_id = request.res_id and link.src_path = 'Appointment.basedOn'
            join hfj_resource appointment
                on appointment.res_id = link.src_resource_id and appointment.res_deleted_at is null
            where request.res_type = 'ServiceRequest' and request.fhir_id = :id
            order by appointment.res_id
            """;

    private static final String BY_NUMBER = """
            select request.fhir_id, request.res_id
            from hfj_spidx_token number
            join hfj_resource request on request.res_id = number.res_id and request.res_deleted_at is null
            where number.hash_sys_and_value = :hash
            order by request.res_id
            """;

    /** One that is being worked on at this moment looks for itself whether it is still asked for. */
    private static final String CLOCKS = """
            select task_instance from mca.scheduled_tasks
            where task_name = :name and task_instance like :instances and not picked
            """;

    private static final String THERE = """
            select fhir_id from hfj_resource where res_type = :type and fhir_id = :id and res_deleted_at is null
            """;

    private final EntityManager entityManager;
    private final OwnStore store;
    private final PartitionSettings partitions;

    StoredReferrals(EntityManager entityManager, OwnStore store, PartitionSettings partitions) {
        this.entityManager = entityManager;
        this.store = store;
        this.partitions = partitions;
    }

    /** Other transactions that take one of these wait until this one ends. */
    void lock(Collection<String> keys) {
        store.lock(keys.stream().map("referral "::concat).toList());
    }

    /** Lets queries find what the transaction wrote. */
    void flush() {
        store.flush();
    }

    /** Whether there is one; to read what is not there would undo the transaction. */
    boolean isThere(String type, String id) {
        return !entityManager
                .createNativeQuery(THERE)
                .setParameter("type", type)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** What a reference points to, when it is of this type and there. */
    <T extends Resource> Optional<T> read(Class<T> type, @Nullable Reference reference) {
        return store.read(type, reference);
    }

    <T extends Resource> Optional<T> read(Class<T> type, String id) {
        return store.read(type, id);
    }

    /** The tasks whose focus is this resource. */
    List<Task> tasksOf(String type, String id) {
        return ids(entityManager
                        .createNativeQuery(FOCUSED)
                        .setParameter("type", type)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .flatMap(task -> read(Task.class, task).stream())
                .toList();
    }

    /** A patient's requests. */
    List<ServiceRequest> requestsOf(String patient) {
        return ids(entityManager
                        .createNativeQuery(OF_PATIENT)
                        .setParameter("id", patient)
                        .getResultList())
                .stream()
                .flatMap(request -> read(ServiceRequest.class, request).stream())
                .toList();
    }

    /** A patient's enrolments. */
    List<EpisodeOfCare> enrolmentsOf(String patient) {
        return ids(entityManager
                        .createNativeQuery(ENROLMENTS)
                        .setParameter("id", patient)
                        .getResultList())
                .stream()
                .flatMap(enrolment -> read(EpisodeOfCare.class, enrolment).stream())
                .toList();
    }

    /** The appointments that are based on a request. */
    List<Appointment> appointmentsOf(String request) {
        return ids(entityManager
                        .createNativeQuery(BOOKED)
                        .setParameter("id", request)
                        .getResultList())
                .stream()
                .flatMap(appointment -> read(Appointment.class, appointment).stream())
                .toList();
    }

    /** The requests that bear a number. */
    List<ServiceRequest> requestsBy(Identifier number) {
        long hash = ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                partitions,
                RequestPartitionId.defaultPartition(),
                "ServiceRequest",
                "identifier",
                number.getSystem(),
                number.getValue());
        return ids(entityManager
                        .createNativeQuery(BY_NUMBER)
                        .setParameter("hash", hash)
                        .getResultList())
                .stream()
                .flatMap(request -> read(ServiceRequest.class, request).stream())
                .toList();
    }

    /** What waits for its time under a name, of a resource. */
    Set<String> clocksOf(String name, String id) {
        List<?> waiting = entityManager
                .createNativeQuery(CLOCKS)
                .setParameter("name", name)
                .setParameter("instances", id + "/%")
                .getResultList();
        return waiting.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    private static List<String> ids(List<?> rows) {
        return rows.stream().map(row -> (String) ((Object[]) row)[0]).toList();
    }

    /** Writes for the server itself. */
    void update(Resource resource) {
        store.update(resource);
    }

    /** Writes for the server itself. */
    void create(Resource resource) {
        store.create(resource);
    }
}
