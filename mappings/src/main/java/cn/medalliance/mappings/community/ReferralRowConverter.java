package cn.medalliance.mappings.community;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.provenance.SourcedTransaction;
import cn.medalliance.mappings.referral.ReferralDraftStep;
import cn.medalliance.mappings.referral.SentReferral;
import cn.medalliance.mappings.resident.DateCells;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.OrganizationCells;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.resident.ResidentStep;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.table.RowMemory;
import cn.medalliance.mappings.text.LooseDate;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.transaction.MatchUrl;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/**
 * A referral of the vendor to one transaction. What a file tells is no move of a live referral: one that is over is history, without a
 * task; one that is under way becomes a draft, which a person completes and places, and is left alone from then on.
 */
final class ReferralRowConverter implements RowConverter {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final ProfileRules rules;
    private final NamingSystems systems;
    private final CodedCells codes;
    private final DateCells dates;
    private final OrganizationCells organizations;
    private final ResidentStep residents;
    private final ReferralDraftStep referrals;
    private final ReferralTexts texts;
    private final ProvenanceStep provenances;
    private final CodeMap categories;
    private final CodeMap states;
    private final CodeMap reasons;

    ReferralRowConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.rules = rules;
        systems = new NamingSystems(guide);
        Absences absences = new Absences(maps);
        codes = new CodedCells(absences);
        dates = new DateCells(absences);
        organizations = new OrganizationCells(guide, absences);
        residents = new ResidentStep(guide, maps, absences, dates);
        referrals = new ReferralDraftStep(guide, maps);
        texts = new ReferralTexts(codes);
        provenances = new ProvenanceStep(
                guide, new Bilingual("由基层系统转诊单转换", "Converted from a referral of a community system"));
        categories = maps.map("cm-referral-category-text", "source/community-words");
        states = maps.map("cm-referral-status-bsoft", "CodeSystem/src-bsoft-referral-status");
        reasons = maps.map("cm-referral-reason-bsoft", "CodeSystem/src-bsoft-referral-reason");
    }

    @Override
    public Optional<Bundle> convert(CommunityRow row, Delivery delivery, RowMemory<Long> seen, IssueList issues) {
        Optional<Reference> organization =
                organizations.organization(row.cell("submitAgency"), Cell.absent(""), issues);
        Optional<ResidentMatch> known =
                residents.match(row.resident("healthNo"), organization.orElseGet(Reference::new), issues);
        Optional<ServiceRequestStatus> status = status(row, issues);
        Optional<SentReferral> sent = sent(row, delivery, issues);
        if (organization.isEmpty() || known.isEmpty() || status.isEmpty() || sent.isEmpty() || issues.hasErrors()) {
            return Optional.empty();
        }
        ResidentMatch resident = known.get();
        SentReferral referral = sent.get();
        MatchUrl condition = referrals.condition(resident, referral);
        seen.get(condition.toString())
                .ifPresent(earlier ->
                        issues.add(IssueCode.NUMBER_CONFLICT, numberColumn(referral), Bilingual.same(earlier)));
        ServiceRequest request = referrals.draft(referral, resident);
        request.setStatus(status.get());
        loop(row, request, referral);
        codes.said(row.cell("announcements")).ifPresent(request::setPatientInstruction);
        ReferralTexts.Said said = texts.of(row, isDown(referral), referral.reason());
        said.notes().forEach(note -> request.addNote().setText(note));
        SourcedTransaction transaction = new SourcedTransaction(rules, resident, "", delivery, issues);
        boolean isOver = status.get() != ServiceRequestStatus.DRAFT;
        if (!isOver) {
            issues.add(IssueCode.REFERRAL_UNDER_WAY, "status");
        }
        said.document().ifPresent(document -> {
            String number = referral.number() + "#document";
            String system = request.getIdentifierFirstRep().getSystem();
            MatchUrl composed = resident.owned("Composition", system, number);
            complete(document, request, organization.get())
                    .setIdentifier(new Identifier().setSystem(system).setValue(number));
            request.addSupportingInfo(TransactionBuilder.referenceTo(composed).setType("Composition"));
            add(transaction, isOver, document, composed, "diagnosis");
        });
        add(transaction, isOver, request, condition, numberColumn(referral));
        Optional<Bundle> bundle = transaction.build(
                provenances, row.number(), row.raw(), referral.authored(), request.getRequester(), organization.get());
        bundle.ifPresent(whole -> seen.put(condition.toString(), row.number()));
        return bundle;
    }

    private static void add(
            SourcedTransaction transaction, boolean isOver, Resource resource, MatchUrl condition, String place) {
        if (isOver) {
            transaction.add(resource, condition, place);
        } else {
            transaction.addUnlessThere(resource, condition, place);
        }
    }

    private Optional<ServiceRequestStatus> status(CommunityRow row, IssueList issues) {
        Optional<String> status =
                codes.neededCode(row.cell("status"), states, issues).map(Coding::getCode);
        if (status.filter("rejected"::equals).isPresent()) {
            codes.needed(row.cell("refuseReason"), issues);
        }
        return status.map(code -> switch (code) {
            case "completed" -> ServiceRequestStatus.COMPLETED;
            case "rejected" -> ServiceRequestStatus.REVOKED;
            default -> ServiceRequestStatus.DRAFT;
        });
    }

    private Optional<SentReferral> sent(CommunityRow row, Delivery delivery, IssueList issues) {
        Optional<String> category =
                codes.neededCode(row.cell("businessType"), categories, issues).map(Coding::getCode);
        if (category.isEmpty()) {
            return Optional.empty();
        }
        boolean isDown = category.get().equals("down");
        if (!isDown) {
            codes.uncalledFor(row.cell("exchangeNo"), issues);
            codes.uncalledFor(row.cell("exchangeTime"), issues);
        }
        Optional<String> number = codes.needed(row.cell(isDown ? "exchangeNo" : "reserveNo"), issues)
                .map(LooseText::halfWidth);
        Optional<LooseDate> authored =
                dates.past(row.cell(isDown ? "exchangeTime" : "submitTime"), delivery.receivedOn(), issues);
        Optional<String> reason = reason(row.cell("turnReason"), isDown, issues);
        Optional<Reference> requester = requester(row, issues);
        Optional<Reference> performer = codes.said(row.cell("hospitalCode"))
                .flatMap(code -> organizations.creditCode(row.cell("hospitalCode"), issues))
                .map(UnifiedSocialCreditCode::value)
                .map(referrals::organization);
        if (number.isEmpty() || authored.isEmpty() || reason.isEmpty() || requester.isEmpty()) {
            return Optional.empty();
        }
        List<CodeableConcept> diagnoses = codes.said(row.cell("diagnosis")).stream()
                .map(words -> new CodeableConcept().setText(words))
                .toList();
        return Optional.of(new SentReferral(
                number.get(),
                category.get(),
                ServiceRequestPriority.ROUTINE,
                null,
                DateCells.moment(authored.get()),
                requester.get(),
                performer.orElse(null),
                reason.get(),
                diagnoses));
    }

    /** The reason in words; the vendor's codes are those of referrals up. */
    private Optional<String> reason(Cell cell, boolean isDown, IssueList issues) {
        Optional<String> said = codes.needed(cell, issues);
        if (said.filter(text -> NUMBER.matcher(LooseText.key(text)).matches()).isEmpty()) {
            return said;
        }
        if (isDown) {
            issues.add(IssueCode.CODE_UNKNOWN, cell.column());
            return Optional.empty();
        }
        return codes.neededCode(cell, reasons, issues).map(Coding::getDisplay);
    }

    private Optional<Reference> requester(CommunityRow row, IssueList issues) {
        Optional<String> licence =
                codes.needed(row.cell("submitorLicence"), issues).map(LooseText::halfWidth);
        // A code that is none was said with the organisation.
        Optional<UnifiedSocialCreditCode> agency =
                UnifiedSocialCreditCode.parse(row.cell("submitAgency").text());
        if (licence.isEmpty() || agency.isEmpty()) {
            return Optional.empty();
        }
        Reference post = referrals.post(licence.get(), agency.get().value());
        codes.said(row.cell("submitorDoctor")).ifPresent(post::setDisplay);
        return Optional.of(post);
    }

    /** A referral down belongs to the loop of the referral up that it answers. */
    private void loop(CommunityRow row, ServiceRequest request, SentReferral referral) {
        if (isDown(referral)) {
            codes.said(row.cell("reserveNo"))
                    .map(LooseText::halfWidth)
                    .ifPresent(up -> request.getRequisition()
                            .setSystem(systems.referralLoop())
                            .setValue(up));
        }
    }

    private static Composition complete(Composition document, ServiceRequest request, Reference organization) {
        document.setSubject(request.getSubject().copy());
        document.setDateElement(request.getAuthoredOnElement().copy());
        document.addAuthor(request.getRequester().copy());
        document.setCustodian(organization.copy());
        return document;
    }

    private static boolean isDown(SentReferral referral) {
        return referral.category().equals("down");
    }

    private static String numberColumn(SentReferral referral) {
        return isDown(referral) ? "exchangeNo" : "reserveNo";
    }
}
