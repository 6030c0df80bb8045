package cn.medalliance.referral.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.ReferralDirection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DirectionsTest {

    private final Directions directions = new Directions(ReferralDirection.all(Guide.load()));

    private ReferralDirection direction(String category, String channel, String priority) {
        return directions.of(category, channel, priority).orElseThrow();
    }

    @Test
    void aDownReferralCarriesSummaryPlanAndMedication() {
        ReferralDirection down = direction("down", "normal", "routine");
        assertThat(Directions.missing(down, Set.of()))
                .contains(PayloadItem.DISCHARGE_SUMMARY, PayloadItem.CARE_PLAN_PROPOSAL, PayloadItem.MEDICATIONS);
        assertThat(Directions.missing(down, EnumSet.allOf(PayloadItem.class))).isEmpty();
    }

    @Test
    void anEmergencyCarriesLittle() {
        assertThat(Directions.missing(direction("up", "emergency", "stat"), Set.of()))
                .containsExactlyInAnyOrder(PayloadItem.IDENTIFIER, PayloadItem.REASON, PayloadItem.VITALS);
    }

    @Test
    void theGreenAndEmergencyChannelsAreDeclinedWithARedirectOnly() {
        assertThat(Directions.isRedirectOnly(direction("up", "green", "urgent")))
                .isTrue();
        assertThat(Directions.isRedirectOnly(direction("up", "emergency", "stat")))
                .isTrue();
        assertThat(Directions.isRedirectOnly(direction("up", "normal", "routine")))
                .isFalse();
    }

    @Test
    void aDownReferralIsDeclinedForItsReasonsOnly() {
        ReferralDirection down = direction("down", "normal", "urgent");
        assertThat(Directions.mayDeclineFor(down, "not-managed-resident")).isTrue();
        assertThat(Directions.mayDeclineFor(down, "no-bed")).isFalse();
        assertThat(Directions.mayDeclineFor(direction("up", "normal", "urgent"), "no-bed"))
                .isTrue();
    }

    @Test
    void whatIsNotInTheTableHasNoDirection() {
        assertThat(directions.of("up", "normal", "stat")).isEmpty();
        assertThat(directions.of("down", "green", "urgent")).isEmpty();
    }

    @Test
    void villageToCountySkipsALevel() {
        CareLevel village = CareLevel.of(List.of("village-clinic")).orElseThrow();
        CareLevel township = CareLevel.of(List.of("township")).orElseThrow();
        CareLevel county = CareLevel.of(List.of("county-hospital")).orElseThrow();
        assertThat(village.skipsTo(county)).isTrue();
        assertThat(village.skipsTo(township)).isFalse();
        assertThat(township.skipsTo(county)).isFalse();
        assertThat(CareLevel.of(List.of("cdc"))).isEmpty();
    }
}
