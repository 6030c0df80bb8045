package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.statistics.Figures;
import cn.medalliance.indicators.statistics.Question;
import cn.medalliance.shared.CountyTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Writes figures as parts of parameters, and as cells of a row. What is hidden is there, marked, without its number. */
final class FigureWriter {

    static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    static final List<String> COLUMNS =
            List.of("measurements", "people", "mean", "median", "abnormal", "abnormalPeople", "abnormalRate");

    private static final String UCUM = "http://unitsofmeasure.org";
    private static final int PLACES = 4;
    private static final TimeZone CHINA = TimeZone.getTimeZone(CountyTime.ZONE);

    private FigureWriter() {}

    /** Says what the numbers are of. */
    static Parameters begin(Question question, Instant heldAt) {
        Parameters answer = new Parameters();
        answer.addParameter()
                .setName("code")
                .setValue(new Coding()
                        .setSystem(question.measurement().system())
                        .setCode(question.measurement().code()));
        answer.addParameter("unit", new CodeType(question.unit()));
        answer.addParameter().setName("period").setValue(period(question.period()));
        answer.addParameter().setName("asOf").setValue(moment(heldAt));
        return answer;
    }

    static Period period(MeasurePeriod period) {
        return new Period()
                .setStartElement(new DateTimeType(period.first().toString()))
                .setEndElement(new DateTimeType(period.last().toString()));
    }

    static DateTimeType moment(Instant moment) {
        return new DateTimeType(Date.from(moment), TemporalPrecisionEnum.MILLI, CHINA);
    }

    /** @param isJudging whether it is known what is abnormal */
    static void write(
            ParametersParameterComponent part, Figures figures, String unit, boolean isJudging, boolean isHidden) {
        count(part, "measurements", figures.measurements(), isHidden);
        count(part, "people", figures.people(), isHidden);
        Figures.Values values = figures.values();
        if (values != null && !isHidden) {
            part.addPart().setName("mean").setValue(quantity(values.mean(), unit));
            part.addPart().setName("median").setValue(quantity(values.median(), unit));
        }
        if (isJudging) {
            count(part, "abnormal", figures.abnormal(), isHidden);
            count(part, "abnormalPeople", figures.abnormalPeople(), isHidden);
            if (!isHidden) {
                figures.abnormalRate()
                        .ifPresent(
                                rate -> part.addPart().setName("abnormalRate").setValue(percent(rate)));
            }
        }
    }

    /** In the order of {@link #COLUMNS}. */
    static List<@Nullable Object> cells(Figures figures, boolean isJudging, boolean isHidden) {
        List<@Nullable Object> cells = new ArrayList<>();
        if (isHidden) {
            COLUMNS.forEach(column -> cells.add(Table.MASKED));
            return cells;
        }
        Figures.Values values = figures.values();
        cells.addAll(Arrays.asList(
                figures.measurements(),
                figures.people(),
                values == null ? null : plain(values.mean()),
                values == null ? null : plain(values.median()),
                isJudging ? figures.abnormal() : null,
                isJudging ? figures.abnormalPeople() : null,
                isJudging ? figures.abnormalRate().map(FigureWriter::plain).orElse(null) : null));
        return cells;
    }

    static void count(ParametersParameterComponent part, String name, long count, boolean isHidden) {
        part.addPart().setName(name).setValue(count(count, isHidden));
    }

    static IntegerType count(long count, boolean isHidden) {
        if (isHidden) {
            IntegerType masked = new IntegerType();
            masked.addExtension(ABSENT, new CodeType("masked"));
            return masked;
        }
        return new IntegerType(Math.toIntExact(count));
    }

    static Quantity quantity(BigDecimal value, String unit) {
        return new Quantity()
                .setValue(plain(value))
                .setUnit(unit)
                .setSystem(UCUM)
                .setCode(unit);
    }

    static Quantity percent(BigDecimal share) {
        return quantity(share, "%");
    }

    static DecimalType decimal(BigDecimal value) {
        return new DecimalType(plain(value));
    }

    /** To four places, without zeros at the end. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal rounded = value.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }
}
