package cn.medalliance.scheduling.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import cn.medalliance.fhir.storage.LockingWriteListener;
import cn.medalliance.scheduling.jpa.TransactionSlots.Written;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Slot;
import org.jspecify.annotations.Nullable;

/** Notes what a transaction writes of slots and appointments, whichever way, for {@link SlotGuard}. */
@Interceptor
final class SlotInterceptor extends LockingWriteListener {

    private final SlotGuard guard;
    private final StoredSlots slots;

    SlotInterceptor(SlotGuard guard, StoredSlots slots) {
        this.guard = guard;
        this.slots = slots;
    }

    @Override
    protected void lock(IBaseResource resource, @Nullable RequestDetails request) {
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
