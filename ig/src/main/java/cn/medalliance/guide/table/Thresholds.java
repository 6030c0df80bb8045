package cn.medalliance.guide.table;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table {@code thresholds}: every number of the rules of care by its key. Instances are immutable. */
public final class Thresholds {
    /** The table that this class reads. */
    public static final String TABLE = "thresholds";

    private final Map<String, Threshold> byKey = new LinkedHashMap<>();

    private Thresholds(List<TableRow> rows) {
        for (TableRow row : rows) {
            Cells cells = new Cells(row);
            String key = cells.needed("key");
            Threshold threshold = new Threshold(
                    key, cells.number("value"), cells.needed("unit"), cells.needed("applies"), Origin.of(cells));
            if (byKey.putIfAbsent(key, threshold) != null) {
                throw new IllegalStateException("two thresholds are called " + key);
            }
        }
    }

    /** Takes the table from the guide. */
    public static Thresholds of(Guide guide) {
        return new Thresholds(guide.table(TABLE));
    }

    static Thresholds of(List<TableRow> rows) {
        return new Thresholds(rows);
    }

    /** All of them, in the order of the table. */
    public Collection<Threshold> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    /** Whether there is one of this key. */
    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /**
     * The threshold of this key.
     *
     * @throws IllegalStateException when there is none
     */
    public Threshold get(String key) {
        Threshold threshold = byKey.get(key);
        if (threshold == null) {
            throw new IllegalStateException("there is no threshold " + key);
        }
        return threshold;
    }

    /** The number of this key. */
    public BigDecimal value(String key) {
        return get(key).value();
    }

    /** The number of this key, which is a whole one. */
    public int whole(String key) {
        return value(key).intValueExact();
    }
}
