package cn.medalliance.security.deidentification.model;

import cn.medalliance.shared.SmallCounts;
import cn.medalliance.shared.Told;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * The counts of a group of a report, or of a stratum.
 *
 * @param counts by the code of the population; what has no code counts by its place
 */
record Numbers(Map<String, Long> counts) implements Told<Numbers> {

    private static final String INITIAL = "initial-population";
    private static final String DENOMINATOR = "denominator";

    static Numbers of(JsonNode counted) {
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode population : counted.path("population")) {
            String code =
                    population.path("code").path("coding").path(0).path("code").asText();
            counts.merge(
                    code.isEmpty() ? String.valueOf(counts.size()) : code,
                    population.path("count").asLong(),
                    Long::sum);
        }
        return new Numbers(counts);
    }

    /** What is not counted is as many as what it is a part of, so that nothing follows from it. */
    @Override
    public boolean isSmall() {
        long denominator = counts.getOrDefault(DENOMINATOR, counts.getOrDefault("measure-population", size()));
        return counts.values().stream().anyMatch(SmallCounts::isFew)
                || SmallCounts.areFew(
                        counts.getOrDefault(INITIAL, denominator),
                        denominator,
                        counts.getOrDefault("denominator-exclusion", 0L),
                        counts.getOrDefault("numerator", 0L));
    }

    @Override
    public long size() {
        return counts.getOrDefault(
                INITIAL,
                counts.values().stream().mapToLong(Long::longValue).max().orElse(0));
    }

    @Override
    public Numbers with(Numbers other) {
        Map<String, Long> both = new TreeMap<>(counts);
        other.counts.forEach((code, count) -> both.merge(code, count, Long::sum));
        return new Numbers(both);
    }
}
