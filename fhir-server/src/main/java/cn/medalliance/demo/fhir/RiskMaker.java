package cn.medalliance.demo.fhir;

import cn.medalliance.demo.course.Course;
import cn.medalliance.demo.course.Evaluation;
import cn.medalliance.demo.course.Examination;
import cn.medalliance.demo.course.NextAction;
import cn.medalliance.demo.course.RiskLevel;
import cn.medalliance.demo.course.Visit;
import cn.medalliance.demo.course.VisitStatus;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.jspecify.annotations.Nullable;

/** The assessed risk of a hypertensive resident, and the alerts that visits gave rise to. */
final class RiskMaker {
    private static final int OVERDUE_DAYS = 30;

    private final Words words;
    private final LocalDate asOf;

    RiskMaker(Words words, LocalDate asOf) {
        this.words = words;
        this.asOf = asOf;
    }

    void make(Course course, Consumer<Resource> sink) {
        course.examined().stream()
                .filter(visit -> visit.diseases().contains(Disease.HYPERTENSION))
                .findFirst()
                .ifPresent(visit -> assess(course, visit, sink));
        for (Disease disease : course.resident().followedUp()) {
            alertWhereUncontrolled(course, disease, sink);
        }
        course.lastVisit().ifPresent(visit -> alertWhereMissing(course, visit, sink));
    }

    private void assess(Course course, Visit visit, Consumer<Resource> sink) {
        RiskLevel level = course.risk();
        if (level == null) {
            return;
        }
        Resident resident = course.resident();
        RiskAssessment assessment =
                words.begin(new RiskAssessment(), "mca-risk-assessment", "risk/" + resident.number());
        assessment.setStatus(RiskAssessment.RiskAssessmentStatus.FINAL);
        assessment.setMethod(words.concept("mca-risk-method", "htn-stratification-2018"));
        assessment.getCode().setText("高血压患者心血管风险水平分层");
        assessment.setSubject(words.to("Patient", resident.key()));
        assessment.setEncounter(words.to("Encounter", Keys.visit(resident, visit)));
        assessment.setOccurrence(Times.at(visit.at()));
        assessment.setCondition(words.to("Condition", Keys.condition(resident, Disease.HYPERTENSION)));
        assessment.setPerformer(
                words.to("PractitionerRole", resident.grid().visitor().roleKey()));
        assessment.addBasis(pressure(resident, visit));
        assessment
                .addPrediction()
                .setOutcome(new CodeableConcept().setText("10年内心血管事件"))
                .setQualitativeRisk(words.concept("mca-risk-level", level.code()));
        sink.accept(assessment);
    }

    /** One alert for each run of visits out of control, raised at the second of them and closed by the first good one. */
    private void alertWhereUncontrolled(Course course, Disease disease, Consumer<Resource> sink) {
        List<Visit> visits = course.examined();
        int inARow = 0;
        Flag open = null;
        for (Visit visit : visits) {
            Examination examination = visit.examination();
            Evaluation evaluation =
                    examination == null ? null : examination.evaluations().get(disease);
            if (examination == null || evaluation == null) {
                continue;
            }
            if (evaluation == Evaluation.SATISFIED) {
                inARow = 0;
                close(open, visit);
                open = null;
                continue;
            }
            inARow++;
            boolean emergency = examination.nextAction() == NextAction.EMERGENCY;
            if (open == null && (inARow == 2 || emergency)) {
                open = alert(course, visit, disease, emergency);
                sink.accept(open);
            }
        }
    }

    private static void close(@Nullable Flag open, Visit visit) {
        if (open != null) {
            open.setStatus(FlagStatus.INACTIVE);
            open.getPeriod().setEndElement(Times.at(visit.at()));
        }
    }

    private Flag alert(Course course, Visit visit, Disease disease, boolean emergency) {
        String about = disease == Disease.HYPERTENSION ? "bp" : "glu";
        String code = about + (emergency ? "-emergency" : "-uncontrolled-2");
        Flag flag = flag(course, visit, code, "clinical-alert", emergency ? "critical" : "warn");
        Resident resident = course.resident();
        String linkId = disease == Disease.HYPERTENSION ? ObservationMaker.PRESSURE : ObservationMaker.GLUCOSE;
        flag.addExtension(words.extension(
                "related-resource", words.to("Observation", Keys.observation(resident, visit, linkId))));
        return flag;
    }

    private void alertWhereMissing(Course course, Visit last, Consumer<Resource> sink) {
        if (course.departure() != null) {
            return;
        }
        if (last.status() == VisitStatus.LOST) {
            sink.accept(flag(course, last, "lost-to-followup", "programme", "warn"));
        } else if (last.next().plusDays(OVERDUE_DAYS).isBefore(asOf) && last.story() == null) {
            sink.accept(flag(course, last, "overdue-followup", "programme", "info"));
        }
    }

    private Flag flag(Course course, Visit visit, String code, String category, String level) {
        Resident resident = course.resident();
        Flag flag =
                words.begin(new Flag(), "mca-alert", "alert/" + resident.number() + "/" + visit.number() + "/" + code);
        flag.addExtension(words.extension("alert-level", words.concept("mca-alert-level", level)));
        flag.setStatus(FlagStatus.ACTIVE);
        flag.addCategory(words.concept("mca-alert-category", category));
        flag.setCode(words.concept("mca-alert", code));
        flag.setSubject(words.to("Patient", resident.key()));
        flag.setPeriod(new Period().setStartElement(Times.at(visit.at().plusMinutes(30))));
        flag.setEncounter(words.to("Encounter", Keys.visit(resident, visit)));
        flag.setAuthor(words.to("Organization", resident.grid().area().manager().key()));
        return flag;
    }

    private Reference pressure(Resident resident, Visit visit) {
        return words.to("Observation", Keys.observation(resident, visit, ObservationMaker.PRESSURE));
    }
}
