package cn.medalliance.demo.course;

import cn.medalliance.guide.TableRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers of the guide's table of thresholds, by their keys. */
public final class Thresholds {
    private final Map<String, BigDecimal> values = new HashMap<>();

    /** Takes the rows of the table. */
    public Thresholds(List<TableRow> rows) {
        for (TableRow row : rows) {
            values.put(row.cell("key"), new BigDecimal(row.cell("value")));
        }
    }

    /** A threshold that is a whole number. */
    public int whole(String key) {
        return value(key).intValueExact();
    }

    /** A threshold. */
    public BigDecimal value(String key) {
        BigDecimal value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("the guide has no threshold " + key);
        }
        return value;
    }
}
