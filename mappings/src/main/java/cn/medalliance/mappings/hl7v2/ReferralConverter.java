package cn.medalliance.mappings.hl7v2;

import ca.uhn.hl7v2.model.Segment;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.provenance.SourcedTransaction;
import cn.medalliance.mappings.referral.ReferralDraftStep;
import cn.medalliance.mappings.referral.SentReferral;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.rules.ProfileRules;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;

/** REF^I12: a referral, as a draft. */
final class ReferralConverter implements MessageConverter {
    /** RF1-5, table 0284. */
    private static final Map<String, String> SERVICES = Map.of(
            "I", "inpatient-admission", "E", "emergency-care", "O", "specialist-consult", "A", "specialist-consult");

    private final ProfileRules rules;
    private final MessageHead head;
    private final ReferralDraftStep drafts;
    private final ProvenanceStep provenances;

    ReferralConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.rules = rules;
        head = new MessageHead(guide, maps);
        drafts = new ReferralDraftStep(guide, maps);
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
        if (!SentReferral.CATEGORIES.contains(category)) {
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
        SentReferral sent = sent(message, number, category, authored.get(), issues);
        SourcedTransaction transaction = new SourcedTransaction(rules, resident, "PID", delivery, issues);
        transaction.addUnlessThere(drafts.draft(sent, resident), drafts.condition(resident, sent), "RF1");
        Reference author = sent.requester() == null ? organization : sent.requester();
        return transaction.build(provenances, row, raw, authored.get(), author, organization);
    }

    private SentReferral sent(
            Message message, String number, String category, DateTimeType authored, IssueList issues) {
        Optional<Reference> requester = requester(message, issues);
        String reason = message.name("RF1", 10);
        if (reason.isEmpty()) {
            issues.add(IssueCode.ANSWER_NEEDED, "RF1-10");
        }
        return new SentReferral(
                number,
                category,
                OrderConverter.priority(message.get("RF1", 2, 1)).orElse(ServiceRequestPriority.ROUTINE),
                SERVICES.get(message.get("RF1", 5, 1)),
                authored,
                requester.orElse(null),
                provider(message, "RT")
                        .flatMap(ReferralConverter::creditCode)
                        .map(drafts::organization)
                        .orElse(null),
                reason,
                head.diagnoses(message));
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
        return Optional.of(drafts.post(licence.get(), organization.get()));
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
