package cn.medalliance.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** A county by chance is the same each time, and has somebody for every indicator. */
class RandomCountyTest {

    private static final int RESIDENTS = 200;

    @Test
    void theSameSeedGivesTheSameCounty() {
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        List<String> county = RandomCounty.resources(7, 20).stream()
                .map(parser::encodeResourceToString)
                .toList();
        assertThat(RandomCounty.resources(7, 20).stream().map(parser::encodeResourceToString))
                .containsExactlyElementsOf(county);
        assertThat(RandomCounty.resources(8, 20).stream().map(parser::encodeResourceToString))
                .isNotEqualTo(county);
    }

    @Test
    void eachIndicatorHasSomebodyMetAndSomebodyMissed() {
        CqlOracle oracle = new CqlOracle();
        List<Resource> county = RandomCounty.resources(1, RESIDENTS);
        long begun = System.nanoTime();
        Map<String, int[]> counts = new TreeMap<>();
        oracle.answer(county, RandomCounty.YEAR).forEach(unit -> {
            int[] count = counts.computeIfAbsent(unit.indicator(), any -> new int[4]);
            count[0]++;
            count[1] += unit.denominator() ? 1 : 0;
            count[2] += unit.exclusion() ? 1 : 0;
            count[3] += unit.numerator() ? 1 : 0;
        });
        System.out.println((System.nanoTime() - begun) / 1e9 + " s of " + county.size());
        counts.forEach((id, count) -> System.out.println(id + " " + Arrays.toString(count)));
        assertThat(counts.keySet()).isEqualTo(oracle.indicators());
        assertThat(counts)
                .allSatisfy(
                        (indicator, count) -> assertThat(count[3]).as(indicator).isPositive());
    }
}
