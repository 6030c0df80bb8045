package cn.medalliance.indicators.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.shared.SmallCounts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left out of counts for who sees people de-identified. */
class SmallCountsTest {

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "4, true", "5, false"})
    void oneToFourAreFew(long people, boolean isFew) {
        assertThat(SmallCounts.isFew(people)).isEqualTo(isFew);
    }

    @Test
    void nothingIsLeftOutWhereNothingIsSmall() {
        assertThat(hidden(Map.of("a", 5L, "b", 0L, "c", 90L))).isEmpty();
    }

    @Test
    void aSmallPartTakesTheSmallestOtherWithIt() {
        assertThat(hidden(Map.of("a", 3L, "b", 40L, "c", 90L))).containsExactly("a", "b");
    }

    @Test
    void twoSmallPartsThatAreFewTogetherTakeAnother() {
        assertThat(hidden(Map.of("a", 1L, "b", 3L, "c", 40L, "d", 90L))).containsExactly("a", "b", "c");
        assertThat(hidden(Map.of("a", 2L, "b", 3L, "c", 40L, "d", 90L))).containsExactly("a", "b");
    }

    @Test
    void aPartOfNobodyHidesNobody() {
        assertThat(hidden(Map.of("a", 3L, "b", 0L, "c", 90L))).containsExactly("a", "c");
    }

    /** The same three people may be behind both parts. */
    @Test
    void ofDifferentPeopleNoMoreIsSureThanTheLargerNumber() {
        assertThat(SmallCounts.hidden(List.of(3L, 4L, 20L, 30L), PeopleCounts::of))
                .containsExactlyInAnyOrder(3L, 4L, 20L);
    }

    @Test
    void aStratumIsLeftOutForEachOfItsCounts() {
        Stratum few = stratum("sex", "male", 100, 97);
        Stratum many = stratum("sex", "female", 100, 50);
        Stratum other = stratum("tier", "key", 200, 147);

        assertThat(Stratum.hidden(List.of(few, many, other))).containsExactlyInAnyOrder(few, many);
    }

    private static Stratum stratum(String by, String value, long of, long numerator) {
        return new Stratum(by, value, new Counts(of, of, 0, numerator, null));
    }

    private static Set<String> hidden(Map<String, Long> parts) {
        Map<String, Long> sorted = new TreeMap<>(parts);
        return new TreeSet<>(SmallCounts.hidden(
                List.copyOf(sorted.keySet()),
                part -> new Counts(sorted.getOrDefault(part, 0L), sorted.getOrDefault(part, 0L), 0, 0, null)));
    }
}
