package cn.medalliance.fhir.path;

import cn.medalliance.fhir.path.ElementType.Primitive;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest that a value can mean which is as exact as it was written.
 *
 * @see <a href="https://build.fhir.org/ig/HL7/FHIRPath/#lowboundaryprecision-integer-decimal--date--datetime--time--quantity">
 *     FHIRPath, lowBoundary</a>
 */
final class Boundaries {

    /** How many digits a boundary of a decimal has, unless it is asked for more. */
    static final int DIGITS = 8;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int HOURS = 4;
    private static final int MINUTES = 5;

    private Boundaries() {}

    /** Null where there is none. */
    static @Nullable JsonNode of(JsonNode value, Primitive type, boolean isLow, int digits) {
        if (value.isNumber()) {
            return decimal(value.decimalValue(), isLow, digits);
        }
        String text = value.asText();
        if (type.isTime()) {
            Moment time = Moment.time(text);
            return time == null ? null : new TextNode(time(text, time.precision(), isLow));
        }
        Moment moment = Moment.date(text);
        if (moment == null) {
            return null;
        }
        String day = day(text, moment, isLow);
        if (type.name().equals("date")) {
            return new TextNode(day);
        }
        int clock = text.indexOf('T');
        String zone = clock < 0 ? "" : zone(text, clock);
        String time = clock < 0 ? "" : text.substring(clock + 1, text.length() - zone.length());
        // What is everywhere on earth begins first where clocks are furthest ahead.
        String anywhere = isLow ? "+14:00" : "-12:00";
        return new TextNode(day + "T" + time(time, time.isEmpty() ? 3 : moment.precision(), isLow)
                + (zone.isEmpty() ? anywhere : zone));
    }

    private static JsonNode decimal(BigDecimal value, boolean isLow, int digits) {
        BigDecimal half = HALF.scaleByPowerOfTen(-Math.max(value.scale(), 0));
        BigDecimal bound = isLow ? value.subtract(half) : value.add(half);
        return DecimalNode.valueOf(
                bound.setScale(Math.max(digits, 0), isLow ? RoundingMode.FLOOR : RoundingMode.CEILING));
    }

    private static String day(String text, Moment moment, boolean isLow) {
        if (moment.isYear()) {
            return text.substring(0, 4) + (isLow ? "-01-01" : "-12-31");
        }
        if (moment.isMonth()) {
            String month = text.substring(0, 7);
            return isLow ? month + "-01" : YearMonth.parse(month).atEndOfMonth().toString();
        }
        return text.substring(0, 10);
    }

    private static String zone(String text, int clock) {
        int sign = Math.max(text.indexOf('+', clock), Math.max(text.indexOf('-', clock), text.indexOf('Z', clock)));
        return sign < 0 ? "" : text.substring(sign);
    }

    private static String time(String text, int precision, boolean isLow) {
        if (precision < HOURS) {
            return isLow ? "00:00:00.000" : "23:59:59.999";
        }
        if (precision == HOURS) {
            return text.substring(0, 2) + (isLow ? ":00:00.000" : ":59:59.999");
        }
        if (precision == MINUTES) {
            return text.substring(0, 5) + (isLow ? ":00.000" : ":59.999");
        }
        int dot = text.indexOf('.');
        if (dot < 0) {
            return text + (isLow ? ".000" : ".999");
        }
        StringBuilder exact = new StringBuilder(text);
        while (exact.length() < dot + 4) {
            exact.append(isLow ? '0' : '9');
        }
        return exact.toString();
    }
}
