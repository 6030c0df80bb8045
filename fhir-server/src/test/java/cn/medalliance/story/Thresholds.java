package cn.medalliance.story;

import java.math.BigDecimal;

/** The numbers that decide, as the guide's table of thresholds has them. */
final class Thresholds {

    private static final cn.medalliance.guide.table.Thresholds TABLE =
            cn.medalliance.guide.table.Thresholds.of(Terms.GUIDE);

    private Thresholds() {}

    static BigDecimal of(String key) {
        return TABLE.value(key);
    }

    static int whole(String key) {
        return TABLE.whole(key);
    }

    static boolean isBelow(BigDecimal measured, String key) {
        return measured.compareTo(of(key)) < 0;
    }
}
