package cn.medalliance.demo.fhir;

import cn.medalliance.demo.course.Drug;
import cn.medalliance.demo.course.Evaluation;
import cn.medalliance.demo.course.Examination;
import cn.medalliance.demo.course.Habits;
import cn.medalliance.demo.course.NextAction;
import cn.medalliance.demo.course.Readings;
import cn.medalliance.demo.course.Visit;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import cn.medalliance.demo.referral.Leg;
import cn.medalliance.demo.referral.Story;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.jspecify.annotations.Nullable;

/** The filled-in follow-up form: the one of the disease, or the combined form when there are several. */
final class FormMaker {
    private static final int HEIGHT_EVERY_VISITS = 6;
    private static final int MINUTES = 20;
    private static final double TARGET_BODY_MASS_INDEX = 24;

    private final Words words;

    FormMaker(Words words) {
        this.words = words;
    }

    /** The height is asked at the first visit and now and then. */
    static boolean asksHeight(Visit visit) {
        return visit.number() % HEIGHT_EVERY_VISITS == 1;
    }

    static String symptomSystem(Disease disease) {
        return disease == Disease.DIABETES ? "mca-symptom-dm" : "mca-symptom-htn";
    }

    /** What follows for one disease: a disease in control goes its routine way whatever the other needs. */
    static NextAction action(Examination examination, Disease disease) {
        return examination.evaluations().get(disease) == Evaluation.SATISFIED
                ? NextAction.ROUTINE
                : examination.nextAction();
    }

    QuestionnaireResponse response(Resident resident, Visit visit, Examination examination, String number) {
        QuestionnaireResponse response =
                words.begin(new QuestionnaireResponse(), "mca-followup-response", Keys.response(resident, visit));
        response.setIdentifier(words.identifier("followup-no", number));
        response.setQuestionnaire(words.form(form(visit)));
        response.setStatus(QuestionnaireResponseStatus.COMPLETED);
        response.setSubject(words.to("Patient", resident.key()));
        response.setEncounter(words.to("Encounter", Keys.visit(resident, visit)));
        response.setAuthoredElement(Times.at(visit.at().plusMinutes(MINUTES)));
        response.setAuthor(
                words.to("PractitionerRole", resident.grid().visitor().roleKey()));
        response.setSource(words.to("Patient", resident.key()));
        Answers answers = new Answers(words, response);
        fillHead(answers, resident, visit);
        fillSymptoms(answers, examination);
        fillSigns(answers, visit, examination.readings());
        fillLifestyle(answers, visit, examination.habits());
        if (visit.diseases().contains(Disease.DIABETES)) {
            fillLaboratory(answers, visit, examination.readings());
        }
        fillMedicines(answers, visit, examination);
        fillConclusion(answers, examination);
        fillReferral(answers, visit.story());
        return response;
    }

    private static String form(Visit visit) {
        if (visit.diseases().size() > 1) {
            return "q-followup-combined";
        }
        return "q-followup-" + visit.diseases().get(0).programme();
    }

    private static void fillHead(Answers answers, Resident resident, Visit visit) {
        answers.block("h", "基本信息");
        if (visit.diseases().size() > 1) {
            answers.choices(
                    "h.programme",
                    "mca-programme",
                    visit.diseases().stream().map(Disease::programme).toList());
        }
        answers.day("h.date", visit.day());
        answers.choice("h.way", "mca-cv0600207", visit.way().code());
        answers.choice("h.status", "mca-followup-status", visit.status().code());
        answers.day("h.next", visit.next());
        answers.reference(
                "h.doctor", "PractitionerRole", resident.grid().visitor().roleKey());
    }

    private static void fillSymptoms(Answers answers, Examination examination) {
        answers.block("s", "症状");
        examination.symptoms().forEach((disease, codes) -> answers.choices("s.symptom", symptomSystem(disease), codes));
    }

    private static void fillSigns(Answers answers, Visit visit, Readings readings) {
        answers.block("v", "体征");
        answers.whole("v.sbp", readings.systolic());
        answers.whole("v.dbp", readings.diastolic());
        answers.number("v.weight", readings.weight());
        BigDecimal target = targetWeight(readings);
        boolean heavy = readings.weight().compareTo(target) > 0;
        if (heavy) {
            answers.number("v.weight.target", target);
        }
        if (asksHeight(visit)) {
            answers.number("v.height", readings.height());
        }
        answers.number("v.bmi", readings.bodyMassIndex());
        if (heavy) {
            answers.number("v.bmi.target", BigDecimal.valueOf(TARGET_BODY_MASS_INDEX));
        }
        if (visit.way().faceToFace()) {
            answers.number("v.waist", BigDecimal.valueOf(readings.waist()));
        }
        answers.whole("v.hr", readings.heartRate());
        if (visit.way().faceToFace() && visit.diseases().contains(Disease.DIABETES)) {
            answers.choice("v.footpulse", "mca-foot-pulse", "normal");
        }
        if (!visit.way().faceToFace()) {
            answers.yes("v.selfreport", true);
        }
    }

