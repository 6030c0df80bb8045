package cn.medalliance.guide.table;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a measurement can be at all, and what it usually is: a row of the table {@code plausibility}. A form takes no answer
 * outside the hard range; a profile refuses a value outside it and warns outside the soft one.
 *
 * @param key the measurement
 * @param linkIds the questions that ask for it
 * @param system the code system of the observation; of our own systems the part behind the guide's base
 * @param code its code
 * @param unit the UCUM code
 * @param hardLow the least that is possible
 * @param hardHigh the most that is possible
 * @param softLow the least that is usual
 * @param softHigh the most that is usual
 * @param invariant the invariant that refuses, when a profile has one
 * @param softInvariant the invariant that warns, when a profile has one
 * @param origin where the range comes from
 */
public record PlausibleRange(
        String key,
        Set<String> linkIds,
        String system,
        String code,
        String unit,
        BigDecimal hardLow,
        BigDecimal hardHigh,
        Optional<BigDecimal> softLow,
        Optional<BigDecimal> softHigh,
        Optional<String> invariant,
        Optional<String> softInvariant,
        Origin origin) {
    /** The table that this class reads. */
    public static final String TABLE = "plausibility";

    /** Refuses a range that is upside down or a soft one that is wider than the hard. */
    public PlausibleRange {
        if (hardLow.compareTo(hardHigh) >= 0
                || softLow.filter(low -> low.compareTo(hardLow) < 0).isPresent()
                || softHigh.filter(high -> high.compareTo(hardHigh) > 0).isPresent()
                || softLow.isPresent() != softHigh.isPresent()) {
            throw new IllegalStateException("the range of " + key + " contradicts itself");
        }
    }

    /** Takes the table from the guide, in its order. */
    public static List<PlausibleRange> all(Guide guide) {
        return guide.table(TABLE).stream().map(PlausibleRange::of).toList();
    }

    static PlausibleRange of(TableRow row) {
        Cells cells = new Cells(row);
        return new PlausibleRange(
                cells.needed("key"),
                cells.parts("linkIds", '|'),
                cells.needed("system"),
                cells.needed("code"),
                cells.needed("unit"),
                cells.number("hardLow"),
                cells.number("hardHigh"),
                cells.optionalNumber("softLow"),
                cells.optionalNumber("softHigh"),
                cells.optional("invariant"),
                cells.optional("softInvariant"),
                Origin.of(cells));
    }

    /** Whether a value is possible at all. */
    public boolean isPossible(BigDecimal value) {
        return value.compareTo(hardLow) >= 0 && value.compareTo(hardHigh) <= 0;
    }

    /** Whether a value is usual; without a soft range every possible value is. */
    public boolean isUsual(BigDecimal value) {
        return isPossible(value)
                && softLow.filter(low -> value.compareTo(low) < 0).isEmpty()
                && softHigh.filter(high -> value.compareTo(high) > 0).isEmpty();
    }
}
