package cn.medalliance.indicators.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import cn.medalliance.indicators.statistics.Measurement;
import cn.medalliance.indicators.statistics.Measurements;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which bins values are counted, and which are abnormal. */
class AskedBinsTest {

    private static final Measurements KNOWN = new Measurements(Guide.load());
    private static final Measurement SYSTOLIC = KNOWN.of(Measurement.LOINC, "8480-6");
    private static final Measurement HDL = KNOWN.of(Measurement.LOINC, "14646-4");

    @Test
    void theGuidesAreTakenUnlessOthersAreGiven() {
        AskedBins bins = AskedBins.of(SYSTOLIC, List.of(), null);

        assertThat(bins.bounds()).containsExactly(number("130"), number("140"), number("160"), number("180"));
        assertThat(bins.abnormal()).containsExactly(2, 3, 4);
        assertThat(bins.name(4)).hasValueSatisfying(name -> assertThat(name).contains("Grade 3"));
    }

    @Test
    void aBinThatIsGivenIsDividedWhereTheGuidesJudgementChanges() {
        AskedBins bins = AskedBins.of(SYSTOLIC, List.of(number("120"), number("150")), null);

        assertThat(bins.bounds()).containsExactly(number("120"), number("140"), number("150"));
        assertThat(bins.abnormal()).containsExactly(2, 3);
    }

    @Test
    void fromAThresholdOnValuesAreAbnormal() {
        AskedBins bins = AskedBins.of(SYSTOLIC, List.of(number("120")), number("150"));

        assertThat(bins.bounds()).containsExactly(number("120"), number("150"));
        assertThat(bins.abnormal()).containsExactly(2);
    }

    @Test
    void whatIsTooLowStaysAbnormalInOtherBins() {
        assertThat(AskedBins.of(HDL, List.of(number("0.8"), number("1.2")), null)
                        .abnormal())
                .containsExactly(0, 1);
    }

    @Test
    void whereTheGuideSaysNothingNothingIsJudged() {
        Measurement unknown = KNOWN.of(Measurement.LOINC, "0000-0");

        assertThat(AskedBins.of(unknown, List.of(), null).size()).isZero();
        assertThat(AskedBins.of(unknown, List.of(number("1")), null).isJudging())
                .isFalse();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
