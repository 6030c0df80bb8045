package cn.medalliance.scheduling.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.SlotChannel;
import cn.medalliance.scheduling.model.Booking.ReferralFacts;
import cn.medalliance.scheduling.model.Booking.SlotFacts;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Slot.SlotStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);

    private final BookingRules rules = new BookingRules(SlotChannel.all(Guide.load()));

    private static SlotFacts slot(String status, String... keptFor) {
        return new SlotFacts(status, LATER, Set.of(keptFor), false);
    }

    private static Booking booking(SlotFacts slot, String channel) {
        return new Booking(slot, new ReferralFacts(channel, true), true, true, true, true);
    }

    private ErrorCode refusal(Booking booking) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> rules.judge(booking, NOW));
        assertThat(refusal).isNotNull();
        return refusal.code();
    }

    @ParameterizedTest
    @CsvSource({
        ", normal, true",
        ", green, true",
        "normal, normal, true",
        "normal, emergency, true",
        "green, normal, false",
        "green, green, true",
        "green, emergency, true",
        "emergency, normal, false",
        "emergency, green, false",
        "emergency, emergency, true",
        "of-another-guide, normal, false"
    })
    void aKeptSlotIsGivenToItsChannel(
            @org.jspecify.annotations.Nullable String keptFor, String channel, boolean isGiven) {
        Booking booking = booking(keptFor == null ? slot("free") : slot("free", keptFor), channel);
        if (isGiven) {
            assertThatCode(() -> rules.judge(booking, NOW)).doesNotThrowAnyException();
        } else {
            assertThat(refusal(booking)).isEqualTo(ErrorCode.UNBOOKABLE);
        }
    }

    @ParameterizedTest
    @CsvSource({"busy", "busy-unavailable", "busy-tentative", "entered-in-error"})
    void whatIsNotFreeIsTaken(String status) {
        assertThat(refusal(booking(slot(status), "normal"))).isEqualTo(ErrorCode.SLOT_NOT_FREE);
    }

    @Test
    void whatAnotherHoldsIsTakenWhateverItsStatusSays() {
        SlotFacts held = new SlotFacts("free", LATER, Set.of(), true);
        assertThat(refusal(booking(held, "normal"))).isEqualTo(ErrorCode.SLOT_NOT_FREE);
    }

    @Test
    void whatHasBegunIsOver() {
        SlotFacts begun = new SlotFacts("free", NOW, Set.of(), false);
        assertThat(refusal(booking(begun, "normal"))).isEqualTo(ErrorCode.UNBOOKABLE);
    }

    @Test
    void takenIsToldBeforeTheRoleAndTheRoleBeforeTheRest() {
        ReferralFacts over = new ReferralFacts("normal", false);
        assertThat(refusal(new Booking(slot("busy"), over, false, false, false, false)))
                .isEqualTo(ErrorCode.SLOT_NOT_FREE);
        assertThat(refusal(new Booking(slot("free"), over, false, false, false, false)))
                .isEqualTo(ErrorCode.WRONG_ROLE);
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, true, true",
        "true, false, true, true",
        "true, true, false, true",
        "true, true, true, false"
    })
    void everythingElseMustSuit(boolean isActive, boolean isItsResident, boolean isItsOwners, boolean isWithin) {
        Booking booking = new Booking(
                slot("free"), new ReferralFacts("normal", isActive), true, isItsResident, isItsOwners, isWithin);
        assertThat(refusal(booking)).isEqualTo(ErrorCode.UNBOOKABLE);
    }

    /** Whoever adds a status to an appointment finds here what it means for slots. */
    @Test
    void everyStatusOfAnAppointmentMeansSomethingForItsSlots() {
        Set<String> holding = Arrays.stream(AppointmentStatus.values())
                .filter(status -> status != AppointmentStatus.NULL)
                .map(AppointmentStatus::toCode)
                .filter(status -> Hold.of(status) != Hold.NONE)
                .collect(Collectors.toSet());
        assertThat(holding)
                .containsExactlyInAnyOrder("pending", "booked", "arrived", "checked-in", "fulfilled", "noshow");
        for (Hold hold : Hold.values()) {
            assertThat(SlotStatus.fromCode(hold.slotStatus())).isNotNull();
        }
    }
}
