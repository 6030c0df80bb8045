package cn.medalliance.guide.table;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A range in which values of a measurement are counted: a row of the table {@code observation-bins}. It goes from its lower bound,
 * which belongs to it, to that of the next one.
 *
 * @param key the measurement, as in {@code plausibility}
 * @param bin its name among those of the measurement
 * @param from the lower bound, a threshold of the guide; none of the lowest
 * @param isAbnormal whether its values count as abnormal
 * @param origin where the bound comes from
 */
public record ObservationBin(
        String key,
        String bin,
        Optional<BigDecimal> from,
        boolean isAbnormal,
        String chinese,
        String english,
        Origin origin) {
    /** The table that this class reads. */
    public static final String TABLE = "observation-bins";

    /**
     * The bins of each measurement, from the lowest.
     *
     * @throws IllegalStateException when those of one do not begin without a bound, or do not rise
     */
    public static Map<String, List<ObservationBin>> byKey(Guide guide) {
        return byKey(guide.table(TABLE), Thresholds.of(guide));
    }

    static Map<String, List<ObservationBin>> byKey(List<TableRow> rows, Thresholds thresholds) {
        Map<String, List<ObservationBin>> byKey = new LinkedHashMap<>();
        for (TableRow row : rows) {
            ObservationBin bin = of(new Cells(row), thresholds);
            List<ObservationBin> before = byKey.computeIfAbsent(bin.key, key -> new ArrayList<>());
            boolean isNext = before.isEmpty()
                    ? bin.from.isEmpty()
                    : bin.from.isPresent()
                            && before.get(before.size() - 1)
                                    .from
                                    .filter(low -> low.compareTo(bin.from.get()) >= 0)
                                    .isEmpty();
            if (!isNext) {
                throw new IllegalStateException("the bins of " + bin.key + " do not rise at " + bin.bin);
            }
            before.add(bin);
        }
        return byKey;
    }

    private static ObservationBin of(Cells cells, Thresholds thresholds) {
        return new ObservationBin(
                cells.needed("key"),
                cells.needed("bin"),
                cells.optional("from").map(thresholds::value),
                Boolean.parseBoolean(cells.needed("abnormal")),
                cells.needed("zh"),
                cells.needed("en"),
                Origin.of(cells));
    }
}
