package cn.medalliance.story;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;

/** What the national service rules make of the numbers: evaluation, visits due, risk. */
final class CareRules {

    static final int SATISFIED = 1;
    static final int UNSATISFIED = 2;

    private static final int OLDER = 65;
    private static final int QUARTERS = 4;
    private static final int FACTORS_OF_HIGH_RISK = 3;
    private static final int RISK_AGE_OF_MEN = 55;
    /** Days by which the visit after an unsatisfactory one may be late and still count. */
    private static final int GRACE = 3;

    private CareRules() {}

    /** How a follow-up for hypertension is evaluated: the limit of the systolic pressure is higher from 65 on. */
    static int evaluation(BigDecimal systolic, BigDecimal diastolic, int age) {
        String ageBand = age >= OLDER ? "ge65" : "lt65";
        boolean controlled = Thresholds.isBelow(systolic, "htn.control.sbp." + ageBand)
                && Thresholds.isBelow(diastolic, "htn.control.dbp." + ageBand);
        return controlled ? SATISFIED : UNSATISFIED;
    }

    /** How a follow-up for diabetes is evaluated. */
    static int evaluation(BigDecimal fastingGlucose) {
        return Thresholds.isBelow(fastingGlucose, "dm.control.fpg") ? SATISFIED : UNSATISFIED;
    }

    /** Face-to-face visits due in a year: four, or one for each full quarter after enrolment, at least one. */
    static int requiredVisits(LocalDate enrolled, int year) {
        if (enrolled.getYear() < year) {
            return Thresholds.whole("visits.face_to_face.year");
        }
        LocalDate quarterStart = enrolled.with(IsoFields.DAY_OF_QUARTER, 1);
        int begun = enrolled.get(IsoFields.QUARTER_OF_YEAR);
        int fullQuarters = enrolled.equals(quarterStart) ? QUARTERS - begun + 1 : QUARTERS - begun;
        return Math.max(1, fullQuarters);
    }

    static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Whether the visit after an unsatisfactory one came in time. */
    static boolean isTimely(LocalDate unsatisfied, LocalDate next) {
        return days(unsatisfied, next) <= Thresholds.whole("visit.next.max.unsatisfied") + GRACE;
    }

    /** The cardiovascular risk factors of a man with these findings. */
    static List<String> riskFactors(int age, int cigarettes, BigDecimal fastingGlucose, BigDecimal bodyMassIndex) {
        boolean impairedGlucose = !Thresholds.isBelow(fastingGlucose, "dm.ifg.low")
                && Thresholds.isBelow(fastingGlucose, "dm.diagnosis.fpg");
        return List.of(
                        age > RISK_AGE_OF_MEN ? "age" : "",
                        cigarettes > 0 ? "smoking" : "",
                        impairedGlucose ? "impaired fasting glucose" : "",
                        Thresholds.isBelow(bodyMassIndex, "bmi.obese") ? "" : "obesity")
                .stream()
                .filter(factor -> !factor.isEmpty())
                .toList();
    }

    /** Grade 1 hypertension with three factors or more is high risk. */
    static boolean isHighRisk(List<String> factors) {
        return factors.size() >= FACTORS_OF_HIGH_RISK;
    }
}
