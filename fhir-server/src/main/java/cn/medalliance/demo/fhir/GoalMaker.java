package cn.medalliance.demo.fhir;

import cn.medalliance.demo.county.Department;
import cn.medalliance.demo.county.Role;
import cn.medalliance.demo.course.ControlRule;
import cn.medalliance.demo.course.Course;
import cn.medalliance.demo.course.Evaluation;
import cn.medalliance.demo.course.Examination;
import cn.medalliance.demo.course.Readings;
import cn.medalliance.demo.course.Visit;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What a resident wants to reach: pressure, glucose, weight, no smoking. */
final class GoalMaker {
    private static final int DUE_MONTHS = 3;
    private static final BigDecimal HEALTHY_BODY_MASS_INDEX = BigDecimal.valueOf(24);

    private final Words words;
    private final ControlRule rule;

    GoalMaker(Words words, ControlRule rule) {
        this.words = words;
        this.rule = rule;
    }

    /** Makes the goals and says under which keys. */
    List<String> make(Course course, Visit first, Consumer<Resource> sink) {
        Examination examination = first.examination();
        List<String> keys = new ArrayList<>();
        if (examination == null) {
            return keys;
        }
        Readings readings = examination.readings();
        Resident resident = course.resident();
        List<Goal> goals = new ArrayList<>();
        if (resident.diseases().contains(Disease.HYPERTENSION)) {
            goals.add(pressure(course, first, readings));
        }
        if (resident.diseases().contains(Disease.DIABETES)) {
            Goal glucose = begin(course, first, "glucose", "空腹血糖达标", Disease.DIABETES);
            addTarget(glucose, first, "14771-0", below(BigDecimal.valueOf(rule.glucoseLimit()), "mmol/L", "mmol/L"));
            goals.add(glucose);
        }
        if (readings.bodyMassIndex().compareTo(HEALTHY_BODY_MASS_INDEX) >= 0) {
            Goal weight = begin(course, first, "weight", "体质指数低于24", null);
            addTarget(weight, first, "39156-5", below(HEALTHY_BODY_MASS_INDEX, "kg/m2", "kg/m²"));
            goals.add(weight);
        }
        if (examination.habits().cigarettes() > 0) {
            Goal smoking = begin(course, first, "smoking", "戒烟", null);
            addTarget(smoking, first, "64218-1", Hl7.amount(0, "{cigarettes}/d", "支/天"));
            goals.add(smoking);
        }
        for (Goal goal : goals) {
            sink.accept(goal);
            keys.add(Keys.goal(
                    resident, goal.getCategoryFirstRep().getCodingFirstRep().getCode()));
        }
        return keys;
    }

    private Goal pressure(Course course, Visit first, Readings readings) {
        int age = course.resident().ageOn(first.day());
        int systolic = rule.systolicLimit(age);
        int diastolic = rule.diastolicLimit(age);
        String text = "血压低于%d/%d mmHg".formatted(systolic, diastolic);
        Goal goal = begin(course, first, "bp", text, Disease.HYPERTENSION);
        goal.addExtension(words.extension("baseline-value", Hl7.amount(readings.systolic(), "mm[Hg]", "mmHg")));
        addTarget(goal, first, "8480-6", below(systolic, "mm[Hg]", "mmHg"));
        addTarget(goal, first, "8462-4", below(diastolic, "mm[Hg]", "mmHg"));
        return goal;
    }

    private Goal begin(Course course, Visit first, String category, String text, @Nullable Disease disease) {
        Resident resident = course.resident();
        Goal goal = words.begin(new Goal(), "mca-goal", Keys.goal(resident, category));
        goal.setLifecycleStatus(
                course.departure() == null ? GoalLifecycleStatus.ACTIVE : GoalLifecycleStatus.CANCELLED);
        if (disease != null) {
            boolean achieved = achieved(course, disease);
            goal.setAchievementStatus(Hl7.concept(
                    "goal-achievement", achieved ? "achieved" : "in-progress", achieved ? "Achieved" : "In Progress"));
            goal.addAddresses(words.to("Condition", Keys.condition(resident, disease)));
        }
        goal.addCategory(words.concept("mca-goal-category", category));
        goal.getDescription().setText(text);
        goal.setSubject(words.to("Patient", resident.key()));
        goal.setStart(Times.day(first.day()));
        goal.setExpressedBy(words.to(
                "PractitionerRole",
                resident.grid()
                        .specialistTeam(Department.CARDIOLOGY)
                        .member(Role.SPECIALIST)
                        .roleKey()));
        return goal;
    }

    private static void addTarget(Goal goal, Visit first, String loinc, Quantity detail) {
        goal.addTarget()
                .setMeasure(
                        new CodeableConcept(new Coding().setSystem(Hl7.LOINC).setCode(loinc)))
                .setDetail(detail)
                .setDue(Times.day(first.day().plusMonths(DUE_MONTHS)));
    }

    private static Quantity below(Number limit, String ucum, String unit) {
        return Hl7.amount(limit, ucum, unit).setComparator(QuantityComparator.LESS_THAN);
    }

    private static boolean achieved(Course course, Disease disease) {
        List<Visit> examined = course.examined();
        Examination last = examined.get(examined.size() - 1).examination();
        return last != null && last.evaluations().get(disease) == Evaluation.SATISFIED;
    }
}
