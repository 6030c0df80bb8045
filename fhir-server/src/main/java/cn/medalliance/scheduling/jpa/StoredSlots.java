package cn.medalliance.scheduling.jpa;

import cn.medalliance.guide.Guide;
import cn.medalliance.scheduling.model.Hold;
import cn.medalliance.security.caller.jpa.OwnStore;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.jspecify.annotations.Nullable;

/** Slots and who holds them, as they are stored, with what the transaction that runs wrote. */
final class StoredSlots {

    private static final String NAMING = """
            select distinct appointment.fhir_id
            from hfj_resource slot
            join hfj_res_link link on link.target_resource_id = slot.res_id and link.src_path = 'Appointment.slot'
            join hfj_resource appointment
                on appointment.res_id = link.src_resource_id and appointment.res_deleted_at is null
            where slot.res_type = 'Slot' and slot.fhir_id = :id
            """;

    private final EntityManager entityManager;
    private final OwnStore store;
    private final String channels;

    StoredSlots(EntityManager entityManager, OwnStore store, Guide guide) {
        this.entityManager = entityManager;
        this.store = store;
        this.channels = guide.canonical("CodeSystem", "mca-referral-channel");
    }

    /** Other transactions that touch one of these slots wait until this one ends. */
    void lock(Collection<String> slots) {
        store.lock(slots.stream().map("slot "::concat).toList());
    }

    void flush() {
        store.flush();
    }

    Optional<Slot> find(String id) {
        return store.read(Slot.class, id);
    }

    Optional<Schedule> scheduleOf(Slot slot) {
        return store.read(Schedule.class, slot.getSchedule());
    }

    void update(Slot slot) {
        store.update(slot);
    }

    /** The appointments that hold a slot. */
    List<Appointment> holding(String slot) {
        List<?> ids =
                entityManager.createNativeQuery(NAMING).setParameter("id", slot).getResultList();
        return ids.stream()
                .map(String.class::cast)
                .flatMap(id -> store.read(Appointment.class, id).stream())
                .filter(appointment -> hold(appointment) != Hold.NONE)
                .toList();
    }

    /** The channels that a slot is kept for. */
    Set<String> keptFor(Slot slot) {
        return slot.getServiceCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(coding -> channels.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .collect(Collectors.toSet());
    }

    static Hold hold(@Nullable Appointment appointment) {
        return appointment == null || appointment.getStatus() == null
                ? Hold.NONE
                : Hold.of(appointment.getStatus().toCode());
    }

    /** The ids of the slots that an appointment names. */
    static Set<String> slotsOf(@Nullable Appointment appointment) {
        return appointment == null
                ? Set.of()
                : appointment.getSlot().stream().flatMap(StoredSlots::id).collect(Collectors.toSet());
    }

    private static Stream<String> id(Reference reference) {
        boolean isLiteral = "Slot".equals(reference.getReferenceElement().getResourceType())
                && reference.getReferenceElement().hasIdPart();
        return isLiteral ? Stream.of(reference.getReferenceElement().getIdPart()) : Stream.empty();
    }
}
