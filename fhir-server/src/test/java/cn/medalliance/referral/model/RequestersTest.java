package cn.medalliance.referral.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.ReferralDirection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks for a referral, by the guide's table. */
class RequestersTest {

    private static ReferralDirection direction(String name) {
        return ReferralDirection.all(Guide.load()).stream()
                .filter(each -> each.direction().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "up, gp, TOWNSHIP, COUNTY, false, true",
        "up, family-doctor, TOWNSHIP, COUNTY, false, true",
        "up, health-manager, TOWNSHIP, COUNTY, false, false",
        "up, community-director, TOWNSHIP, COUNTY, false, false",
        "up, village-doctor, VILLAGE, TOWNSHIP, false, true",
        "up, village-doctor, VILLAGE, COUNTY, false, false",
        "up, village-doctor, VILLAGE, COUNTY, true, true",
        "green, community-director, TOWNSHIP, COUNTY, false, true",
        "green, specialist, COUNTY, COUNTY, false, true",
        "green, specialist, TOWNSHIP, COUNTY, false, false",
        "green, village-doctor, VILLAGE, TOWNSHIP, false, false",
        "emergency, volunteer, VILLAGE, COUNTY, false, true",
        "down, specialist, COUNTY, TOWNSHIP, false, true",
        "down, gp, COUNTY, TOWNSHIP, false, false",
        "tele, nurse, TOWNSHIP, COUNTY, false, true"
    })
    void asTheTableSays(
            String direction, String role, CareLevel from, CareLevel target, boolean isForAReason, boolean may) {
        assertThat(Requesters.mayAsk(
                        direction(direction), Set.of(role), Optional.of(from), List.of(target), isForAReason))
                .isEqualTo(may);
    }

    @Test
    void aConditionThatNobodyLooksForIsRefused() {
        ReferralDirection up = direction("up");
        ReferralDirection odd = new ReferralDirection(
                up.direction(),
                up.categories(),
                up.channel(),
                up.priorities(),
                Set.of("gp:on-sundays"),
                up.owners(),
                up.acceptedAtOnce(),
                up.ackClock(),
                up.acceptClock(),
                up.followClocks(),
                up.reject(),
                up.payload(),
                up.latePayload(),
                up.completion(),
                up.tracking(),
                up.waivesDeductible());
        assertThatThrownBy(() -> new Directions(List.of(odd))).hasMessageContaining("gp:on-sundays");
    }
}
