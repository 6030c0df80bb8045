package cn.medalliance.referral.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.ReferralDirection;
import cn.medalliance.guide.table.Thresholds;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which clocks run, written by hand from DOMAIN 4.12.6. */
class ClocksTest {

    private static final Guide GUIDE = Guide.load();

    private final Directions directions = new Directions(ReferralDirection.all(GUIDE));
    private final Clocks clocks = new Clocks(Thresholds.of(GUIDE), Map.of(), Duration.ofHours(72));

    private ReferralDirection direction(String category, String channel, String priority) {
        return directions.of(category, channel, priority).orElseThrow();
    }

    @ParameterizedTest(name = "{0} {1} {2} at {3}: {4}")
    @CsvSource({
        "up, normal, routine, requested/submitted, ACCEPT PT24H",
        "up, normal, urgent, received/reviewing, ACCEPT PT4H",
        "up, normal, urgent, received/awaiting-info, ''",
        "up, green, urgent, requested/submitted, ACCEPT PT2H",
        "up, emergency, stat, requested/submitted, ACKNOWLEDGE PT15M",
        "up, emergency, stat, received/acknowledged, ''",
        "down, normal, routine, requested/submitted, ACCEPT PT48H",
        "down, normal, routine, accepted/accepted, FIRST_CONTACT PT72H FIRST_VISIT PT336H",
        "down, normal, routine, in-progress/first-contact, FIRST_VISIT PT336H",
        "down, normal, routine, in-progress/first-visit, ''",
        "tele, normal, routine, requested/submitted, ACCEPT PT48H",
        "up, normal, routine, accepted/scheduled, ''",
        "up, normal, routine, completed/closed-outpatient, ''"
    })
    void eachStageHasItsClocks(String category, String channel, String priority, String stage, String expected) {
        StringBuilder running = new StringBuilder();
        clocks.running(direction(category, channel, priority), new Stage(stage.split("/")[0], stage.split("/")[1]))
                .forEach((kind, duration) ->
                        running.append(kind).append(' ').append(duration).append(' '));
        assertThat(running.toString().strip()).isEqualTo(expected);
    }

    @Test
    void whatIsSetComesBeforeTheTable() {
        Clocks set = new Clocks(
                Thresholds.of(GUIDE),
                Map.of("referral.sla.routine.accept", Duration.ofSeconds(3)),
                Duration.ofHours(1));
        assertThat(set.answer(direction("up", "normal", "routine"))).contains(Duration.ofSeconds(3));
        assertThat(set.answer(direction("up", "normal", "urgent"))).contains(Duration.ofHours(4));
        assertThat(set.noShow()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void aSettingForAThresholdThatThereIsNotStopsTheServer() {
        assertThatThrownBy(() -> new Clocks(Thresholds.of(GUIDE), Map.of("referral.nap", Duration.ZERO), Duration.ZERO))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEmergencyAloneBringsSomethingLater() {
        Clocks clocks = new Clocks(Thresholds.of(GUIDE), Map.of(), Duration.ofHours(1));
        assertThat(clocks.latePayload(direction("up", "emergency", "stat"))).contains(Duration.ofHours(24));
        assertThat(clocks.latePayload(direction("up", "normal", "urgent"))).isEmpty();
    }

    @Test
    void theClockStandsStillWhileThePlacerIsAsked() {
        assertThat(Clocks.isPaused(new Stage("received", "awaiting-info"))).isTrue();
        assertThat(Clocks.isPaused(new Stage("received", "reviewing"))).isFalse();
        assertThat(Clocks.isPaused(new Stage("on-hold", "awaiting-info"))).isFalse();
    }

    @Test
    void aWordNamesItsClock() {
        for (ClockKind kind : ClockKind.values()) {
            assertThat(ClockKind.of(kind.word())).contains(kind);
        }
        assertThat(ClockKind.of("lunch")).isEmpty();
    }
}
