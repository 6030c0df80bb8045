package cn.medalliance.demo.course;

import cn.medalliance.demo.people.Disease;
import cn.medalliance.guide.table.Thresholds;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * When a disease is under control and when a reading is an emergency, by the thresholds of the guide. From 65 years of age
 * on, another limit holds for the systolic pressure.
 */
public final class ControlRule {
    private static final int OLD_AGE = 65;

    private final Thresholds thresholds;

    public ControlRule(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    Evaluation evaluate(Disease disease, int age, Readings readings) {
        boolean controlled = disease == Disease.HYPERTENSION
                ? readings.systolic() < systolicLimit(age) && readings.diastolic() < diastolicLimit(age)
                : isBelow(readings.fastingGlucose(), glucoseLimit());
        return controlled ? Evaluation.SATISFIED : Evaluation.UNSATISFIED;
    }

    boolean emergency(Readings readings) {
        return readings.systolic() >= emergencySystolic()
                || readings.diastolic() >= emergencyDiastolic()
                || !isBelow(readings.fastingGlucose(), emergencyGlucose());
    }

    /** The systolic pressure that must not be reached. */
    public int systolicLimit(int age) {
        return thresholds.whole(age >= OLD_AGE ? "htn.control.sbp.ge65" : "htn.control.sbp.lt65");
    }

    /** The diastolic pressure that must not be reached. */
    public int diastolicLimit(int age) {
        return thresholds.whole(age >= OLD_AGE ? "htn.control.dbp.ge65" : "htn.control.dbp.lt65");
    }

    int emergencySystolic() {
        return thresholds.whole("htn.emergency.sbp");
    }

    int emergencyDiastolic() {
        return thresholds.whole("htn.emergency.dbp");
    }

    /** The fasting glucose that must not be reached. */
    public double glucoseLimit() {
        return thresholds.value("dm.control.fpg").doubleValue();
    }

    double emergencyGlucose() {
        return thresholds.value("dm.emergency.high").doubleValue();
    }

    int daysToNextVisit(boolean controlled) {
        return thresholds.whole(controlled ? "visit.next.max.satisfied" : "visit.next.max.unsatisfied");
    }

    private static boolean isBelow(@Nullable BigDecimal value, double limit) {
        return value == null || value.doubleValue() < limit;
    }
}
