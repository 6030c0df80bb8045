package cn.medalliance.scheduling.jpa;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import cn.medalliance.fhir.storage.WriteListener;
import cn.medalliance.scheduling.jpa.TransactionSlots.Written;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Slot;
import org.jspecify.annotations.Nullable;

/** Notes what a transaction writes of slots and appointments, whichever way, for {@link SlotGuard}. */
@Interceptor
final class SlotInterceptor extends WriteListener {

    private final SlotGuard guard;
    private final StoredSlots slots;

    SlotInterceptor(SlotGuard guard, StoredSlots slots) {
        this.guard = guard;
        this.slots = slots;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void lockCreated(IBaseResource resource, @Nullable RequestDetails request) {
        lock(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void lockUpdated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        lock(after, request);
    }

    /** Before the rows are touched, so that nobody who has the slot waits for a row of who waits for the slot. */
    private void lock(IBaseResource resource, @Nullable RequestDetails request) {
        if (clientOf(request) == null) {
            return;
        }
        if (resource instanceof Slot slot && slot.getIdElement().hasIdPart()) {
            slots.lock(List.of(slot.getIdElement().getIdPart()));
        } else if (resource instanceof Appointment appointment) {
            slots.lock(StoredSlots.slotsOf(appointment));
        }
    }

    @Override
    protected void written(Change change) {
        RequestDetails client = clientOf(change.request());
        if (change.resource() instanceof Appointment appointment) {
            TransactionSlots.ofThisOne(guard)
                    .addAppointment(
                            appointment.getIdElement().getIdPart(),
                            new Written<>(
                                    change.isDeleted() ? appointment : (Appointment) change.before(),
                                    change.isDeleted() ? null : appointment,
                                    client));
        } else if (change.resource() instanceof Slot slot && client != null) {
            TransactionSlots.ofThisOne(guard)
                    .addSlot(
                            slot.getIdElement().getIdPart(),
                            new Written<>(
                                    change.isDeleted() ? slot : (Slot) change.before(),
                                    change.isDeleted() ? null : slot,
                                    client));
        }
    }

    private static @Nullable RequestDetails clientOf(@Nullable RequestDetails request) {
        return request instanceof SystemRequestDetails ? null : request;
    }
}
