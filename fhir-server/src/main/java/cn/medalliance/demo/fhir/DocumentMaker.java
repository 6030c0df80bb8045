package cn.medalliance.demo.fhir;

import cn.medalliance.demo.county.StaffMember;
import cn.medalliance.demo.course.Readings;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.referral.Direction;
import cn.medalliance.demo.referral.Leg;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.CompositionStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The documents of a referral: the note that goes with it, the feedback that ends it, the discharge summary. */
final class DocumentMaker {
    private static final String DOCUMENT_NUMBER = "urn:oid:2.16.156.10011.1.1";

    private final Words words;
    private final MedicationMaker medications;

    DocumentMaker(Words words, MedicationMaker medications) {
        this.words = words;
        this.medications = medications;
    }

    void make(Referral referral, Consumer<Resource> sink) {
        sink.accept(note(referral));
        if (referral.up().is("completed")) {
            sink.accept(feedback(referral));
        }
        if (referral.returned()) {
            sink.accept(summary(referral));
        }
        Leg down = referral.story().down();
        if (down != null && down.is("completed")) {
            sink.accept(takenOver(referral, down));
        }
    }

    private Composition note(Referral referral) {
        Leg up = referral.up();
        Composition note = begin(referral, referral.document(), "mca-referral-document", up.requester(), up.authored());
        note.setType(Hl7.loinc("57133-1", "Referral note"));
        note.setStatus(up.is("draft") ? CompositionStatus.PRELIMINARY : CompositionStatus.FINAL);
        note.setTitle("转诊文书");
        note.setEncounter(words.to("Encounter", Keys.visit(referral.resident(), referral.visit())));
        section(note, "10154-3", "主诉", "随访发现控制不满意，要求进一步诊治。");
        section(note, "10164-2", "现病史", history(referral));
        section(note, "8716-3", "生命体征", vitals(referral))
                .addEntry(words.to(
                        "Observation",
                        Keys.observation(referral.resident(), referral.visit(), ObservationMaker.PRESSURE)));
        section(note, "29308-4", "诊断", diagnosis(referral)).addEntry(condition(referral));
        Composition.SectionComponent medication = section(note, "10160-0", "用药", drugs(referral));
        medications
                .statementKeys(referral.course(), referral.visit())
                .forEach(key -> medication.addEntry(words.to("MedicationStatement", key)));
        section(note, "48765-2", "过敏史", "无已知药物过敏。");
        section(note, "42349-1", "转诊原因", words.name("mca-referral-reason-up", up.reason()) + "。");
        section(note, "18776-5", "建议", "请评估靶器官损害并调整治疗方案。");
        return note;
    }

    private Composition feedback(Referral referral) {
        Leg up = referral.up();
        Composition feedback = begin(
                referral,
                referral.feedback(up),
                "mca-referral-feedback",
                up.receiver(),
                up.last().at());
        feedback.setType(Hl7.loinc("11488-4", "Consult note"));
        feedback.setTitle(up.script().direction() == Direction.TELE ? "会诊意见" : "转诊回执");
        feedback.setEncounter(words.to("Encounter", referral.stay()));
        section(feedback, "29308-4", "诊断", diagnosis(referral)).addEntry(condition(referral));
        section(feedback, "8648-8", "诊疗经过与结果", "完善相关检查，调整治疗方案后病情平稳。");
        section(feedback, "10160-0", "用药", drugs(referral));
        section(feedback, "18776-5", "建议", "回基层规律随访，两周内复查。");
        return feedback;
    }

    private Composition summary(Referral referral) {
        Leg up = referral.up();
        Composition summary = begin(
                referral,
                referral.summary(),
                "mca-discharge-summary",
                up.receiver(),
                up.last().at().minusMinutes(20));
        summary.setType(Hl7.loinc("18842-5", "Discharge summary"));
        summary.setTitle("出院小结");
        summary.setEncounter(words.to("Encounter", referral.stay()));
        section(summary, "46241-6", "入院诊断", diagnosis(referral));
        section(summary, "11535-2", "出院诊断", diagnosis(referral)).addEntry(condition(referral));
        section(summary, "8648-8", "诊疗经过", "入院后完善检查，调整用药，症状缓解，病情稳定。");
        Composition.SectionComponent medication = section(summary, "10183-2", "出院带药", drugs(referral));
        referral.examination()
                .drugs()
                .forEach(drug -> medication.addEntry(words.to("MedicationRequest", referral.discharge(drug.atc()))));
        section(summary, "8653-8", "出院医嘱", "出院后两周内到社区首次随访；头痛剧烈、胸痛、意识改变时立即就诊。");
        section(summary, "18776-5", "康复与随访建议", "低盐饮食，规律运动，按时服药。")
                .addEntry(words.to("CarePlan", PlanMaker.proposalKey(referral.resident())));
        return summary;
    }

    private Composition takenOver(Referral referral, Leg down) {
        Composition feedback = begin(
                referral,
                referral.feedback(down),
                "mca-referral-feedback",
                down.receiver(),
                down.last().at());
        feedback.setType(Hl7.loinc("11488-4", "Consult note"));
        feedback.setTitle("下转接收回执");
        section(feedback, "29308-4", "诊断", diagnosis(referral)).addEntry(condition(referral));
        section(feedback, "8648-8", "首访情况", "已完成首次随访，病情稳定，用药规律。");
        section(feedback, "18776-5", "后续安排", "纳入重点管理，按期随访。");
        return feedback;
    }

    private Composition begin(Referral referral, String key, String profile, StaffMember author, LocalDateTime date) {
        Composition document = words.begin(new Composition(), profile, key);
        document.setIdentifier(new Identifier()
                .setSystem(DOCUMENT_NUMBER)
                .setValue(
                        "D" + words.to("Composition", key).getReferenceElement().getIdPart()));
        document.setStatus(CompositionStatus.FINAL);
        document.setSubject(words.to("Patient", referral.resident().key()));
        document.setDateElement(Times.at(date));
        document.addAuthor(words.to("PractitionerRole", author.roleKey()));
        document.setCustodian(words.to("Organization", author.facility().key()));
        return document;
    }

    private static Composition.SectionComponent section(Composition document, String loinc, String title, String text) {
        Composition.SectionComponent section = document.addSection().setTitle(title);
        section.getCode().addCoding().setSystem(Hl7.LOINC).setCode(loinc);
        Narrative narrative = new Narrative();
        narrative.setStatus(Narrative.NarrativeStatus.GENERATED);
        narrative.setDivAsString(text);
        return section.setText(narrative);
    }

    private Reference condition(Referral referral) {
        return words.to(
                "Condition",
                Keys.condition(referral.resident(), referral.story().disease()));
    }

    private static String history(Referral referral) {
        Readings readings = referral.examination().readings();
        return "规范管理中，近期随访血压%d/%d mmHg，体重%s kg。"
                .formatted(readings.systolic(), readings.diastolic(), readings.weight());
    }

    private static String vitals(Referral referral) {
        Readings readings = referral.examination().readings();
        return "血压%d/%d mmHg，心率%d次/分。".formatted(readings.systolic(), readings.diastolic(), readings.heartRate());
    }

    private static String diagnosis(Referral referral) {
        return referral.resident().diseases().stream().map(Disease::label).collect(Collectors.joining("；")) + "。";
    }

    private static String drugs(Referral referral) {
        List<String> lines = referral.examination().drugs().stream()
                .map(drug -> drug.name() + drug.usage())
                .toList();
        return String.join("；", lines) + "。";
    }
}
