package cn.medalliance.scheduling.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.storage.TransactionWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/** What a transaction writes of slots and appointments; judged at its end, when all of it and all references are known. */
final class TransactionSlots implements TransactionSynchronization {

    private final SlotGuard guard;
    private final Map<String, Written<Appointment>> appointments = new LinkedHashMap<>();
    private final Map<String, Written<Slot>> slots = new LinkedHashMap<>();
    private boolean isJudged;

    private TransactionSlots(SlotGuard guard) {
        this.guard = guard;
    }

    /**
     * What became of a resource.
     *
     * @param before as it was when the transaction began; null when it is new
     * @param after as it is to be; null when it was deleted
     * @param request whose write it is; null when it is the server's own, which is not judged
     */
    record Written<T extends Resource>(
            @Nullable T before, @Nullable T after, @Nullable RequestDetails request) {

        Written<T> then(Written<T> later) {
            return new Written<>(before, later.after, request == null ? later.request : request);
        }
    }

    /** That of the transaction that runs, or a new one when what the server does at its end comes after the judging. */
    static TransactionSlots ofThisOne(SlotGuard guard) {
        return TransactionWork.ofThisOne(
                TransactionSlots.class, its -> !its.isJudged, () -> new TransactionSlots(guard));
    }

    void addAppointment(String id, Written<Appointment> written) {
        appointments.merge(id, written, Written::then);
    }

    void addSlot(String id, Written<Slot> written) {
        slots.merge(id, written, Written::then);
    }

    List<Map.Entry<String, Written<Appointment>>> appointments() {
        return List.copyOf(appointments.entrySet());
    }

    Map<String, Written<Slot>> slots() {
        return slots;
    }

    /** The ids of all slots that it touches. */
    Set<String> touched() {
        Set<String> touched = new TreeSet<>(slots.keySet());
        appointments.values().forEach(written -> {
            touched.addAll(StoredSlots.slotsOf(written.before()));
            touched.addAll(StoredSlots.slotsOf(written.after()));
        });
        return touched;
    }

    /** After it is judged whether the caller may write this at all. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void beforeCommit(boolean isReadOnly) {
        isJudged = true;
        guard.judge(this);
    }
}
