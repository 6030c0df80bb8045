package cn.medalliance.indicators.jpa;

import cn.medalliance.guide.table.ObservationBin;
import cn.medalliance.indicators.statistics.Measurement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The bins in which a request has values counted.
 *
 * @param bounds of each bin but the lowest its lower one, rising
 * @param abnormal the numbers of those whose values are abnormal; the lowest has 0
 * @param names of the bins; empty where they have none
 */
record AskedBins(List<BigDecimal> bounds, List<Integer> abnormal, List<String> names) {

    private static final AskedBins NONE = new AskedBins(List.of(), List.of(), List.of());

    /**
     * Those that were given, or the guide's; with a threshold one of them begins there, and it and the higher ones are abnormal. Bins
     * that were given are abnormal where the guide's are that hold them whole.
     *
     * @param given bounds; empty for those of the guide
     * @param threshold null for the guide's
     */
    static AskedBins of(Measurement measurement, List<BigDecimal> given, @Nullable BigDecimal threshold) {
        List<ObservationBin> guide = measurement.bins();
        if (given.isEmpty() && threshold == null) {
            return new AskedBins(
                    guide.stream().flatMap(bin -> bin.from().stream()).toList(),
                    IntStream.range(0, guide.size())
                            .filter(bin -> guide.get(bin).isAbnormal())
                            .boxed()
                            .toList(),
                    guide.stream()
                            .map(bin -> bin.chinese() + " / " + bin.english())
                            .toList());
        }
        TreeSet<BigDecimal> bounds = new TreeSet<>(given);
        if (given.isEmpty()) {
            guide.forEach(bin -> bin.from().ifPresent(bounds::add));
        }
        if (threshold == null) {
            // Where the guide goes from normal to abnormal, or back, a bin begins, so that each is one or the other.
            for (int bin = 1; bin < guide.size(); bin++) {
                if (guide.get(bin).isAbnormal() != guide.get(bin - 1).isAbnormal()) {
                    guide.get(bin).from().ifPresent(bounds::add);
                }
            }
        } else {
            bounds.add(threshold);
        }
        List<BigDecimal> all = List.copyOf(bounds);
        List<Integer> abnormal = new ArrayList<>();
        for (int bin = 0; bin <= all.size(); bin++) {
            Optional<BigDecimal> from = bin == 0 ? Optional.empty() : Optional.of(all.get(bin - 1));
            if (threshold == null
                    ? isAbnormal(guide, from)
                    : from.filter(low -> low.compareTo(threshold) >= 0).isPresent()) {
                abnormal.add(bin);
            }
        }
        return new AskedBins(all, abnormal, List.of());
    }

    /** For statistics that know no bins. */
    static AskedBins none() {
        return NONE;
    }

    private static boolean isAbnormal(List<ObservationBin> guide, Optional<BigDecimal> from) {
        boolean isAbnormal = false;
        for (ObservationBin bin : guide) {
            boolean isBelow = bin.from().isEmpty()
                    || from.filter(low -> bin.from().get().compareTo(low) <= 0).isPresent();
            isAbnormal = isBelow ? bin.isAbnormal() : isAbnormal;
        }
        return isAbnormal;
    }

    /** How many there are: one more than bounds; none where nothing is known. */
    int size() {
        return bounds.isEmpty() ? 0 : bounds.size() + 1;
    }

    Optional<BigDecimal> from(int bin) {
        return bin == 0 ? Optional.empty() : Optional.of(bounds.get(bin - 1));
    }

    Optional<BigDecimal> below(int bin) {
        return bin == bounds.size() ? Optional.empty() : Optional.of(bounds.get(bin));
    }

    Optional<String> name(int bin) {
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(bin));
    }

    boolean isAbnormal(int bin) {
        return abnormal.contains(bin);
    }

    /** Whether it is known what is abnormal. */
    boolean isJudging() {
        return !abnormal.isEmpty();
    }
}
