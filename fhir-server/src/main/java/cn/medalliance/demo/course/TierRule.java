package cn.medalliance.demo.course;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which tier somebody belongs to. Key: an emergency or referral within half a year, two visits out of control in a row, a
 * discharge within 90 days. General: in control for half a year at low or medium risk. Routine otherwise.
 */
final class TierRule {
    private static final int HALF_A_YEAR = 180;
    private static final int AFTER_DISCHARGE = 90;

    private final boolean lowRisk;
    private LocalDate keyUntil = LocalDate.MIN;
    private int uncontrolledInARow;
    private @Nullable LocalDate controlledSince;

    TierRule(RiskLevel risk, @Nullable LocalDate controlledSince) {
        this.lowRisk = risk == RiskLevel.LOW || risk == RiskLevel.MEDIUM;
        this.controlledSince = controlledSince;
    }

    void visited(LocalDate day, boolean controlled) {
        uncontrolledInARow = controlled ? 0 : uncontrolledInARow + 1;
        if (!controlled) {
            controlledSince = null;
        } else if (controlledSince == null) {
            controlledSince = day;
        }
    }

    void referred(LocalDate day) {
        keyUntil = later(keyUntil, day.plusDays(HALF_A_YEAR));
    }

    void discharged(LocalDate day) {
        keyUntil = later(keyUntil, day.plusDays(AFTER_DISCHARGE));
    }

    boolean twiceUncontrolled() {
        return uncontrolledInARow >= 2;
    }

    Tier tier(LocalDate day) {
        if (day.isBefore(keyUntil) || twiceUncontrolled()) {
            return Tier.KEY;
        }
        boolean steady = controlledSince != null && !day.isBefore(controlledSince.plusDays(HALF_A_YEAR));
        return steady && lowRisk ? Tier.GENERAL : Tier.ROUTINE;
    }

    String reason(LocalDate day) {
        return switch (tier(day)) {
            case KEY -> twiceUncontrolled() ? "连续两次控制不满意" : "近期转诊、急症或出院";
            case ROUTINE -> "按常规管理";
            case GENERAL -> "连续两个季度控制满意且低中危";
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
