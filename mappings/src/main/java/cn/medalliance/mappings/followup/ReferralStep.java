package cn.medalliance.mappings.followup;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.text.LooseText;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;

/**
 * A referral that the form notes: over when it reaches us, so that nobody is told and no task follows. Which service
 * was asked for and by which channel the form does not say; the one stays text, the other is the normal one.
 */
final class ReferralStep {
    static final String LINK_ID = "r.refer";

    private static final String DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private final NamingSystems systems;
    private final CodeMaps maps;
    private final CodeMap reasons;
    private final CodeMap priorities;
    private final String channel;

    ReferralStep(Guide guide, CodeMaps maps) {
        this.systems = new NamingSystems(guide);
        this.maps = maps;
        reasons = maps.map("cm-referral-reason-up-text", "source/followup-words");
        priorities = maps.map("cm-next-action-to-priority", "CodeSystem/mca-next-action");
        channel = guide.canonical("StructureDefinition", "referral-channel");
    }

    /** The referral; empty when the form notes none. */
    Optional<ServiceRequest> referral(FollowUpVisit visit, FormAnswers answers, boolean hasPressure) {
        boolean referred = answers.value(LINK_ID, BooleanType.class)
                .map(BooleanType::booleanValue)
                .orElse(false);
        if (!referred) {
            return Optional.empty();
        }
        String number = visit.identifier(LINK_ID).getValue();
        ServiceRequest request = new ServiceRequest();
        request.addExtension(channel, new CodeableConcept(maps.coding("CodeSystem/mca-referral-channel", "normal")));
        request.addIdentifier(NamingSystems.placer(systems.referral(), number));
        request.setRequisition(
                new Identifier().setSystem(systems.referralLoop()).setValue(number));
        request.setStatus(ServiceRequest.ServiceRequestStatus.COMPLETED);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.addCategory(new CodeableConcept(maps.coding("CodeSystem/mca-referral-category", "up")));
        request.setPriority(priority(answers));
        request.setCode(new CodeableConcept().setText(service(answers)));
        request.setSubject(visit.resident().reference());
        request.setEncounter(visit.reference("Encounter", ""));
        request.setAuthoredOnElement(visit.effective());
        request.setRequester(visit.doctorReference("PractitionerRole"));
        text(answers, "r.org")
                .ifPresent(name -> request.addPerformer(
                        new Reference().setType("Organization").setDisplay(name)));
        request.addReasonCode(reason(answers));
        if (hasPressure) {
            request.addReasonReference(visit.reference("Observation", "v.sbp"));
        }
        note(answers).ifPresent(note -> request.addNote().setText(note));
        return Optional.of(request);
    }

    private ServiceRequest.ServiceRequestPriority priority(FormAnswers answers) {
        return answers.value("c.next", Coding.class)
                .map(action -> priorities.translate(action.getCode()))
                .filter(Translation.Match.class::isInstance)
                .map(translation -> ((Translation.Match) translation).coding().getCode())
                .map(ServiceRequest.ServiceRequestPriority::fromCode)
                .orElse(ServiceRequest.ServiceRequestPriority.ROUTINE);
    }

    private CodeableConcept reason(FormAnswers answers) {
        String words = text(answers, "r.reason").orElse("");
        CodeableConcept reason = new CodeableConcept();
        if (words.isEmpty()) {
            reason.addExtension(DATA_ABSENT_REASON, new CodeType("unknown"));
            return reason;
        }
        if (reasons.translate(LooseText.key(words)) instanceof Translation.Match match) {
            reason.addCoding(match.coding());
        }
        return reason.setText(words);
    }

    private static String service(FormAnswers answers) {
        return text(answers, "r.dept").map(department -> "转诊：" + department).orElse("转诊");
    }

    /** What the form says beside reason and place: whom to call and what came of it. */
    private static Optional<String> note(FormAnswers answers) {
        StringBuilder note = new StringBuilder();
        text(answers, "r.contact")
                .ifPresent(contact -> note.append("联系人：").append(contact).append("。"));
        text(answers, "r.phone")
                .ifPresent(phone -> note.append("电话：").append(phone).append("。"));
        answers.value("r.result", Coding.class)
                .ifPresent(result ->
                        note.append("转诊结果：").append(result.getDisplay()).append("。"));
        return note.isEmpty() ? Optional.empty() : Optional.of(note.toString());
    }

    private static Optional<String> text(FormAnswers answers, String linkId) {
        return answers.value(linkId, StringType.class).map(PrimitiveType::getValue);
    }
}
