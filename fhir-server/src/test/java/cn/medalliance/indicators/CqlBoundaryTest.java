package cn.medalliance.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The CQL says of each person of the boundary cohort what the document says. */
class CqlBoundaryTest {

    private static CqlOracle oracle;

    @BeforeAll
    static void translate() {
        oracle = new CqlOracle();
    }

    @ParameterizedTest
    @EnumSource
    void everybodyIsWhereTheDocumentPutsThem(Variant variant) {
        Map<String, Set<Unit>> found = oracle.answer(BoundaryCohort.resources(variant), variant.question()).stream()
                .collect(Collectors.groupingBy(
                        unit -> Expected.owner(unit.key()) + " " + unit.indicator(),
                        Collectors.toCollection(TreeSet::new)));
        List<String> wrong = new ArrayList<>();
        for (Expected expected : BoundaryCohort.expected()) {
            if (expected.variant() == variant) {
                Set<Unit> units = found.getOrDefault(expected.person() + " " + expected.indicator(), Set.of());
                if (!expected.units().equals(units)) {
                    wrong.add(expected.person() + " " + expected.indicator() + " expected " + expected.units()
                            + " found " + units);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachIndicatorIsMetMissedAndNotConcerned() {
        assertThat(oracle.indicators())
                .allSatisfy(indicator -> assertThat(BoundaryCohort.expected().stream()
                                .filter(each -> each.indicator().equals(indicator))
                                .flatMap(each -> each.units().stream().map(Unit::numerator))
                                .collect(Collectors.toSet()))
                        .as(indicator)
                        .contains(true)
                        .matches(met ->
                                met.contains(false) || Set.of("M13b", "M14").contains(indicator)));
    }
}
