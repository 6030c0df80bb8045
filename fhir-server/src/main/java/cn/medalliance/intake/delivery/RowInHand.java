package cn.medalliance.intake.delivery;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import cn.medalliance.fhir.storage.TransactionWork;
import cn.medalliance.fhir.storage.WriteListener;
import cn.medalliance.guide.Guide;
import cn.medalliance.identity.ResidentNames;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.enrolment.StoredEnrolment;
import cn.medalliance.mappings.followup.SharedVisit;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The row whose transaction this thread has carried out: what it writes tells what became of the row, and that is noted in the same
 * transaction, so that a row is counted exactly when it is stored.
 */
final class RowInHand {

    private static final ThreadLocal<@Nullable RowInHand> ROW = new ThreadLocal<>();
    /** They tell where a row came from, not what it says. */
    private static final Set<String> BESIDE = Set.of("Provenance", "AuditEvent");

    /** Before others look at what is about to be stored. */
    private static final int FIRST = -1_000;

    private final String mainType;
    private final String name;
    private final Noting note;
    private boolean isNoted;

    /** Notes what became of a row. */
    interface Noting {
        /**
         * Notes it in the transaction that runs.
         *
         * @param seen what somebody should look at although the row is stored, by the element that it is about
         * @return false when it was noted before, or is not to be
         */
        boolean note(Outcome outcome, Map<String, IssueCode> seen);
    }

    /**
     * A row.
     *
     * @param transaction its first entry that updates what is there, or else its first but for the resident, is what the row tells of
     * @param note notes what became of it in the transaction that runs; false when it was noted before
     */
    RowInHand(Bundle transaction, Noting note) {
        this.note = note;
        name = transaction.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .filter(Patient.class::isInstance)
                .map(patient -> ((Patient) patient).getNameFirstRep().getText())
                .findFirst()
                .orElse("");
        mainType = Stream.of(
                        transaction.getEntry().stream()
                                .filter(entry -> entry.getRequest().getMethod() == HTTPVerb.PUT),
                        transaction.getEntry().stream()
                                .filter(entry -> !entry.getResource().fhirType().equals("Patient")),
                        transaction.getEntry().stream())
                .flatMap(entries -> entries)
                .map(BundleEntryComponent::getResource)
                .findFirst()
                .map(Resource::fhirType)
                .orElse("");
    }

    /** Carries its transaction out. */
    <T> T during(Supplier<T> transaction) {
        ROW.set(this);
        try {
            return transaction.get();
        } finally {
            ROW.remove();
        }
    }

    /** Whether it was noted with what was written; else nothing was, or nothing is stored. */
    boolean isNoted() {
        return isNoted;
    }

    /** Hears what the transaction of a row writes. */
    static final class Listener extends WriteListener {

        private final StoredEnrolment enrolments;
        private final ResidentNames names;

        Listener(Guide guide, ResidentNames names) {
            enrolments = new StoredEnrolment(guide);
            this.names = names;
        }

        /** A visit that another row was about, for another programme, is one for both. */
        @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = FIRST)
        public void join(IBaseResource before, IBaseResource now) {
            if (ROW.get() != null
                    && before instanceof Encounter stored
                    && now instanceof Encounter visit
                    && SharedVisit.is(visit)) {
                SharedVisit.join(stored, visit);
            }
        }

        /** A vendor's record of an enrolment does not know what became of it here. */
        @Hook(value = Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED, order = FIRST)
        public void keep(IBaseResource before, IBaseResource now) {
            RowInHand row = ROW.get();
            if (row != null
                    && before instanceof EpisodeOfCare stored
                    && now instanceof EpisodeOfCare enrolment
                    && row.mainType.equals(enrolment.fhirType())) {
                enrolments
                        .keep(stored, enrolment)
                        .ifPresent(seen -> writes(row).seen.put("EpisodeOfCare.status", seen));
            }
        }

        @Override
        protected void written(Change change) {
            RowInHand row = ROW.get();
            if (row != null) {
                writes(row).add(change);
            }
        }

        private Writes writes(RowInHand row) {
            return TransactionWork.ofThisOne(Writes.class, () -> new Writes(row, names));
        }
    }

    /** What one transaction of it wrote; a transaction that is tried again begins anew. */
    private static final class Writes implements TransactionSynchronization {

        private final RowInHand row;
        private final ResidentNames names;
        private final Map<String, IssueCode> seen = new TreeMap<>();
        private boolean isNew;
        private boolean isChange;
        private String resident = "";

        Writes(RowInHand row, ResidentNames names) {
            this.row = row;
            this.names = names;
        }

        void add(WriteListener.Change change) {
            String type = change.resource().fhirType();
            residentOf((Resource) change.resource()).ifPresent(id -> resident = id);
            isNew |= type.equals(row.mainType) && change.before() == null;
            isChange |= !BESIDE.contains(type);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean isReadOnly) {
            Outcome outcome = isNew ? Outcome.CREATED : isChange ? Outcome.UPDATED : Outcome.UNCHANGED;
            if (isOtherName()) {
                seen.put("Patient.name", IssueCode.NAME_MISMATCH);
            }
            if (!row.note.note(outcome, seen)) {
                throw new Refusal(ErrorCode.CONFLICT, "the row was done by another, or is not to be done any more");
            }
        }

        private boolean isOtherName() {
            if (row.name.isEmpty() || resident.isEmpty()) {
                return false;
            }
            Set<String> known = names.of(resident);
            return !known.isEmpty() && known.stream().map(LooseText::key).noneMatch(LooseText.key(row.name)::equals);
        }

        private static Optional<String> residentOf(Resource resource) {
            return Stream.of("subject", "patient")
                    .map(resource::getNamedProperty)
                    .filter(property -> property != null && property.hasValues())
                    .map(property -> property.getValues().get(0))
                    .filter(Reference.class::isInstance)
                    .map(value -> ((Reference) value).getReferenceElement())
                    .filter(id -> "Patient".equals(id.getResourceType()) && id.hasIdPart())
                    .map(id -> id.getIdPart())
                    .findFirst();
        }

        @Override
        public void afterCommit() {
            row.isNoted = true;
        }
    }
}
