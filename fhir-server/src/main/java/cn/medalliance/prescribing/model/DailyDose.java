package cn.medalliance.prescribing.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;

/** The most that a dosage gives in a day, as far as it is coded: the highest dose, and as often as it may be taken. */
final class DailyDose {

    private static final Map<String, BigDecimal> MILLIGRAMS = Map.of(
            "kg", new BigDecimal("1000000"),
            "g", new BigDecimal("1000"),
            "mg", BigDecimal.ONE,
            "ug", new BigDecimal("0.001"),
            "ng", new BigDecimal("0.000001"));
    private static final BigDecimal HOURS = BigDecimal.valueOf(24);
    /** How many of them make so many days. */
    private static final Map<UnitsOfTime, BigDecimal> DAYS = Map.of(
            UnitsOfTime.D, BigDecimal.ONE,
            UnitsOfTime.WK, BigDecimal.valueOf(7),
            UnitsOfTime.MO, BigDecimal.valueOf(30));
    /** Times a day: HL7 v3 GTSAbbreviation. */
    private static final Map<String, BigDecimal> CODES = Map.ofEntries(
            Map.entry("QD", BigDecimal.ONE),
            Map.entry("AM", BigDecimal.ONE),
            Map.entry("PM", BigDecimal.ONE),
            Map.entry("BED", BigDecimal.ONE),
            Map.entry("BID", BigDecimal.valueOf(2)),
            Map.entry("TID", BigDecimal.valueOf(3)),
            Map.entry("QID", BigDecimal.valueOf(4)),
            Map.entry("Q4H", BigDecimal.valueOf(6)),
            Map.entry("Q6H", BigDecimal.valueOf(4)),
            Map.entry("Q8H", BigDecimal.valueOf(3)),
            Map.entry("QOD", new BigDecimal("0.5")));

    private DailyDose() {}

    /** In this unit of mass; empty when dose, unit or timing is not coded so that it can be told. */
    static Optional<BigDecimal> of(Dosage dosage, String unit) {
        Optional<BigDecimal> dose = dosage.getDoseAndRate().stream()
                .flatMap(each -> dose(each, unit).stream())
                .max(BigDecimal::compareTo);
        return dose.flatMap(amount -> timesADay(dosage.getTiming()).map(amount::multiply));
    }

    private static Optional<BigDecimal> dose(DosageDoseAndRateComponent each, String unit) {
        if (each.hasDoseQuantity()) {
            return in(each.getDoseQuantity(), unit);
        }
        return each.hasDoseRange() ? in(each.getDoseRange().getHigh(), unit) : Optional.empty();
    }

    private static Optional<BigDecimal> in(Quantity quantity, String unit) {
        if (quantity.getValue() == null || quantity.getCode() == null) {
            return Optional.empty();
        }
        if (unit.equals(quantity.getCode())) {
            return Optional.of(quantity.getValue());
        }
        BigDecimal given = MILLIGRAMS.get(quantity.getCode());
        BigDecimal wanted = MILLIGRAMS.get(unit);
        return given == null || wanted == null
                ? Optional.empty()
                : Optional.of(quantity.getValue().multiply(given).divide(wanted, MathContext.DECIMAL64));
    }

    private static Optional<BigDecimal> timesADay(Timing timing) {
        TimingRepeatComponent repeat = timing.getRepeat();
        BigDecimal period = repeat.getPeriod();
        if (period != null && period.signum() > 0 && repeat.getPeriodUnit() != null) {
            int frequency = Math.max(1, Math.max(repeat.getFrequency(), repeat.getFrequencyMax()));
            BigDecimal times = BigDecimal.valueOf(
                    (long) frequency * Math.max(1, repeat.getWhen().size()));
            if (repeat.getPeriodUnit() == UnitsOfTime.H) {
                return Optional.of(times.multiply(HOURS).divide(period, MathContext.DECIMAL64));
            }
            return Optional.ofNullable(DAYS.get(repeat.getPeriodUnit()))
                    .map(days -> times.divide(period.multiply(days), MathContext.DECIMAL64));
        }
        if (!repeat.getWhen().isEmpty()) {
            return Optional.of(BigDecimal.valueOf(repeat.getWhen().size()));
        }
        return timing.getCode().getCoding().stream()
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .flatMap(code -> Optional.ofNullable(CODES.get(code)).stream())
                .findFirst();
    }
}
