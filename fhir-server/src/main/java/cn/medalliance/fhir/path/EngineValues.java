package cn.medalliance.fhir.path;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Calendar;
import java.util.Date;
import org.fhir.ucum.Decimal;
import org.fhir.ucum.UcumException;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r5.model.BaseDateTimeType;
import org.hl7.fhir.r5.model.DateTimeType;
import org.hl7.fhir.r5.model.DateType;
import org.jspecify.annotations.Nullable;

/** What HL7's engine makes of moments and quotients, by its own classes: it compares days with hours, and divides with UCUM's digits. */
final class EngineValues {

    private EngineValues() {}

    static String now() {
        return DateTimeType.now().asStringValue();
    }

    static String today() {
        return new DateType(new Date(), TemporalPrecisionEnum.DAY).asStringValue();
    }

    /** Below zero, zero or above; null where one says less than the other and they agree so far. */
    static @Nullable Integer compare(String left, String right) {
        return BaseDateTimeType.compareTimes(universal(left), universal(right), null);
    }

    private static DateTimeType universal(String text) {
        DateTimeType moment = moment(text);
        if (moment.getPrecision().ordinal() > TemporalPrecisionEnum.DAY.ordinal()) {
            moment.setTimeZoneZulu(true);
        }
        return moment;
    }

    private static DateTimeType moment(String text) {
        try {
            return new DateTimeType(text);
        } catch (IllegalArgumentException | DataFormatException | FHIRException wrong) {
            throw new EvaluationFault("no date");
        }
    }

    /** A moment so much later. */
    static String later(String text, JsonNode duration) {
        BaseDateTimeType moment = moment(text);
        int amount = duration.path("value").decimalValue().intValue();
        moment.add(field(duration.path("code").asText()), amount);
        return moment.asStringValue();
    }

    private static int field(String unit) {
        return switch (unit) {
            case "year", "years" -> Calendar.YEAR;
            case "month", "months" -> Calendar.MONTH;
            case "day", "days", "d" -> Calendar.DAY_OF_MONTH;
            case "minute", "minutes", "min" -> Calendar.MINUTE;
            default -> throw new EvaluationFault("a unit of time that is not known here");
        };
    }

    static @Nullable BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        try {
            return new BigDecimal(new Decimal(dividend.toPlainString())
                    .divide(new Decimal(divisor.toPlainString()))
                    .asDecimal());
        } catch (UcumException undefined) {
            return null;
        }
    }
}
