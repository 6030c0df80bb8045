package cn.medalliance.provenance.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.IResourcePersistentId;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import cn.medalliance.fhir.server.TrustedWrite;
import cn.medalliance.provenance.NamedActivity;
import cn.medalliance.provenance.jpa.RequestWrites.Write;
import cn.medalliance.provenance.model.Provenances;
import cn.medalliance.provenance.model.Written;
import cn.medalliance.security.access.jpa.PatientElements;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.caller.PurposeOfUse;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;

/** Stores the Provenances of a request in the transaction of its writes. */
final class ProvenanceStore {

    private final EntityManager entityManager;
    private final DaoRegistry daos;
    private final PatientElements patients;
    private final Provenances provenances;
    private final CallersAsAgents agents;
    private final Clock clock;

    ProvenanceStore(
            EntityManager entityManager,
            DaoRegistry daos,
            PatientElements patients,
            Provenances provenances,
            CallersAsAgents agents,
            Clock clock) {
        this.entityManager = entityManager;
        this.daos = daos;
        this.patients = patients;
        this.provenances = provenances;
        this.agents = agents;
        this.clock = clock;
    }

    /**
     * Tells where the writes of a request come from: in the words of the client's header, else in the server's where no
     * Provenance of the request itself does.
     */
    void tell(RequestDetails request, List<Write> writes, List<Provenance> told) {
        // Hibernate sorts what it inserts by tables: rows of the index of what was written would draw those of the
        // Provenances with them, before the resources that these belong to.
        entityManager.flush();
        List<Written> written = writes.stream().map(this::written).toList();
        Optional<Provenance> said = ProvenanceHeader.of(request);
        if (said.isPresent()) {
            // As if the client had sent each by itself: it is checked, judged and recorded as that.
            provenances.said(written, said.get()).forEach(each -> create(each, request, writes));
            return;
        }
        List<Written> untold =
                written.stream().filter(one -> !one.isToldBy(told)).toList();
        CallerToken.current().filter(caller -> !untold.isEmpty()).ifPresent(caller -> {
            SystemRequestDetails own = TrustedWrite.newRequest();
            own.setRequestId(request.getRequestId());
            List<Provenance> made = provenances.made(
                    untold, agents.of(caller), PurposeOfUse.of(request.getUserData()), clock.instant());
            CallerToken.asServer(() -> {
                made.forEach(each -> create(each, own, writes));
                return made;
            });
        });
    }

    /** Tells that the server itself did this. */
    void tellOwn(List<Write> writes) {
        entityManager.flush();
        List<Written> written = writes.stream().map(this::written).toList();
        CallerToken.asServer(() -> {
            List<Provenance> made = provenances.made(written, agents.server(), null, clock.instant());
            made.forEach(each -> create(each, TrustedWrite.newRequest(), writes));
            return made;
        });
    }

    private Written written(Write write) {
        Resource last = write.last();
        Set<String> owners = write.versions().stream()
                .flatMap(version -> patients.patients(version).stream())
                .collect(Collectors.toSet());
        return new Written(id(last), write.activity(), NamedActivity.of(last).orElse(null), owners);
    }

    private static IdType id(Resource resource) {
        IdType id = resource.getIdElement();
        return id.hasVersionIdPart()
                ? new IdType(resource.fhirType(), id.getIdPart(), id.getVersionIdPart())
                : new IdType(resource.fhirType(), id.getIdPart());
    }

    private void create(Provenance provenance, RequestDetails request, List<Write> writes) {
        TransactionDetails known = new TransactionDetails();
        for (Write write : writes) {
            IResourcePersistentId<?> internal = IDao.RESOURCE_PID.get(write.last());
            if (internal != null) {
                // Spares looking it up.
                known.addResolvedResourceId(id(write.last()).toVersionless(), internal);
            }
        }
        daos.getResourceDao(Provenance.class).create(provenance, null, true, request, known);
    }
}
