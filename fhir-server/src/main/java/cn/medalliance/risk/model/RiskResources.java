package cn.medalliance.risk.model;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.guide.Guide;
import cn.medalliance.risk.model.HighRisk.Found;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentPredictionComponent;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.hl7.fhir.r4.model.Task;

/**
 * Says what was found in the guide's profiles {@code mca-risk-assessment}, {@code mca-alert} and {@code mca-work-task}. A resident
 * has one assessment of each method: its id follows from both. Immutable.
 */
public final class RiskResources {

    private static final String LEVELS = "mca-risk-level";
    private static final String STRATIFICATION = "htn-stratification-";
    private static final String SCREENING = "high-risk-screen-";
    /** Before it stands which rule, after it what it said of whom. */
    private static final String DETAILS = "（";

    private final GuideWords words;

    public RiskResources(Guide guide) {
        words = new GuideWords(guide);
    }

    /** The id of the stratification of a resident. */
    public static String stratificationId(String patient, String guideline) {
        return id(STRATIFICATION + guideline, patient);
    }

    /** The id of the screening of a resident. */
    public static String screeningId(String patient, String edition) {
        return id(SCREENING + edition, patient);
    }

    /** An id that follows from what it is of. */
    public static String id(String kind, String of) {
        return "risk-" + UUID.nameUUIDFromBytes((kind + " " + of).getBytes(StandardCharsets.UTF_8));
    }

    /** The stratification of a resident; what rests on nothing that was measured is preliminary. */
    public RiskAssessment stratification(Stratified risk, Facts facts, String patient, Instant at) {
        RiskAssessment made = begin(STRATIFICATION + risk.guideline(), patient, at);
        made.getCode().setText("高血压患者心血管风险水平分层");
        basis(made, facts.sourcesOf(risk.because()));
        made.setStatus(
                risk.isFinal() && made.hasBasis() ? RiskAssessmentStatus.FINAL : RiskAssessmentStatus.PRELIMINARY);
        String counted = "危险因素" + risk.factors() + "个 / " + risk.factors() + " risk factors";
        prediction(
                made, "10年内心血管事件", risk.lowest(), (risk.lowest() == risk.highest() ? "" : "至少 / At least: ") + counted);
        if (risk.lowest() != risk.highest()) {
            prediction(
                    made,
                    "10年内心血管事件",
                    risk.highest(),
                    risk.open().isEmpty()
                            ? "规则表所列上限 / The higher level of the table: " + counted
                            : "未知因素若均存在 / With all that is not known: " + new TreeSet<>(risk.open()));
        }
        risk.because().forEach(cited -> made.addNote().setText(cited.text()));
        if (!risk.unknown().isEmpty()) {
            made.addNote().setText("未知 / Not known: " + new TreeSet<>(risk.unknown()));
        }
        return made;
    }

    /** The screening of a resident by one edition of the rules; without any rule that holds the risk is low. */
    public RiskAssessment screening(
            String edition, Collection<String> programmes, List<Found> found, Facts facts, String patient, Instant at) {
        RiskAssessment made = begin(SCREENING + edition, patient, at);
        made.getCode().setText("高危人群筛查");
        List<CitedRule> because =
                found.stream().flatMap(each -> each.because().stream()).toList();
        basis(made, facts.sourcesOf(because));
        made.setStatus(made.hasBasis() ? RiskAssessmentStatus.FINAL : RiskAssessmentStatus.PRELIMINARY);
        for (String programme : new TreeSet<>(programmes)) {
            Optional<Found> one = found.stream()
                    .filter(each -> each.programme().equals(programme))
                    .findFirst();
            RiskAssessmentPredictionComponent prediction = made.addPrediction();
            prediction.setOutcome(words.concept("mca-programme", programme));
            prediction.setQualitativeRisk(
                    words.concept(LEVELS, (one.isPresent() ? RiskLevel.HIGH : RiskLevel.LOW).code()));
            if (one.isEmpty()) {
                prediction.setRationale("无规则成立 / No rule holds");
            }
        }
        because.forEach(cited -> made.addNote().setText(cited.text()));
        return made;
    }

