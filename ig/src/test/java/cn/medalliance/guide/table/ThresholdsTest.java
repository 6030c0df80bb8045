package cn.medalliance.guide.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
    private final Thresholds thresholds = Thresholds.of(Guide.load());

    @Test
    void aThresholdSaysWhereItComesFrom() {
        Threshold threshold = thresholds.get("dm.control.fpg");

        assertThat(threshold.value()).isEqualByComparingTo("7");
        assertThat(threshold.unit()).isEqualTo("mmol/L");
        assertThat(threshold.origin()).isEqualTo(new Origin("2017", "NBPHS 3rd ed", "own"));
    }

    @Test
    void thoseWhoAskForOneThatIsNotThereAreTold() {
        assertThat(thresholds.has("no.such")).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> thresholds.value("no.such"))
                .withMessageContaining("no.such");
    }

    @Test
    void theSameKeyTwiceIsRefused() {
        TableRow row = row("a", "1");

        assertThatIllegalStateException()
                .isThrownBy(() -> Thresholds.of(List.of(row, row)))
                .withMessageContaining("called a");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Thresholds.of(List.of(row("a", "much"))))
                .withMessageContaining("not a number");
    }

    @Test
    void theStatusSaysHowSureANumberIs() {
        assertThat(thresholds.all())
                .isNotEmpty()
                .allSatisfy(threshold -> assertThat(threshold.origin().status())
                        .as(threshold.key())
                        .isIn("confirmed", "published", "own", "proposal", "uncertain"));
    }

    private static TableRow row(String key, String value) {
        return new TableRow(Map.of(
                "key", key, "value", value, "unit", "1", "applies", "at most", "edition", "1", "source", "here",
                "status", "own"));
    }
}
