package cn.medalliance.scheduling.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.referral.Referrals;
import cn.medalliance.referral.Referrals.Referral;
import cn.medalliance.scheduling.model.Booking;
import cn.medalliance.scheduling.model.Booking.ReferralFacts;
import cn.medalliance.scheduling.model.Booking.SlotFacts;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;

/** What is so when an appointment takes a slot, in the words of the model. */
final class BookingFacts {

    private final StoredSlots slots;
    private final Referrals referrals;

    BookingFacts(StoredSlots slots, Referrals referrals) {
        this.slots = slots;
        this.referrals = referrals;
    }

    /**
     * What is so.
     *
     * @param status of the slot, as it was before
     * @param isHeld whether another appointment holds it
     * @param isForOthers whether who calls brings in what others did
     */
    Booking of(
            Appointment appointment,
            Slot slot,
            String status,
            boolean isHeld,
            boolean isForOthers,
            RequestDetails request) {
        Optional<Referral> found = referralOf(appointment);
        return new Booking(
                new SlotFacts(status, slot.getStart().toInstant(), slots.keptFor(slot), isHeld),
                new ReferralFacts(
                        found.map(Referral::channel).orElse(""),
                        found.map(Referral::isActive).orElse(false)),
                isForOthers || found.map(its -> referrals.isParty(its, request)).orElse(true),
                found.map(its -> isFor(appointment, its.subject())).orElse(false),
                found.map(its -> isOf(slot, its)).orElse(false),
                isWithin(appointment));
    }

    /** The referral that an appointment is based on. */
    Optional<Referral> referralOf(Appointment appointment) {
        return appointment.getBasedOn().stream()
                .flatMap(reference -> referrals.find(reference).stream())
                .findFirst();
    }

    static List<String> basis(Appointment appointment) {
        return appointment.getBasedOn().stream()
                .map(reference -> String.valueOf(reference.getReference()))
                .toList();
    }

    private static boolean isFor(Appointment appointment, Reference subject) {
        String wanted = String.valueOf(subject.getReferenceElement().getIdPart());
        List<Reference> patients = appointment.getParticipant().stream()
                .map(participant -> participant.getActor())
                .filter(actor -> "Patient".equals(actor.getReferenceElement().getResourceType()))
                .toList();
        return !patients.isEmpty()
                && patients.stream()
                        .allMatch(actor ->
                                wanted.equals(actor.getReferenceElement().getIdPart()));
    }

    private boolean isOf(Slot slot, Referral referral) {
        Reference owner = referral.owner();
        List<Reference> actors = slots.scheduleOf(slot).map(Schedule::getActor).orElse(List.of());
        return owner == null || actors.isEmpty() || actors.stream().anyMatch(actor -> referrals.isOf(actor, owner));
    }

    /** One after the other, without a gap. */
    private static boolean follow(List<Slot> slots) {
        List<Slot> inOrder =
                slots.stream().sorted(Comparator.comparing(Slot::getStart)).toList();
        for (int index = 1; index < inOrder.size(); index++) {
            if (inOrder.get(index - 1).getEnd().compareTo(inOrder.get(index).getStart()) != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isWithin(Appointment appointment) {
        List<Slot> all = StoredSlots.slotsOf(appointment).stream()
                .flatMap(id -> slots.find(id).stream())
                .toList();
        Optional<Date> first = all.stream().map(Slot::getStart).min(Date::compareTo);
        Optional<Date> last = all.stream().map(Slot::getEnd).max(Date::compareTo);
        return first.isPresent()
                && last.isPresent()
                && follow(all)
                && all.size() == appointment.getSlot().size()
                && appointment.hasStart()
                && appointment.hasEnd()
                && !appointment.getStart().before(first.get())
                && !appointment.getEnd().after(last.get());
    }
}
