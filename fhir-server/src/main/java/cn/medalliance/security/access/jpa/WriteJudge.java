package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import cn.medalliance.fhir.storage.TransactionWork;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Judges what a transaction stored, at its end, when all references are known: each resource must belong to patients of the
 * caller, by the relations from before the transaction; nobody gives himself one. The one exception is a patient that the
 * transaction made for the caller's own organisation to keep.
 */
@Interceptor(order = 100)
final class WriteJudge {

    private final FhirContext fhir;
    private final AccessDecisions decisions;
    private final PatientElements elements;
    private final Claims claims;
    private final EntityManager entityManager;

    WriteJudge(
            FhirContext fhir,
            AccessDecisions decisions,
            PatientElements elements,
            Claims claims,
            EntityManager entityManager) {
        this.entityManager = entityManager;
        this.fhir = fhir;
        this.decisions = decisions;
        this.elements = elements;
        this.claims = claims;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, RequestDetails request) {
        note(null, resource, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after, RequestDetails request) {
        note(before, after, request);
    }

    /** Was judged before; but what is stored beside it at the end of the transaction is judged here. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, RequestDetails request) {
        pending(request);
    }

    private void note(@Nullable IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        pending(request).ifPresent(pending -> pending.writes.add(new Write(before, after)));
    }

    private Optional<Pending> pending(@Nullable RequestDetails request) {
        return AccessGuard.isOwnWork(request)
                ? Optional.empty()
                : CallerToken.current()
                        .map(caller -> TransactionWork.ofThisOne(Pending.class, () -> new Pending(caller)));
    }

    private record Write(@Nullable IBaseResource before, IBaseResource after) {

        Interaction interaction() {
            return before == null ? Interaction.CREATE : Interaction.UPDATE;
        }
    }

    private final class Pending implements TransactionSynchronization {

        private final Caller caller;
        private final List<Write> writes = new ArrayList<>();

        Pending(Caller caller) {
            this.caller = caller;
        }

        /** Before the relations are brought up to date. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 2;
        }

        @Override
        public void beforeCommit(boolean isReadOnly) {
            // Consents are held against what is stored.
            entityManager.flush();
            Set<String> taken = new LinkedHashSet<>();
            for (Write write : writes) {
                if (write.before() == null
                        && write.after() instanceof Patient patient
                        && decisions.isOwnOrganization(
                                caller, patient.getManagingOrganization().getReferenceElement())) {
                    taken.add(patient.getIdElement().getIdPart());
                }
            }
            for (Interaction interaction : List.of(Interaction.CREATE, Interaction.UPDATE)) {
                List<Write> alike = writes.stream()
                        .filter(write -> write.interaction() == interaction)
                        .toList();
                List<Boolean> may =
                        decisions.may(caller, alike.stream().map(Write::after).toList(), interaction, taken);
                for (int index = 0; index < alike.size(); index++) {
                    if (!may.get(index)) {
                        throw refusal(caller, alike.get(index), taken);
                    }
                }
            }
            writes.forEach(write -> checkNewMembers(caller, write, taken));
            writes.forEach(write -> claims.check(caller, write.before(), write.after()));
        }
    }

    /** Whoever keeps a list of patients puts only those on it whom it knows; those who are on it may have left it since. */
    private void checkNewMembers(Caller caller, Write write, Set<String> taken) {
        if (!decisions.mayAsKeeper(caller, write.after(), write.interaction())) {
            return;
        }
        Set<String> strangers = new TreeSet<>(elements.patients(write.after()));
        if (write.before() != null) {
            strangers.removeAll(elements.patients(write.before()));
        }
        strangers.removeAll(taken);
        strangers.removeAll(decisions.known(caller, strangers));
        if (!strangers.isEmpty()) {
            throw notFound(write.after(), strangers.iterator().next());
        }
    }

    private RuntimeException notFound(IBaseResource resource, String patient) {
        return new InvalidRequestException("Resource Patient/" + patient + " not found, specified in path: "
                + elements.paths(fhir.getResourceType(resource)).get(0));
    }

    /** What names another's patient fails as if there were no such patient. */
    private RuntimeException refusal(Caller caller, Write write, Set<String> taken) {
        String type = fhir.getResourceType(write.after());
        Set<String> strangers = new TreeSet<>(elements.patients(write.after()));
        strangers.removeAll(taken);
        strangers.removeAll(decisions.known(caller, strangers));
        if (write.after() instanceof Patient) {
            return new Refusal(
                    ErrorCode.FORBIDDEN,
                    "a patient's record is kept by your own organisation or one below it",
                    "Patient.managingOrganization");
        }
        if (strangers.isEmpty()) {
            return elements.patients(write.after()).isEmpty()
                    ? new Refusal(ErrorCode.FORBIDDEN, "it must name the patient to whom it belongs", type)
                    : StoredAccess.never(type, write.interaction());
        }
        return notFound(write.after(), strangers.iterator().next());
    }
}
