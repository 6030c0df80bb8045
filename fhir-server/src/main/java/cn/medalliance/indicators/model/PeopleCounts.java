package cn.medalliance.indicators.model;

import cn.medalliance.shared.SmallCounts;
import cn.medalliance.shared.Told;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How many different people stand behind numbers of measurements. One may stand behind several parts of a whole, so that of two parts
 * together no more is sure than the larger number.
 *
 * @param counts of all first, then of what is told of them besides
 */
public record PeopleCounts(List<Long> counts) implements Told<PeopleCounts> {

    public PeopleCounts {
        counts = List.copyOf(counts);
    }

    public static PeopleCounts of(long... counts) {
        return new PeopleCounts(LongStream.of(counts).boxed().toList());
    }

    /** These, and others told with them. */
    public PeopleCounts and(PeopleCounts more) {
        return new PeopleCounts(
                Stream.concat(counts.stream(), more.counts.stream()).toList());
    }

    @Override
    public long size() {
        return counts.get(0);
    }

    @Override
    public boolean isSmall() {
        return counts.stream().anyMatch(SmallCounts::isFew);
    }

    @Override
    public PeopleCounts with(PeopleCounts other) {
        return new PeopleCounts(IntStream.range(0, counts.size())
                .mapToObj(place -> Math.max(counts.get(place), other.counts.get(place)))
                .toList());
    }
}
