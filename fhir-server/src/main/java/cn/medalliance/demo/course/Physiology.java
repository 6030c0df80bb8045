package cn.medalliance.demo.course;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of one resident over time: what would be measured on a day, given how strong the treatment is and how well it
 * is followed. Readings drift with weight and season and scatter from visit to visit.
 */
final class Physiology {
    private static final double SYSTOLIC_PER_STEP = 10;
    private static final double GLUCOSE_FACTOR_PER_STEP = 0.84;

    private final Resident resident;
    private final Constitution constitution;
    private final ControlRule rule;
    private final Dice dice;
    private final Map<Disease, Integer> steps = new EnumMap<>(Disease.class);
    private double weight;

    Physiology(Resident resident, Constitution constitution, ControlRule rule, Dice dice) {
        this.resident = resident;
        this.constitution = constitution;
        this.rule = rule;
        this.dice = dice;
        this.weight = constitution.weight();
        steps.put(Disease.HYPERTENSION, 0);
        steps.put(Disease.DIABETES, 0);
    }

    /** Treats as strongly as most doctors would by now. */
    void settle(Disease disease, LocalDate day) {
        boolean enough = false;
        while (!enough && step(disease) < Formulary.LAST_STEP) {
            enough = disease == Disease.HYPERTENSION
                    ? systolic(1) < rule.systolicLimit(resident.ageOn(day)) - 5
                    : glucose(1) < rule.glucoseLimit() - 0.4;
            if (!enough && dice.chance(0.12)) {
                return;
            }
            if (!enough) {
                strengthen(disease);
            }
        }
    }

    void strengthen(Disease disease) {
        steps.merge(disease, 1, (now, more) -> Math.min(Formulary.LAST_STEP, now + more));
    }

    void ease(Disease disease) {
        steps.merge(disease, 0, (now, none) -> Math.max(0, now - 1));
    }

    int step(Disease disease) {
        return steps.getOrDefault(disease, 0);
    }

    /**
     * What is measured.
     *
     * @param surge the disease that is out of control just now, if any
     * @param emergency whether it is so far out of control that it is an emergency
     */
    Readings measure(
            LocalDate day, Adherence adherence, boolean withHaemoglobin, @Nullable Disease surge, boolean emergency) {
        weight += dice.normal(-0.05, 0.5);
        double systolic = systolic(adherence.effect()) + season(day) + dice.normal(0, 5.5);
        double glucose = glucose(adherence.effect()) + dice.normal(0, 0.4);
        int age = resident.ageOn(day);
        double diastolic = systolic * constitution.diastolicShare() - Math.max(0, age - 60) * 0.25 + dice.normal(0, 3);
        if (surge == Disease.HYPERTENSION) {
            int floor = emergency ? rule.emergencySystolic() : rule.systolicLimit(age);
            systolic = Math.max(systolic, floor + dice.between(3, 18));
            diastolic = Math.max(diastolic, emergency ? rule.emergencyDiastolic() + dice.between(0, 12) : 0);
        } else if (surge == Disease.DIABETES) {
            double floor = emergency ? rule.emergencyGlucose() : rule.glucoseLimit();
            glucose = Math.max(glucose, floor + dice.between(0.6, 4));
        }
        if (!emergency) {
            systolic = Math.min(systolic, rule.emergencySystolic() - 4);
            diastolic = Math.min(diastolic, rule.emergencyDiastolic() - 4);
            glucose = Math.min(Math.max(glucose, 4.2), rule.emergencyGlucose() - 0.8);
        }
        boolean diabetes = resident.diseases().contains(Disease.DIABETES);
        double metres = constitution.height() / 100;
        return new Readings(
                (int) Math.max(98, systolic),
                (int) Math.min(Math.max(56, diastolic), Math.max(98, systolic) - 20),
                (int) Math.min(110, Math.max(54, dice.normal(74, 8))),
                rounded(weight),
                rounded(constitution.height()),
                rounded(weight / metres / metres),
                (int) Math.min(130, Math.max(62, weight * 0.62 + 45 + dice.normal(0, 2))),
                diabetes ? rounded(glucose) : null,
                diabetes && withHaemoglobin ? rounded((glucose * 1.08 + 2.59) / 1.59) : null);
    }

    private double systolic(double effect) {
        int step = resident.diseases().contains(Disease.HYPERTENSION) ? step(Disease.HYPERTENSION) + 1 : 0;
        return constitution.untreatedSystolic() - SYSTOLIC_PER_STEP * step * effect;
    }

    private double glucose(double effect) {
        int step = resident.diseases().contains(Disease.DIABETES) ? step(Disease.DIABETES) + 1 : 0;
        return constitution.untreatedGlucose() * StrictMath.pow(GLUCOSE_FACTOR_PER_STEP, step * effect);
    }

    /** Higher in winter. */
    private static double season(LocalDate day) {
        return 3 * StrictMath.cos(2 * StrictMath.PI * (day.getDayOfYear() - 20) / 365.0);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
