package cn.medalliance.story;

import cn.medalliance.guide.TableRow;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/** The numbers that decide, as the guide's table of thresholds has them. */
final class Thresholds {

    private static final Map<String, BigDecimal> VALUES = Terms.GUIDE.table("thresholds").stream()
            .collect(Collectors.toMap(row -> row.cell("key"), Thresholds::value));

    private Thresholds() {}

    static BigDecimal of(String key) {
        BigDecimal value = VALUES.get(key);
        if (value == null) {
            throw new IllegalArgumentException("The guide has no threshold " + key);
        }
        return value;
    }

    static int whole(String key) {
        return of(key).intValueExact();
    }

    static boolean isBelow(BigDecimal measured, String key) {
        return measured.compareTo(of(key)) < 0;
    }

    private static BigDecimal value(TableRow row) {
        return new BigDecimal(row.cell("value"));
    }
}
