package cn.medalliance.security.caller.jpa;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.api.model.DaoMethodOutcome;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import cn.medalliance.fhir.search.Compartments;
import cn.medalliance.fhir.server.TrustedWrite;
import cn.medalliance.security.caller.CallerToken;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What is stored, with what the transaction that runs wrote, for the server itself: no caller's rules hold for it. */
public final class OwnStore {

    // By their paths, which the index of links to a target has: of thousands of links to a patient only those are looked at.
    private static final String OF_PATIENTS = """
            select distinct record.fhir_id
            from hfj_resource patient
            join hfj_res_link link on link.target_resource_id = patient.res_id
            join hfj_resource record on record.res_id = link.src_resource_id and record.res_deleted_at is null
            where patient.res_type = 'Patient' and patient.fhir_id in (:patients)
                and link.src_path in (:paths) and link.source_resource_type = :type
            """;
    private static final String IN_ORDER = " order by record.fhir_id";
    private static final String CODED = """
                and exists (select from hfj_spidx_token code
                    where code.res_id = record.res_id and code.hash_sys_and_value = :code)
            """;
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)";

    private final EntityManager entityManager;
    private final DaoRegistry daos;
    private final PartitionSettings partitions;
    private final Compartments compartments;

    OwnStore(EntityManager entityManager, DaoRegistry daos, PartitionSettings partitions, Compartments compartments) {
        this.entityManager = entityManager;
        this.daos = daos;
        this.partitions = partitions;
        this.compartments = compartments;
    }

    /** Other transactions that take one of these wait until this one ends. */
    public void lock(Collection<String> keys) {
        for (String key : new TreeSet<>(keys)) {
            entityManager.createNativeQuery(LOCK).setParameter("key", key).getResultList();
        }
    }

    /** Lets queries find what the transaction wrote. */
    public void flush() {
        entityManager.flush();
    }

    /** What a reference points to, when it is of this type and there. */
    public <T extends Resource> Optional<T> read(Class<T> type, @Nullable Reference reference) {
        if (reference == null) {
            return Optional.empty();
        }
        String named = reference.getReferenceElement().getResourceType();
        return !type.getSimpleName().equals(named)
                        || reference.getReferenceElement().isLocal()
                ? Optional.empty()
                : read(type, reference.getReferenceElement().getIdPart());
    }

    /** The resource of this type and id, when it is there. */
    public <T extends Resource> Optional<T> read(Class<T> type, String id) {
        return read(new IdType(type.getSimpleName(), id)).map(type::cast);
    }

    /** The resource of this id with its type, or the version of it that the id names, when it is there. */
    public Optional<Resource> read(IdType id) {
        return CallerToken.asServer(() -> {
            try {
                return Optional.ofNullable(
                        (Resource) daos.getResourceDao(id.getResourceType()).read(id, TrustedWrite.newRequest()));
            } catch (ResourceNotFoundException | ResourceGoneException none) {
                return Optional.empty();
            }
        });
    }

    /**
     * The same as it is now, even if this transaction read it before it took the lock under which others changed it; what this
     * transaction wrote is to be flushed before.
     */
    public <T extends Resource> Optional<T> renewed(Class<T> type, String id) {
        entityManager
                .createQuery(
                        "select r from ResourceTable r where r.myResourceType = :type and r.myFhirId = :id",
                        ResourceTable.class)
                .setParameter("type", type.getSimpleName())
                .setParameter("id", id)
                .getResultList()
                .forEach(entityManager::refresh);
        return read(type, id);
    }

    /** The resources of a type that refer to some of these patients. */
    public <T extends Resource> List<T> ofPatients(Class<T> type, Collection<String> patients) {
        return ofPatients(type, patients, OF_PATIENTS + IN_ORDER, Map.of());
    }

    /** Those of them that have this code, by the search parameter {@code code}; the others are not read. */
    public <T extends Resource> List<T> ofPatients(Class<T> type, Collection<String> patients, Coding code) {
        long hash = ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                partitions,
                RequestPartitionId.defaultPartition(),
                type.getSimpleName(),
                "code",
                code.getSystem(),
                code.getCode());
        return ofPatients(type, patients, OF_PATIENTS + CODED + IN_ORDER, Map.of("code", hash));
    }

    private <T extends Resource> List<T> ofPatients(
            Class<T> type, Collection<String> patients, String sql, Map<String, Long> more) {
        Query query = entityManager
                .createNativeQuery(sql)
                .setParameter("patients", patients)
                .setParameter("paths", compartments.pathsThatMayLeadToPatients(type.getSimpleName()))
                .setParameter("type", type.getSimpleName());
        more.forEach(query::setParameter);
        List<?> ids = query.getResultList();
        return ids.stream().flatMap(id -> read(type, (String) id).stream()).toList();
    }

    /** Writes a resource that has an id. */
    public void update(Resource resource) {
        CallerToken.asServer(
                () -> daos.getResourceDao(resource.fhirType()).update(cast(resource), TrustedWrite.newAction()));
    }

    /** Writes a resource that is given an id. */
    public void create(Resource resource) {
        CallerToken.asServer(
                () -> daos.getResourceDao(resource.fhirType()).create(cast(resource), TrustedWrite.newAction()));
    }

    /**
     * Writes a resource, new when it has no id, as a part of what a feature tells by a Provenance of its own; of this write
     * alone none is made.
     *
     * @return its id with type and version
     */
    public IdType put(Resource resource) {
        return CallerToken.asServer(() -> {
            IFhirResourceDao<Resource> dao = daos.getResourceDao(resource.fhirType());
            if (!resource.getIdElement().hasIdPart()) {
                // Hibernate sorts what it inserts by tables: index rows that wait would draw those of this one before
                // its own.
                entityManager.flush();
            }
            DaoMethodOutcome outcome = resource.getIdElement().hasIdPart()
                    ? dao.update(resource, TrustedWrite.newRequest())
                    : dao.create(resource, TrustedWrite.newRequest());
            IIdType id = outcome.getId();
            return new IdType(resource.fhirType(), id.getIdPart(), id.getVersionIdPart());
        });
    }

    @SuppressWarnings("unchecked")
    private static <T extends Resource> T cast(Resource resource) {
        return (T) resource;
    }
}
