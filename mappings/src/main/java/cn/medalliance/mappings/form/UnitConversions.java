package cn.medalliance.mappings.form;

import cn.medalliance.mappings.csv.OwnTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * Units in which some sources give what the form asks in another, and how a value gets from one to the other. How a
 * substance converts depends on the substance, so a conversion belongs to a question. Immutable.
 */
public final class UnitConversions {
    private static final String TABLE = "/cn/medalliance/mappings/form/unit-conversions.csv";

    private final Map<String, Conversion> byQuestionAndUnit = new HashMap<>();

    private record Conversion(BigDecimal factor, BigDecimal divisor, BigDecimal offset, int digits) {}

    /** Reads the table. */
    public UnitConversions() {
        for (CSVRecord row : OwnTable.rows(TABLE)) {
            byQuestionAndUnit.put(
                    key(row.get("question"), row.get("unit")),
                    new Conversion(
                            new BigDecimal(row.get("factor")),
                            new BigDecimal(row.get("divisor")),
                            new BigDecimal(row.get("offset")),
                            Integer.parseInt(row.get("digits"))));
        }
    }

    /**
     * The value in the unit of the question; empty when this unit does not convert into it.
     *
     * @param question the linkId of a question, or the LOINC code of a laboratory's result
     * @param unit in UCUM
     */
    public Optional<BigDecimal> convert(String question, String unit, BigDecimal value) {
        return Optional.ofNullable(byQuestionAndUnit.get(key(question, unit))).map(conversion -> {
            BigDecimal converted = value.multiply(conversion.factor())
                    .divide(conversion.divisor(), conversion.digits() + 4, RoundingMode.HALF_UP)
                    .add(conversion.offset())
                    .setScale(conversion.digits(), RoundingMode.HALF_UP);
            return new BigDecimal(converted.stripTrailingZeros().toPlainString());
        });
    }

    private static String key(String question, String unit) {
        return question + " " + unit;
    }
}
