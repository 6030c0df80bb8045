package cn.medalliance.mappings.referral;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a referral. It stays one: no source has all the documents and measured values that a referral carries, so that a person
 * completes and places it; what it has become by then is left alone when the source comes again. Immutable.
 */
public final class ReferralDraftStep {
    private final CodeMaps maps;
    private final NamingSystems systems;
    private final CodeMap reasons;
    private final String channel;

    public ReferralDraftStep(Guide guide, CodeMaps maps) {
        this.maps = maps;
        systems = new NamingSystems(guide);
        reasons = maps.map("cm-referral-reason-up-text", "source/followup-words");
        channel = guide.canonical("StructureDefinition", "referral-channel");
    }

    /** How the referral of a resident is found again, whichever format it came in. */
    public MatchUrl condition(ResidentMatch resident, SentReferral sent) {
        return resident.owned("ServiceRequest", system(sent.category()), sent.number());
    }

    /** The draft; what is needed and was not sent is left out of it, so that it breaks the profile's rules. */
    public ServiceRequest draft(SentReferral sent, ResidentMatch resident) {
        ServiceRequest request = new ServiceRequest();
        request.addExtension(
                channel,
                new CodeableConcept(maps.coding(
                        "CodeSystem/mca-referral-channel",
                        sent.priority() == ServiceRequestPriority.STAT ? "emergency" : "normal")));
        request.addIdentifier(NamingSystems.placer(system(sent.category()), sent.number()));
        request.setRequisition(
                new Identifier().setSystem(systems.referralLoop()).setValue(sent.number()));
        request.setStatus(ServiceRequest.ServiceRequestStatus.DRAFT);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.addCategory(new CodeableConcept(maps.coding("CodeSystem/mca-referral-category", sent.category())));
        request.setPriority(sent.priority());
        request.setCode(service(sent.category(), sent.service()));
        request.setSubject(resident.reference());
        request.setAuthoredOnElement(sent.authored());
        Optional.ofNullable(sent.requester()).ifPresent(request::setRequester);
        Optional.ofNullable(sent.performer()).ifPresent(request::addPerformer);
        request.addReasonCode(reason(sent));
        sent.diagnoses().forEach(request::addReasonCode);
        return request;
    }

    /**
     * A doctor's post.
     *
     * @param licence the number of the doctor's licence
     * @param organization the organisation's unified social credit code
     */
    public Reference post(String licence, String organization) {
        return new Reference(MatchUrl.of("PractitionerRole")
                .and("practitioner.identifier", systems.practitionerLicence(), licence)
                .and("organization.identifier", systems.organization(), organization)
                .toString());
    }

    /** An organisation by its unified social credit code. */
    public Reference organization(String creditCode) {
        return new Reference(MatchUrl.byIdentifier("Organization", systems.organization(), creditCode)
                .toString());
    }

    /** Who refers down has numbers of his own. */
    private String system(String category) {
        return category.equals("down") ? systems.downReferral() : systems.referral();
    }

    private CodeableConcept service(String category, @Nullable String asked) {
        String kind = switch (category) {
            case "down" -> "continued-management";
            case "tele" -> "teleconsult";
            case "exam" -> "examination";
            default -> asked;
        };
        return kind == null
                ? new CodeableConcept().setText("转诊")
                : new CodeableConcept(maps.coding("CodeSystem/mca-referral-service", kind));
    }

    /** The reason in words, coded where the guide has a code for them. */
    private CodeableConcept reason(SentReferral sent) {
        CodeableConcept reason = new CodeableConcept();
        if (sent.category().equals("up")
                && reasons.translate(LooseText.key(sent.reason())) instanceof Translation.Match match) {
            reason.addCoding(match.coding());
        }
        return reason.setText(sent.reason());
    }
}
