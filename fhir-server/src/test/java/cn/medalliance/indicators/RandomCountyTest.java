package cn.medalliance.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** A county by chance is the same each time, and has somebody for every indicator. */
class RandomCountyTest {

    private static final int RESIDENTS = 200;

    /** A number, and a time: they have no numerator to miss. */
    private static final Set<String> ALWAYS_MET = Set.of("M13b", "M14");

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
        Map<String, List<Unit>> units = oracle.answer(county, RandomCounty.YEAR).stream()
                .collect(Collectors.groupingBy(Unit::indicator, TreeMap::new, Collectors.toList()));
        assertThat(units.keySet()).isEqualTo(oracle.indicators());
        assertThat(units)
                .allSatisfy((indicator, all) -> assertThat(all.stream().map(Unit::numerator))
                        .as(indicator)
                        .contains(true)
                        .matches(met -> met.contains(false) || ALWAYS_MET.contains(indicator)));
    }
}
