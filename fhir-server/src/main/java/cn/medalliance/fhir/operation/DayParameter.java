package cn.medalliance.fhir.operation;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.DateType;

/** A parameter that names a day. */
public final class DayParameter {

    private DayParameter() {}

    /**
     * The day.
     *
     * @throws Refusal 400 when it is a month, a year or a time
     */
    public static LocalDate of(DateType date, String name) {
        String written = String.valueOf(date.getValueAsString());
        if (written.length() != "yyyy-MM-dd".length()) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "日期须到日。 The date is a day.", name);
        }
        return LocalDate.parse(written);
    }
}
