package cn.medalliance.mappings.document;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.ClinicalDocument;
import cn.medalliance.mappings.cda.ClinicalDocument.Entry;
import cn.medalliance.mappings.cda.DocumentTimes;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.document.DocumentHead.People;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.referral.ReferralDraftStep;
import cn.medalliance.mappings.referral.SentReferral;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.section.TextSections;
import cn.medalliance.mappings.transaction.MatchUrl;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;

/**
 * HSDC00.05: the record of a referral. Its sections become the guide's referral document, and a draft of the referral refers to that
 * where the direction and the doctor's licence are told.
 */
final class ReferralConverter implements DocumentConverter {
    private static final String REASON = "DE06.00.177.00";
    private static final String DAY = "DE06.00.176.00";
    private static final String ORGANIZATION = "DE08.10.013.00";
    private static final Set<String> DEPARTMENT = Set.of("DE08.10.025.00", "DE08.10.026.00");
    private static final String APPLICATIONS = "2.16.156.10011.1.24";
    private static final Pattern LICENCE = Pattern.compile("\\d{15}");

    /** Codes of the national document's sections that the guide's has others for. */
    private static final Map<String, String> SECTIONS = Map.of(
            "46241-6", "29308-4",
            "29548-5", "29308-4",
            "18776-1", "18776-5");

    private static final String DIAGNOSIS_SECTION = "29308-4";
    private static final String REASON_SECTION = "42349-1";

    private final CodeMaps maps;
    private final ProfileRules rules;
    private final DocumentHead head;
    private final DocumentDiagnoses diagnoses;
    private final ReferralDraftStep drafts;
    private final ProvenanceStep provenances;

    ReferralConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.maps = maps;
        this.rules = rules;
        head = new DocumentHead(guide, maps);
        diagnoses = new DocumentDiagnoses(maps);
        drafts = new ReferralDraftStep(guide, maps);
        provenances = new ProvenanceStep(
                guide, new Bilingual("由转诊（院）记录（CDA）转换", "Converted from a record of a referral in CDA"));
    }

    @Override
    public Optional<Bundle> convert(ClinicalDocument document, Delivery delivery, IssueList issues) {
        Optional<People> known = head.people(document, issues);
        Map<String, ClinicalDocument.Section> sections = sections(document);
        if (!sections.containsKey(DIAGNOSIS_SECTION)) {
            issues.add(IssueCode.SECTION_MISSING, "section", Bilingual.same("46241-6"));
        }
        ClinicalDocument.Section reason = sections.get(REASON_SECTION);
        if (reason == null) {
            issues.add(IssueCode.ANSWER_NEEDED, REASON);
        }
        String category = document.serviceCode();
        if (!category.isEmpty() && !SentReferral.CATEGORIES.contains(category)) {
            issues.add(IssueCode.CODE_UNKNOWN, "serviceEvent/code");
        }
        Optional<DateTimeType> authored = authored(document, issues);
        if (known.isEmpty() || reason == null || authored.isEmpty() || issues.hasErrors()) {
            return Optional.empty();
        }
        People people = known.get();
        DocumentTransaction transaction =
                new DocumentTransaction("referral", document, people, maps, rules, delivery, issues);
        MatchUrl composed = DocumentSections.condition(document, people.resident());
        Composition composition = DocumentSections.composition(
                document, people, TextSections.loinc("57133-1", "Referral note"), "转诊（院）记录", transaction.written());
        sections.forEach(
                (code, section) -> TextSections.add(composition, section.code(), section.title(), section.text()));
        transaction.add(composition, composed, "section");
        Optional<SentReferral> sent = sent(document, people, reason.text(), authored.get());
        if (sent.isPresent()) {
            MatchUrl condition = drafts.condition(people.resident(), sent.get());
            ServiceRequest draft = drafts.draft(sent.get(), people.resident());
            draft.addSupportingInfo(TransactionBuilder.referenceTo(composed).setType("Composition"));
            transaction.addUnlessThere(draft, condition, "serviceEvent");
        } else {
            issues.add(IssueCode.REFERRAL_WITHOUT_DRAFT, "");
        }
        return transaction.build(provenances);
    }

    /** When the patient was referred, else when the record was written. */
    private static Optional<DateTimeType> authored(ClinicalDocument document, IssueList issues) {
        String day = said(document, DAY);
        String written = day.isEmpty() ? document.effectiveTime() : day;
        Optional<DateTimeType> authored = DocumentTimes.read(written);
        if (authored.isEmpty()) {
            issues.add(
                    written.isEmpty() ? IssueCode.DATE_MISSING : IssueCode.DATE_UNREADABLE,
                    day.isEmpty() ? "effectiveTime" : DAY);
        }
        return authored;
    }

    /** The referral; empty where the document does not tell its direction, or nothing by which the doctor is known. */
    private Optional<SentReferral> sent(
            ClinicalDocument document, People people, String reason, DateTimeType authored) {
        Optional<String> licence = document.authorNumbers().stream()
                .filter(number -> LICENCE.matcher(number).matches())
                .findFirst();
        if (document.serviceCode().isEmpty() || licence.isEmpty()) {
            return Optional.empty();
        }
        String application = document.patientNumber(APPLICATIONS);
        return Optional.of(new SentReferral(
                application.isEmpty() ? document.number() : application,
                document.serviceCode(),
                ServiceRequestPriority.ROUTINE,
                null,
                authored,
                drafts.post(licence.get(), people.creditCode()),
                performer(document).orElse(null),
                reason,
                diagnoses.of(document)));
    }

    /** To whom: the organisation by its credit code, else by name, with the department. */
    private Optional<Reference> performer(ClinicalDocument document) {
        String written = said(document, ORGANIZATION);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<UnifiedSocialCreditCode> code = UnifiedSocialCreditCode.parse(written);
        Reference performer = code.map(known -> drafts.organization(known.value()))
                .orElseGet(() -> new Reference().setType("Organization"));
        String department = document.entries().stream()
                .filter(entry -> DEPARTMENT.contains(entry.element()))
                .map(Entry::words)
                .findFirst()
                .orElse("");
        String display = ((code.isPresent() ? "" : written) + " " + department).strip();
        return Optional.of(display.isEmpty() ? performer : performer.setDisplay(display));
    }

    /** The sections under the guide's codes, in their order; the reason is its entry, where there is one. */
    private static Map<String, ClinicalDocument.Section> sections(ClinicalDocument document) {
        Map<String, ClinicalDocument.Section> sections = new LinkedHashMap<>();
        for (ClinicalDocument.Section section : document.sections()) {
            if (!section.text().isEmpty()) {
                String code = SECTIONS.getOrDefault(section.code(), section.code());
                // Sections without a code are told apart by their titles.
                sections.merge(
                        code.isEmpty() ? section.title() : code,
                        new ClinicalDocument.Section(code, section.title(), section.text()),
                        (one, other) ->
                                new ClinicalDocument.Section(one.code(), one.title(), one.text() + "；" + other.text()));
            }
        }
        String reason = said(document, REASON);
        if (!reason.isEmpty()) {
            sections.put(REASON_SECTION, new ClinicalDocument.Section(REASON_SECTION, "转诊原因", reason));
        }
        return sections;
    }

    private static String said(ClinicalDocument document, String element) {
        return document.entries().stream()
                .filter(entry -> entry.element().equals(element))
                .map(Entry::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }
}
