package cn.medalliance.scheduling.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.storage.TransactionWork;
import cn.medalliance.referral.Referrals;
import cn.medalliance.scheduling.jpa.TransactionSlots.Written;
import cn.medalliance.scheduling.model.BookingRules;
import cn.medalliance.scheduling.model.Hold;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a transaction wrote of slots and appointments against the rules, at its end, and makes the slots what their
 * appointments make them. It is asked for every write, so that {@code $book}, an update, a patch and a transaction get the same
 * answers; transactions on one slot wait for each other.
 */
final class SlotGuard {

    private static final Set<SlotStatus> TAKEN = Set.of(SlotStatus.BUSY, SlotStatus.BUSYTENTATIVE);

    private final StoredSlots slots;
    private final Referrals referrals;
    private final BookingFacts facts;
    private final BookingRules rules;
    private final Clock clock;

    SlotGuard(StoredSlots slots, Referrals referrals, BookingFacts facts, BookingRules rules, Clock clock) {
        this.slots = slots;
        this.referrals = referrals;
        this.facts = facts;
        this.rules = rules;
        this.clock = clock;
    }

    void judge(TransactionSlots written) {
        Set<String> touched = written.touched();
        if (touched.isEmpty()) {
            return;
        }
        slots.flush();
        slots.lock(touched);
        written.appointments().forEach(each -> judge(each.getKey(), each.getValue(), written));
        written.slots().forEach(this::judgeSlot);
        TransactionWork.more(() -> touched.forEach(slot -> follow(slot, written)));
    }

    private void judge(String id, Written<Appointment> change, TransactionSlots written) {
        RequestDetails request = change.request();
        if (request == null) {
            return;
        }
        Set<String> before = held(change.before());
        Set<String> after = held(change.after());
        boolean isHistory = referrals.bringsHistory(request);
        Appointment appointment = change.after();
        if (appointment != null) {
            boolean isMoved = change.before() != null && isMoved(change.before(), appointment);
            Instant at = change.before() == null ? madeAt(appointment) : clock.instant();
            for (String slot : after) {
                boolean isOwn = before.contains(slot);
                if (!isOwn || isMoved) {
                    checkGiven(id, appointment, slot, isOwn, isHistory, request, at, written);
                }
            }
        }
        if (!isHistory && change.before() != null && !after.containsAll(before)) {
            checkParty(change.before(), request);
        }
    }

    private void checkGiven(
            String id,
            Appointment appointment,
            String slotId,
            boolean isOwn,
            boolean isHistory,
            RequestDetails request,
            Instant at,
            TransactionSlots written) {
        Slot slot = slots.find(slotId).orElseThrow(BookingRules::notFree);
        boolean isHeld = slots.holding(slotId).stream()
                .anyMatch(other -> !other.getIdElement().getIdPart().equals(id));
        if (isHistory && !slot.getStart().toInstant().isAfter(clock.instant())) {
            // As it was; but nobody ever had a slot together with somebody else.
            if (isHeld) {
                throw BookingRules.notFree();
            }
            return;
        }
        String status = isOwn ? SlotStatus.FREE.toCode() : statusBefore(slotId, slot, written);
        rules.judge(facts.of(appointment, slot, status, isHeld, isHistory, request), at);
    }

    /** What a hospital booked in its own system it may tell of later. */
    private Instant madeAt(Appointment appointment) {
        Instant now = clock.instant();
        return appointment.hasCreated() && appointment.getCreated().toInstant().isBefore(now)
                ? appointment.getCreated().toInstant()
                : now;
    }

    /** As others left it; what is made together with its appointment was nobody's before. */
    private static String statusBefore(String id, Slot slot, TransactionSlots written) {
        Written<Slot> change = written.slots().get(id);
        if (change == null) {
            return slot.getStatus().toCode();
        }
        return change.before() == null
                ? SlotStatus.FREE.toCode()
                : change.before().getStatus().toCode();
    }

    private void checkParty(Appointment before, RequestDetails request) {
        Optional<Referrals.Referral> referral = facts.referralOf(before);
        if (referral.isPresent() && !referrals.isParty(referral.get(), request)) {
            throw new Refusal(
                    ErrorCode.WRONG_ROLE,
                    "只有转出方、承接方与转诊中心可以取消或改约。 Who refers, who owns the task and the centre cancel or rebook.",
                    "Appointment.status");
        }
    }

    /** A slot that is held is not offered, and stays where it is. */
    private void judgeSlot(String id, Written<Slot> change) {
        Slot before = change.before();
        Slot after = change.after();
        if (after == null || before == null || slots.holding(id).isEmpty()) {
            return;
        }
        boolean isSame = before.getStartElement().equalsDeep(after.getStartElement())
                && before.getEndElement().equalsDeep(after.getEndElement())
                && before.getSchedule().equalsDeep(after.getSchedule());
        if (after.getStatus() == SlotStatus.FREE || !isSame) {
            throw new Refusal(
                    ErrorCode.SLOT_NOT_FREE,
                    "号源正被预约占用，须先取消预约。 An appointment holds the slot; it is cancelled first.",
                    after.getStatus() == SlotStatus.FREE ? "Slot.status" : "Slot.start");
        }
    }

    /** The slot becomes what its appointments make it; what nobody holds any more is free. */
    private void follow(String id, TransactionSlots written) {
        Hold hold = slots.holding(id).stream()
                .map(StoredSlots::hold)
                .max(Comparator.naturalOrder())
                .orElse(Hold.NONE);
        boolean isLeft = written.appointments().stream()
                .anyMatch(each -> held(each.getValue().before()).contains(id));
        slots.find(id)
                .filter(slot -> hold == Hold.NONE
                        ? isLeft && TAKEN.contains(slot.getStatus())
                        : slot.getStatus() == SlotStatus.FREE || TAKEN.contains(slot.getStatus()))
                .filter(slot -> !hold.slotStatus().equals(slot.getStatus().toCode()))
                .ifPresent(slot -> slots.update(slot.setStatus(SlotStatus.fromCode(hold.slotStatus()))));
    }

    private static boolean isMoved(Appointment before, Appointment after) {
        return !before.getStartElement().equalsDeep(after.getStartElement())
                || !before.getEndElement().equalsDeep(after.getEndElement())
                || !BookingFacts.basis(before).equals(BookingFacts.basis(after));
    }

    private static Set<String> held(@Nullable Appointment appointment) {
        return StoredSlots.hold(appointment) == Hold.NONE ? Set.of() : StoredSlots.slotsOf(appointment);
    }
}
