package cn.medalliance.mappings.hl7v2;

import ca.uhn.hl7v2.model.Segment;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.transaction.MatchUrl;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;

/**
 * REF^I12: a referral, as a draft. A message has neither the documents nor the measured values that a referral carries, so that a person
 * completes and places it; what it has become by then is left alone when the message comes again.
 */
final class ReferralConverter implements MessageConverter {
    private static final Set<String> CATEGORIES = Set.of("up", "down", "lateral", "tele", "exam");
    /** RF1-5, table 0284. */
    private static final Map<String, String> SERVICES = Map.of(
            "I", "inpatient-admission", "E", "emergency-care", "O", "specialist-consult", "A", "specialist-consult");

    private final CodeMaps maps;
    private final ProfileRules rules;
    private final MessageHead head;
    private final NamingSystems systems;
    private final CodeMap reasons;
    private final String channel;
    private final ProvenanceStep provenances;

    ReferralConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.maps = maps;
        this.rules = rules;
        head = new MessageHead(guide, maps);
        systems = new NamingSystems(guide);
        reasons = maps.map("cm-referral-reason-up-text", "source/followup-words");
        channel = guide.canonical("StructureDefinition", "referral-channel");
        provenances = new ProvenanceStep(
                guide, new Bilingual("由转诊消息（HL7 v2 REF）转换", "Converted from a REF message of HL7 v2"));
    }

    @Override
    public Optional<Bundle> convert(Message message, long row, String raw, Delivery delivery, IssueList issues) {
        Optional<MessageSender> known = head.sender(message, issues);
        String number = message.get("RF1", 6, 1);
        if (number.isEmpty()) {
            issues.add(IssueCode.MESSAGE_UNNUMBERED, "RF1-6");
        }
        String category = message.get("RF1", 3, 1);
        if (!CATEGORIES.contains(category)) {
            issues.add(category.isEmpty() ? IssueCode.ANSWER_NEEDED : IssueCode.CODE_UNKNOWN, "RF1-3");
        }
        if (!Set.of("", "P").contains(message.get("RF1", 1, 1))) {
            issues.add(IssueCode.MESSAGE_REFERRAL_ANSWER, "RF1-1");
        }
        Optional<DateTimeType> authored = MessageHead.time(message.get("RF1", 7, 1), "RF1-7", issues);
        if (authored.isEmpty()) {
            issues.add(IssueCode.DATE_MISSING, "RF1-7");
        }
        if (issues.hasErrors() || known.isEmpty() || authored.isEmpty()) {
            return Optional.empty();
        }
        Reference organization = known.get().organization();
        ResidentMatch resident = known.get().resident();
        Optional<Reference> requester = requester(message, issues);
        ServiceRequest request = request(message, number, category, issues);
        request.setSubject(resident.reference());
        request.setAuthoredOnElement(authored.get());
        requester.ifPresent(request::setRequester);
        MessageTransaction transaction = new MessageTransaction(rules, resident, delivery, issues);
        transaction.addUnlessThere(request, resident.owned("ServiceRequest", system(category), number), "RF1");
        return transaction.build(provenances, row, raw, authored.get(), requester.orElse(organization), organization);
    }

    private ServiceRequest request(Message message, String number, String category, IssueList issues) {
        ServiceRequest request = new ServiceRequest();
        ServiceRequestPriority priority =
                OrderConverter.priority(message.get("RF1", 2, 1)).orElse(ServiceRequestPriority.ROUTINE);
        request.addExtension(
                channel,
                new CodeableConcept(maps.coding(
                        "CodeSystem/mca-referral-channel",
                        priority == ServiceRequestPriority.STAT ? "emergency" : "normal")));
        request.addIdentifier(NamingSystems.placer(system(category), number));
        request.setRequisition(
                new Identifier().setSystem(systems.referralLoop()).setValue(number));
        request.setStatus(ServiceRequest.ServiceRequestStatus.DRAFT);
        request.setIntent(ServiceRequest.ServiceRequestIntent.ORDER);
        request.addCategory(new CodeableConcept(maps.coding("CodeSystem/mca-referral-category", category)));
        request.setPriority(priority);
        request.setCode(service(message, category));
        provider(message, "RT")
                .flatMap(ReferralConverter::creditCode)
                .ifPresent(code -> request.addPerformer(
                        new Reference(MatchUrl.byIdentifier("Organization", systems.organization(), code)
                                .toString())));
        request.addReasonCode(reason(message, category, issues));
        head.diagnoses(message).forEach(request::addReasonCode);
        return request;
    }

    /** Who refers down has numbers of his own. */
    private String system(String category) {
        return category.equals("down") ? systems.downReferral() : systems.referral();
    }

    private CodeableConcept service(Message message, String category) {
        String kind = category.equals("down") ? "continued-management" : SERVICES.get(message.get("RF1", 5, 1));
        if (category.equals("tele")) {
            kind = "teleconsult";
        } else if (category.equals("exam")) {
            kind = "examination";
        }
        return kind == null
                ? new CodeableConcept().setText("转诊")
                : new CodeableConcept(maps.coding("CodeSystem/mca-referral-service", kind));
    }

    /** RF1-10 in words, coded where the guide has a code for them. */
    private CodeableConcept reason(Message message, String category, IssueList issues) {
        String words = message.name("RF1", 10);
        CodeableConcept reason = new CodeableConcept();
        if (words.isEmpty()) {
            issues.add(IssueCode.ANSWER_NEEDED, "RF1-10");
        } else if (category.equals("up")
                && reasons.translate(LooseText.key(words)) instanceof Translation.Match match) {
            reason.addCoding(match.coding());
        }
        return reason.setText(words);
    }

    /** Who refers, by post: the doctor by the number of the licence and the organisation by its credit code, both in PRD-7. */
    private Optional<Reference> requester(Message message, IssueList issues) {
        Segment referring = provider(message, "RP").orElse(null);
        Optional<String> organization = referring == null ? Optional.empty() : creditCode(referring);
        Optional<String> licence = referring == null
                ? Optional.empty()
                : numbers(referring)
                        .filter(repetition -> "MD".equals(Message.get(referring, 7, repetition, 2)))
                        .mapToObj(repetition -> Message.get(referring, 7, repetition, 1))
                        .filter(number -> !number.isEmpty())
                        .findFirst();
        if (organization.isEmpty()) {
            issues.add(IssueCode.ORGANIZATION_MISSING, "PRD-7");
        }
        if (licence.isEmpty()) {
            issues.add(IssueCode.DOCTOR_MISSING, "PRD-7");
        }
        if (organization.isEmpty() || licence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reference(MatchUrl.of("PractitionerRole")
                .and("practitioner.identifier", systems.practitionerLicence(), licence.get())
                .and("organization.identifier", systems.organization(), organization.get())
                .toString()));
    }

    private static Optional<Segment> provider(Message message, String role) {
        return message.segments().stream()
                .filter(segment -> segment.getName().equals("PRD")
                        && Message.get(segment, 1, 0, 1).equals(role))
                .findFirst();
    }

    private static Optional<String> creditCode(Segment provider) {
        return numbers(provider)
                .mapToObj(repetition -> UnifiedSocialCreditCode.parse(Message.get(provider, 7, repetition, 1)))
                .flatMap(Optional::stream)
                .map(UnifiedSocialCreditCode::value)
                .findFirst();
    }

    private static IntStream numbers(Segment provider) {
        return IntStream.range(0, Message.repetitions(provider, 7));
    }
}