    private RiskAssessment begin(String method, String patient, Instant at) {
        RiskAssessment made = new RiskAssessment();
        made.setId("RiskAssessment/" + id(method, patient));
        made.getMeta().addProfile(words.structure("mca-risk-assessment"));
        made.setMethod(words.concept("mca-risk-method", method));
        made.setSubject(new Reference("Patient/" + patient));
        made.setOccurrence(new DateTimeType(Date.from(at)));
        return made;
    }

    private static void basis(RiskAssessment made, List<String> sources) {
        sources.forEach(source -> made.addBasis(new Reference(source)));
    }

    private void prediction(RiskAssessment made, String outcome, RiskLevel level, String rationale) {
        made.addPrediction()
                .setOutcome(new CodeableConcept().setText(outcome))
                .setQualitativeRisk(words.concept(LEVELS, level.code()))
                .setRationale(rationale);
    }

    /**
     * Whether two assessments say the same: the same levels by the same rules. By which measurements, and when, makes no new
     * assessment.
     */
    public static boolean areAlike(RiskAssessment one, RiskAssessment other) {
        return said(one).equals(said(other));
    }

    private static List<String> said(RiskAssessment assessment) {
        List<String> said = new ArrayList<>();
        said.add(String.valueOf(assessment.getStatus()));
        assessment.getPrediction().forEach(prediction -> {
            said.add(prediction.getOutcome().getCodingFirstRep().getCode());
            said.add(prediction.getQualitativeRisk().getCodingFirstRep().getCode());
        });
        for (Annotation note : assessment.getNote()) {
            said.add(note.getText().split(DETAILS, 2)[0]);
        }
        return said;
    }

    /** The level by which somebody was managed because of an assessment: {@link Stratified#level}, read from what is stored. */
    public static Optional<RiskLevel> levelOf(RiskAssessment assessment) {
        List<RiskLevel> levels = assessment.getPrediction().stream()
                .map(prediction -> String.valueOf(
                        prediction.getQualitativeRisk().getCodingFirstRep().getCode()))
                .flatMap(code -> RiskLevel.of(code).stream())
                .toList();
        boolean isOne = levels.size() == 1 || !levels.isEmpty() && levels.get(0).compareTo(RiskLevel.HIGH) >= 0;
        return assessment.getStatus() == RiskAssessmentStatus.FINAL && isOne
                ? Optional.of(levels.get(0))
                : Optional.empty();
    }

    /**
     * The alert that somebody is at high risk.
     *
     * @param id which its task has, too
     * @param alert of mca-alert
     * @param organization which keeps his record
     */
    public Flag alert(
            String id, String alert, List<String> sources, String patient, Reference organization, Instant at) {
        Flag flag = new Flag();
        flag.setId("Flag/" + id);
        flag.getMeta().addProfile(words.structure("mca-alert"));
        flag.setStatus(FlagStatus.ACTIVE);
        flag.addCategory(words.concept("mca-alert-category", "clinical-alert"));
        flag.setCode(words.concept("mca-alert", alert));
        flag.setSubject(new Reference("Patient/" + patient));
        flag.getPeriod().setStartElement(new DateTimeType(Date.from(at)));
        flag.setAuthor(organization.copy());
        flag.addExtension(words.structure("alert-level"), words.concept("mca-alert-level", "info"));
        sources.forEach(source -> flag.addExtension(words.structure("related-resource"), new Reference(source)));
        return flag;
    }

    /** The same with the task of following it up. */
    public void addTask(Flag flag, String id) {
        flag.addExtension(new Extension(words.structure("ack-task"), new Reference("Task/" + id)));
    }

    /** The task of whoever keeps his record to measure again. */
    public Task followUp(String id, String text, String patient, Reference organization, Instant at, DateTimeType due) {
        Task task = words.workTask(
                "high-risk-followup", new Reference("Flag/" + id), new Reference("Patient/" + patient), at);
        task.setId("Task/" + id);
        task.getReasonCode().setText(text);
        task.setRequester(organization.copy());
        task.setOwner(organization.copy());
        task.getRestriction().getPeriod().setEndElement(due);
        return task;
    }
}
