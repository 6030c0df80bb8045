package cn.medalliance.enrolment.jpa;

import cn.medalliance.security.caller.jpa.OwnStore;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/** What is stored of residents, with what the transaction that runs wrote, whoever asks. */
final class ResidentsRecords {

    private static final String OF_PATIENTS = """
            select distinct record.fhir_id
            from hfj_resource patient
            join hfj_res_link link on link.target_resource_id = patient.res_id
            join hfj_resource record on record.res_id = link.src_resource_id and record.res_deleted_at is null
            where patient.res_type = 'Patient' and patient.fhir_id in (:patients)
                and link.source_resource_type = :type
            order by record.fhir_id
            """;

    private final EntityManager entityManager;
    private final OwnStore store;

    ResidentsRecords(EntityManager entityManager, OwnStore store) {
        this.entityManager = entityManager;
        this.store = store;
    }

    /** Lets queries find what the transaction wrote. */
    void flush() {
        store.flush();
    }

    /** Other transactions about one of these wait until this one ends. */
    void lock(Set<String> patients) {
        store.lock(patients.stream().map("enrolment "::concat).toList());
    }

    /** The resources of a type that refer to some of these patients. */
    <T extends Resource> List<T> of(Class<T> type, Collection<String> patients) {
        List<?> ids = entityManager
                .createNativeQuery(OF_PATIENTS)
                .setParameter("patients", patients)
                .setParameter("type", type.getSimpleName())
                .getResultList();
        return ids.stream()
                .flatMap(id -> store.read(type, (String) id).stream())
                .toList();
    }
}
