package cn.medalliance.scheduling.model;

import cn.medalliance.guide.table.SlotChannel;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether an appointment gets a slot; which one is kept for whom is the guide's table {@code slot-channels} (DOMAIN F16, F17). */
public final class BookingRules {

    private static final String SLOT = "Appointment.slot";

    private final Map<String, Set<String>> given = new HashMap<>();

    /** Reads the table. */
    public BookingRules(List<SlotChannel> table) {
        table.forEach(row -> given.put(row.keptFor(), row.channels()));
    }

    /**
     * Judges it in this order: is the slot free, may the caller book, does the slot suit.
     *
     * @throws Refusal 409, 403 or 422
     */
    public void judge(Booking booking, Instant now) {
        if (!booking.slot().isFree()) {
            throw notFree();
        }
        if (!booking.isParty()) {
            throw new Refusal(
                    ErrorCode.WRONG_ROLE,
                    "只有转出方、承接方与转诊中心可以预约。 Who refers, who owns the task and the centre book.",
                    "Appointment.basedOn");
        }
        require(booking.slot().start().isAfter(now), "号源已过时。 The slot has begun or is over.", SLOT);
        require(
                booking.referral().isActive(),
                "所依据的转诊不在进行中。 The referral that it is based on is not active.",
                "Appointment.basedOn");
        require(
                isGiven(booking.slot().keptFor(), booking.referral().channel()),
                "该号源为其他通道预留（" + String.join("、", booking.slot().keptFor()) + "）。 The slot is kept for another channel.",
                SLOT);
        require(
                booking.isForItsResident(),
                "就诊者须为转诊的居民。 The resident of the referral takes part in the appointment.",
                "Appointment.participant");
        require(
                booking.isItsOwners(),
                "号源不属于转诊的承接方。 The slot is not of the organisation that the referral is addressed to.",
                SLOT);
        require(booking.isWithin(), "预约时间须在号源之内。 The appointment lies within its slots.", "Appointment.start");
    }

    /** A channel that the table does not know is for its own referrals. */
    private boolean isGiven(Set<String> keptFor, String channel) {
        return keptFor.isEmpty()
                || keptFor.stream()
                        .anyMatch(each -> given.getOrDefault(each, Set.of(each)).contains(channel));
    }

    /** The slot is not free. */
    public static Refusal notFree() {
        return new Refusal(ErrorCode.SLOT_NOT_FREE, "该号源已被占用。 Somebody has the slot, or it is not offered.", SLOT);
    }

    private static void require(boolean isSo, String sentence, String element) {
        if (!isSo) {
            throw new Refusal(ErrorCode.UNBOOKABLE, sentence, element);
        }
    }
}