    private static void fillLifestyle(Answers answers, Visit visit, Habits habits) {
        answers.block("l", "生活方式");
        answers.whole("l.smoke", habits.cigarettes());
        if (habits.cigarettes() > 0) {
            answers.whole("l.smoke.target", 0);
        }
        answers.number("l.alcohol", habits.spirit());
        answers.whole("l.ex.freq", habits.exerciseTimes());
        answers.whole("l.ex.freq.target", 5);
        answers.whole("l.ex.min", habits.exerciseMinutes());
        answers.whole("l.ex.min.target", 30);
        if (visit.diseases().contains(Disease.HYPERTENSION)) {
            answers.choice("l.salt", "mca-cv-salt", String.valueOf(habits.salt()));
        }
        if (visit.diseases().contains(Disease.DIABETES)) {
            answers.number("l.food", BigDecimal.valueOf(habits.stapleFood()));
        }
        answers.choice("l.psych", "mca-cv-psych", String.valueOf(habits.mind()));
        answers.choice("l.comply", "mca-cv-compliance", String.valueOf(habits.compliance()));
    }

    private static void fillLaboratory(Answers answers, Visit visit, Readings readings) {
        answers.block("x", "辅助检查");
        if (readings.fastingGlucose() != null) {
            answers.number("x.fpg", readings.fastingGlucose());
        }
        if (readings.glycatedHaemoglobin() != null) {
            answers.number("x.hba1c", readings.glycatedHaemoglobin());
            answers.day("x.hba1c.date", visit.day());
        }
    }

    private static void fillMedicines(Answers answers, Visit visit, Examination examination) {
        answers.block("m", "用药");
        answers.choice(
                "m.adherence", "mca-cv-adherence", examination.adherence().code());
        answers.choice("m.adr", "mca-adr", examination.adverseReaction() ? "2" : "1");
        if (examination.adverseReaction()) {
            answers.text("m.adr.text", "轻度不适，已调整用药");
        }
        if (visit.diseases().contains(Disease.DIABETES)) {
            answers.choice("m.hypo", "mca-cv-hypoglycaemia", examination.hypoglycaemia());
        }
        for (Drug drug : examination.drugs()) {
            answers.group("m.drug", group -> {
                group.text("m.drug.name", drug.name());
                group.whole("m.drug.usage", drug.timesPerDay());
                group.number("m.drug.dose", drug.dose());
                group.text("m.drug.unit", drug.unit());
            });
        }
    }

    private static void fillConclusion(Answers answers, Examination examination) {
        answers.block("c", "随访结论");
        boolean several = examination.evaluations().size() > 1;
        examination.evaluations().forEach((disease, evaluation) -> {
            String action = action(examination, disease).code();
            if (several) {
                answers.group("c.prog", group -> {
                    group.choice("c.prog.programme", "mca-programme", disease.programme());
                    group.choice("c.prog.eval", "mca-cv0510012", evaluation.code());
                    group.yes("c.prog.complication", false);
                    group.choice("c.prog.next", "mca-next-action", action);
                });
            } else {
                answers.choice("c.eval", "mca-cv0510012", evaluation.code());
                answers.choice("c.next", "mca-next-action", action);
            }
        });
        if (examination.remark() != null) {
            answers.text("c.note", examination.remark());
        }
    }

    private void fillReferral(Answers answers, @Nullable Story story) {
        answers.block("r", "转诊");
        answers.yes("r.refer", story != null);
        if (story != null) {
            Leg up = story.up();
            answers.text("r.reason", words.name("mca-referral-reason-up", up.reason()));
            answers.text("r.org", up.target().name());
            answers.text("r.dept", up.receiver().department().label());
        }
    }

    private static BigDecimal targetWeight(Readings readings) {
        double metres = readings.height().doubleValue() / 100;
        return BigDecimal.valueOf(TARGET_BODY_MASS_INDEX * metres * metres).setScale(1, RoundingMode.HALF_UP);
    }
}
