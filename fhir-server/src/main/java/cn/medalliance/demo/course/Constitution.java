package cn.medalliance.demo.course;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.names.Sex;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;

/**
 * What stays with somebody all along.
 *
 * @param untreatedSystolic mm[Hg], as it would be without drugs
 * @param diastolicShare how the diastolic pressure follows the systolic
 * @param untreatedGlucose mmol/L, fasting, as it would be without drugs
 * @param diligence how likely a due visit takes place
 * @param discipline how likely the drugs are taken as told
 */
record Constitution(
        double height,
        double weight,
        double untreatedSystolic,
        double diastolicShare,
        double untreatedGlucose,
        int cigarettes,
        double spirit,
        double diligence,
        double discipline) {

    static Constitution of(Resident resident, Dice dice) {
        boolean man = resident.sex() == Sex.MALE;
        double height = man ? dice.normal(167, 6) : dice.normal(156, 5.5);
        double bodyMassIndex = Math.min(36, Math.max(18, dice.normal(25.2, 3)));
        boolean hypertension = resident.diseases().contains(Disease.HYPERTENSION);
        boolean diabetes = resident.diseases().contains(Disease.DIABETES);
        return new Constitution(
                height,
                bodyMassIndex * height * height / 10_000,
                hypertension ? Math.max(146, dice.normal(160, 9)) : Math.min(134, dice.normal(124, 6)),
                dice.between(0.53, 0.61),
                diabetes ? 7.4 + Math.abs(dice.normal(0, 2.2)) : dice.between(4.6, 6.0),
                man && dice.chance(0.45) ? dice.between(1, 8) * 5 / 2 : 0,
                man && dice.chance(0.35) ? dice.between(1, 6) / 2.0 : 0,
                dice.chance(0.75) ? 0.97 : 0.8,
                dice.chance(0.8) ? 0.92 : 0.6);
    }
}
