package cn.medalliance.demo.course;

import cn.medalliance.demo.chance.Dice;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The doctor at a visit: measures, asks, judges by the rule of the standard, and changes the treatment. */
final class Examiner {
    private static final int HAEMOGLOBIN_EVERY_DAYS = 150;
    private static final int LOW_SYSTOLIC = 115;
    private static final double LOW_GLUCOSE = 5.2;
    private static final String NO_SYMPTOM = "1";

    /** What is known before anything is decided. */
    record Finding(
            VisitWay way,
            Readings readings,
            Habits habits,
            Adherence adherence,
            boolean adverseReaction,
            boolean emergency,
            Map<Disease, Evaluation> evaluations,
            Map<Disease, List<String>> symptoms,
            List<Disease> twiceUncontrolled) {

        boolean controlled() {
            return evaluations.values().stream().allMatch(evaluation -> evaluation == Evaluation.SATISFIED);
        }

        boolean faceToFace() {
            return way.faceToFace();
        }

        /** The disease that gives most reason to refer. */
        Disease worst() {
            if (!twiceUncontrolled.isEmpty()) {
                return twiceUncontrolled.get(0);
            }
            return evaluations.keySet().stream()
                    .filter(disease -> evaluations.get(disease) != Evaluation.SATISFIED)
                    .findFirst()
                    .orElseGet(() -> evaluations.keySet().iterator().next());
        }

        /** The code of the reason for a referral. */
        String referralReason() {
            boolean pressure = worst() == Disease.HYPERTENSION;
            if (emergency) {
                return pressure ? "emergency-bp" : "emergency-glu";
            }
            return pressure ? "htn-1" : "not-at-target-3-6m";
        }
    }

    private final Tools tools;
    private final Resident resident;
    private final Dice dice;
    private final Physiology physiology;
    private final Interview interview;
    private final Map<Disease, Evaluation> lastEvaluations = new EnumMap<>(Disease.class);
    private final Map<Disease, Integer> lastSteps = new HashMap<>();
    private LocalDate haemoglobinDue = LocalDate.MIN;

    Examiner(Tools tools, Resident resident, Constitution constitution, Dice dice) {
        this.tools = tools;
        this.resident = resident;
        this.dice = dice;
        this.physiology = new Physiology(resident, constitution, tools.rule(), dice);
        this.interview = new Interview(constitution, dice);
    }

    void settle(Disease disease, LocalDate day) {
        physiology.settle(disease, day);
    }

    void strengthen(Disease disease) {
        physiology.strengthen(disease);
    }

    Finding examine(LocalDate day, VisitWay way, List<Disease> diseases, @Nullable Disease surge, boolean emergency) {
        Adherence adherence = interview.adherence();
        boolean haemoglobin = way.faceToFace() && !day.isBefore(haemoglobinDue);
        if (haemoglobin) {
            haemoglobinDue = day.plusDays(HAEMOGLOBIN_EVERY_DAYS);
        }
        Readings readings = physiology.measure(day, adherence, haemoglobin, surge, emergency);
        boolean adverseReaction = surge == null && interview.adverseReaction();
        Map<Disease, Evaluation> evaluations = new EnumMap<>(Disease.class);
        Map<Disease, List<String>> symptoms = new EnumMap<>(Disease.class);
        List<Disease> twice = new ArrayList<>();
        for (Disease disease : diseases) {
            Evaluation judged = tools.rule().evaluate(disease, resident.ageOn(day), readings);
            boolean controlled = judged == Evaluation.SATISFIED;
            Evaluation evaluation = adverseReaction ? Evaluation.ADVERSE_REACTION : judged;
            if (evaluation != Evaluation.SATISFIED
                    && lastEvaluations.getOrDefault(disease, Evaluation.SATISFIED) != Evaluation.SATISFIED) {
                twice.add(disease);
            }
            lastEvaluations.put(disease, evaluation);
            evaluations.put(disease, evaluation);
            symptoms.put(
                    disease,
                    disease == Disease.HYPERTENSION
                            ? interview.hypertensionSymptoms(controlled, emergency)
                            : interview.diabetesSymptoms(controlled));
        }
        return new Finding(
                way,
                readings,
                interview.habits(adherence),
                adherence,
                adverseReaction,
                tools.rule().emergency(readings),
                evaluations,
                withoutContradiction(symptoms),
                twice);
    }

    /** Decides what follows. A resident who is not referred though it would be due has said no. */
    Examination conclude(Finding finding, boolean refers) {
        List<Drug> drugs = new ArrayList<>();
        boolean changed = false;
        for (Disease disease : finding.evaluations().keySet()) {
            boolean poorly = finding.evaluations().get(disease) != Evaluation.SATISFIED;
            if (poorly && (finding.adherence() == Adherence.REGULAR || dice.chance(0.4))) {
                physiology.strengthen(disease);
            } else if (tooLow(disease, finding.readings()) && dice.chance(0.7)) {
                physiology.ease(disease);
            }
            int step = physiology.step(disease);
            Integer before = lastSteps.put(disease, step);
            changed |= before == null || before != step;
            drugs.addAll(tools.formulary().regimen(disease, step));
        }
        boolean declined = !refers && !finding.twiceUncontrolled().isEmpty();
        return new Examination(
                finding.readings(),
                finding.habits(),
                finding.adherence(),
                finding.adverseReaction(),
                interview.hypoglycaemia(),
                finding.symptoms(),
                finding.evaluations(),
                action(finding, refers),
                drugs,
                changed,
                declined ? "已建议转诊，居民暂不同意，调整用药后2周复查" : null);
    }

    private static boolean tooLow(Disease disease, Readings readings) {
        if (disease == Disease.HYPERTENSION) {
            return readings.systolic() < LOW_SYSTOLIC;
        }
        return readings.fastingGlucose() != null && readings.fastingGlucose().doubleValue() < LOW_GLUCOSE;
    }

    private static NextAction action(Finding finding, boolean refers) {
        if (refers) {
            return finding.emergency() ? NextAction.EMERGENCY : NextAction.REFER;
        }
        return finding.controlled() ? NextAction.ROUTINE : NextAction.TWO_WEEKS;
    }

    /** "No symptom" of one list gives way to a symptom of the other. */
    private static Map<Disease, List<String>> withoutContradiction(Map<Disease, List<String>> symptoms) {
        boolean any = symptoms.values().stream().anyMatch(codes -> !codes.contains(NO_SYMPTOM));
        Map<Disease, List<String>> kept = new EnumMap<>(Disease.class);
        symptoms.forEach((disease, codes) -> {
            boolean none = codes.contains(NO_SYMPTOM);
            if (!none || (!any && kept.isEmpty())) {
                kept.put(disease, codes);
            }
        });
        return kept;
    }
}
