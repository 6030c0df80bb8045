package cn.medalliance.demo.course;

import cn.medalliance.demo.names.Sex;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import java.time.LocalDate;
import java.util.List;

/** The risk of a hypertensive resident by the guideline of 2018: grade of the pressure against risk factors and history. */
final class RiskStratification {
    private static final List<List<RiskLevel>> TABLE = List.of(
            List.of(RiskLevel.LOW, RiskLevel.MEDIUM, RiskLevel.HIGH),
            List.of(RiskLevel.MEDIUM, RiskLevel.HIGH, RiskLevel.VERY_HIGH),
            List.of(RiskLevel.HIGH, RiskLevel.HIGH, RiskLevel.VERY_HIGH),
            List.of(RiskLevel.VERY_HIGH, RiskLevel.VERY_HIGH, RiskLevel.VERY_HIGH));
    private static final int CLINICAL_DISEASE = 3;
    private static final int MANY_FACTORS_OR_DIABETES = 2;

    private RiskStratification() {}

    static RiskLevel level(Resident resident, Constitution constitution, LocalDate day) {
        return TABLE.get(row(resident, constitution, day)).get(grade(constitution.untreatedSystolic()) - 1);
    }

    private static int row(Resident resident, Constitution constitution, LocalDate day) {
        boolean clinical = resident.diseases().contains(Disease.CORONARY)
                || resident.diseases().contains(Disease.STROKE)
                || resident.diseases().contains(Disease.KIDNEY);
        if (clinical) {
            return CLINICAL_DISEASE;
        }
        if (resident.diseases().contains(Disease.DIABETES)) {
            return MANY_FACTORS_OR_DIABETES;
        }
        double metres = constitution.height() / 100;
        int factors = (resident.ageOn(day) > (resident.sex() == Sex.MALE ? 55 : 65) ? 1 : 0)
                + (constitution.cigarettes() > 0 ? 1 : 0)
                + (constitution.weight() / metres / metres >= 28 ? 1 : 0);
        return factors == 0 ? 0 : factors < 3 ? 1 : MANY_FACTORS_OR_DIABETES;
    }

    private static int grade(double systolic) {
        if (systolic >= 180) {
            return 3;
        }
        return systolic >= 160 ? 2 : 1;
    }
}
