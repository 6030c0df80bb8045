package cn.medalliance.indicators.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.statistics.Cell;
import cn.medalliance.indicators.statistics.Figures;
import cn.medalliance.indicators.statistics.Measurement;
import cn.medalliance.indicators.statistics.Measurements;
import cn.medalliance.indicators.statistics.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a distribution is told to who sees people de-identified: no count of few, nor what it follows from. */
class DistributionWriterTest {

    private static final Measurement SYSTOLIC = new Measurements(Guide.load()).of(Measurement.LOINC, "8480-6");
    private static final AskedBins BINS = AskedBins.of(SYSTOLIC, List.of(), null);
    private static final Question QUESTION = new Question(
            SYSTOLIC,
            "mm[Hg]",
            new MeasurePeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
            BINS.bounds(),
            BINS.abnormal(),
            Population.EVERYBODY);

    private final List<Cell> cells = new ArrayList<>();

    @Test
    void aBinOfFewIsLeftOutWithTheSmallestOfItsKind() {
        part(null, null, 40, 30, 20, 10, 3);

        ParametersParameterComponent total = write(true).getParameter("total");
        assertThat(counts(total)).containsExactly("40", "30", "20", "masked", "masked");
        assertThat(total.getPart().stream().filter(part -> part.getName().equals("abnormal")))
                .allSatisfy(part ->
                        assertThat(((IntegerType) part.getValue()).getValue()).isEqualTo(33));
    }

    @Test
    void whatIsLeftOutOfTheWholeIsLeftOutOfItsPartsToo() {
        part(null, null, 40, 30, 20, 10, 3);
        part("sex", "female", 20, 15, 10, 5, 3);
        part("sex", "male", 20, 15, 10, 5, 0);

        assertThat(write(true).getParameters("stratum"))
                .extracting(DistributionWriterTest::counts)
                .containsOnly(List.of("20", "15", "10", "masked", "masked"));
    }

    @Test
    void aPartWithABinOfFewIsLeftOutWithAnother() {
        part(null, null, 60, 60, 60, 60, 60);
        part("sex", "female", 20, 20, 20, 20, 20);
        part("sex", "male", 37, 20, 20, 20, 20);
        part("sex", "unknown", 3, 20, 20, 20, 20);

        assertThat(write(true).getParameters("stratum"))
                .extracting(DistributionWriterTest::counts)
                .containsExactly(
                        List.of("masked", "masked", "masked", "masked", "masked"),
                        List.of("37", "20", "20", "20", "20"),
                        List.of("masked", "masked", "masked", "masked", "masked"));
    }

    @Test
    void ofFewAbnormalOnesNothingIsTold() {
        part(null, null, 40, 30, 3, 0, 0);

        ParametersParameterComponent total = write(true).getParameter("total");
        assertThat(counts(total)).containsOnly("masked");
        assertThat(total.getPart())
                .noneSatisfy(part -> assertThat(part.getName()).isEqualTo("abnormalRate"));
    }

    @Test
    void whoSeesPeopleSeesAllCounts() {
        part(null, null, 40, 30, 20, 10, 3);

        assertThat(counts(write(false).getParameter("total"))).containsExactly("40", "30", "20", "10", "3");
    }

    /** Each measurement is of another person. */
    private void part(@Nullable String by, @Nullable String value, long... bins) {
        long all = 0;
        long abnormal = 0;
        for (int bin = 0; bin < bins.length; bin++) {
            boolean isAbnormal = BINS.isAbnormal(bin);
            all += bins[bin];
            abnormal += isAbnormal ? bins[bin] : 0;
            long inIt = isAbnormal ? bins[bin] : 0;
            cells.add(new Cell(by, value, bin, new Figures(bins[bin], bins[bin], inIt, inIt, bins[bin] - inIt, null)));
        }
        cells.add(new Cell(by, value, null, new Figures(all, all, abnormal, abnormal, all - abnormal, null)));
    }

    private Parameters write(boolean isNameless) {
        DistributionWriter writer = new DistributionWriter(new GuideWords(Guide.load()));
        return isNameless
                ? writer.write(QUESTION, BINS, cells, Instant.EPOCH, part -> false)
                : writer.write(QUESTION, BINS, cells, Instant.EPOCH);
    }

    /** The counts of its bins. */
    private static List<String> counts(ParametersParameterComponent part) {
        return part.getPart().stream()
                .filter(each -> each.getName().equals("bin"))
                .map(bin -> bin.getPart().stream()
                        .filter(each -> each.getName().equals("measurements"))
                        .map(each -> Objects.toString(each.getValue().primitiveValue(), "masked"))
                        .findFirst()
                        .orElse(""))
                .toList();
    }
}
