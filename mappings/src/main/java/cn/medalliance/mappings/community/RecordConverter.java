package cn.medalliance.mappings.community;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.enrolment.ProgrammeFile;
import cn.medalliance.mappings.enrolment.ProgrammeFileStep;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.provenance.SourcedTransaction;
import cn.medalliance.mappings.resident.DateCells;
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
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Reference;

/**
 * A record of the vendor to one transaction: the enrolment as it now is, and its diagnosis where the row says all of it. A row without a
 * disease is about hypertension, whose table this is.
 */
final class RecordConverter implements RowConverter {
    private final CodedCells codes;
    private final DateCells dates;
    private final OrganizationCells organizations;
    private final ResidentStep residents;
    private final ProgrammeFileStep files;
    private final ProfileRules rules;
    private final ProvenanceStep provenances;
    private final Coding hypertension;
    private final CodeMap programmes;
    private final CodeMap tiers;
    private final CodeMap states;
    private final CodeMap cancelReasons;
    private final CodeMap detections;
    private final CodeMap riskLevels;
    private final Extensions extensions;

    private record Extensions(
            String tierDate,
            String riskLevel,
            String controlGroup,
            String detectionSource,
            String cancellationReason) {}

    RecordConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.rules = rules;
        Absences absences = new Absences(maps);
        codes = new CodedCells(absences);
        dates = new DateCells(absences);
        organizations = new OrganizationCells(guide, absences);
        residents = new ResidentStep(guide, maps, absences, dates);
        files = new ProgrammeFileStep(guide, maps);
        provenances = new ProvenanceStep(
                guide, new Bilingual("由基层系统专项档案转换", "Converted from a record of a community system"));
        hypertension = maps.coding("CodeSystem/mca-programme", "htn");
        programmes = maps.map("cm-programme-text", "source/followup-words");
        tiers = maps.map("cm-tier-text", "source/followup-words");
        states = maps.map("cm-episode-status", "CodeSystem/src-bsoft-record-status");
        cancelReasons = maps.map("cm-cancel-reason", "CodeSystem/src-bsoft-cancel-reason");
        detections = maps.map("cm-detection-source-text", "source/community-words");
        riskLevels = maps.map("cm-risk-level-text", "source/community-words");
        extensions = new Extensions(
                guide.canonical("StructureDefinition", "tier-date"),
                guide.canonical("StructureDefinition", "risk-level"),
                guide.canonical("StructureDefinition", "control-group"),
                guide.canonical("StructureDefinition", "detection-source"),
                guide.canonical("StructureDefinition", "cancellation-reason"));
    }

    @Override
    public Optional<Bundle> convert(CommunityRow row, Delivery delivery, RowMemory<Long> seen, IssueList issues) {
        Optional<ProgrammeFile> known = file(row, delivery.receivedOn(), issues);
        Optional<Standing> standing = standing(row, delivery.receivedOn(), issues);
        if (known.isEmpty() || standing.isEmpty() || issues.hasErrors()) {
            return Optional.empty();
        }
        ProgrammeFile file = known.get();
        String key = file.resident().value() + "|" + file.number();
        seen.get(key).ifPresent(earlier -> issues.add(IssueCode.NUMBER_CONFLICT, "phrId", Bilingual.same(earlier)));
        Optional<LocalDate> diagnosedOn = dates.optionalPast(row.cell("confirmDate"), delivery.receivedOn(), issues);
        Optional<Condition> diagnosis = diagnosis(row, file, diagnosedOn, issues);
        MatchUrl diagnosed = files.diagnosisCondition(file.resident(), file.number());
        EpisodeOfCare episode = files.episode(
                file,
                diagnosis.isPresent()
                        ? TransactionBuilder.referenceTo(diagnosed)
                        : new Reference(diagnosed.toString()));
        diagnosedOn.ifPresent(date -> files.diagnosed(episode, date));
        describe(episode, row, delivery.receivedOn(), issues);
        standing.get().applyTo(episode, extensions.cancellationReason());
        DateTimeType occurred = episode.getPeriod().hasEnd()
                ? episode.getPeriod().getEndElement()
                : episode.getPeriod().getStartElement();
        SourcedTransaction transaction = new SourcedTransaction(rules, file.resident(), "", delivery, issues);
        diagnosis.ifPresent(condition -> transaction.addUnlessThere(condition, diagnosed, "diagnosisCode"));
        transaction.add(episode, files.condition(file.resident(), file.number()), "phrId");
        Optional<Bundle> bundle = transaction.build(
                provenances, row.number(), row.raw(), occurred.copy(), file.doctor(), file.organization());
        bundle.ifPresent(whole -> seen.put(key, row.number()));
        return bundle;
    }

    private Optional<ProgrammeFile> file(CommunityRow row, LocalDate today, IssueList issues) {
        Optional<Reference> organization =
                organizations.organization(row.cell("manaUnitId"), row.cell("manaUnitName"), issues);
        Optional<ResidentMatch> resident =
                residents.match(row.resident("healthNo"), organization.orElseGet(Reference::new), issues);
        Optional<String> number = codes.needed(row.cell("phrId"), issues).map(LooseText::halfWidth);
        Optional<String> doctor =
                codes.said(row.cell("manaDoctorName")).or(() -> codes.needed(row.cell("manaDoctorId"), issues));
        Optional<Coding> programme = codes.said(row.cell("diseaseType")).isEmpty()
                ? Optional.of(hypertension.copy())
                : codes.neededCode(row.cell("diseaseType"), programmes, issues);
        Optional<LocalDate> enrolledOn =
                dates.past(row.cell("createDate"), today, issues).map(LooseDate::date);
        Optional<Coding> tier = tier(row, issues);
        if (organization.isEmpty()
                || resident.isEmpty()
                || number.isEmpty()
                || doctor.isEmpty()
                || programme.isEmpty()
                || enrolledOn.isEmpty()
                || tier.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProgrammeFile(
                number.get(),
                programme.get(),
                tier.get(),
                enrolledOn.get(),
                resident.get(),
                organization.get(),
                new Reference().setType("Practitioner").setDisplay(doctor.get())));
    }

    /** The tier of the guide; the vendor's group stands for it where it is called so. */
    private Optional<Coding> tier(CommunityRow row, IssueList issues) {
        return codes.said(row.cell("manageLevel")).isPresent()
                ? codes.neededCode(row.cell("manageLevel"), tiers, issues)
                : codes.said(group(row)).isPresent()
                        ? codes.neededCode(group(row), tiers, issues)
                        : codes.neededCode(row.cell("manageLevel"), tiers, issues);
    }

    private Cell group(CommunityRow row) {
        Cell group = row.cell("hypertensionGroup");
        return codes.said(group).isPresent() ? group : row.cell("diabetesGroup");
    }

    /**
     * How the enrolment stands.
     *
     * @param end when it ended; empty while it did not
     * @param reason why it was ended, or is to be
     */
    private record Standing(EpisodeOfCareStatus status, Optional<LocalDate> end, Optional<Coding> reason) {
        void applyTo(EpisodeOfCare episode, String reasonExtension) {
            episode.setStatus(status);
            end.ifPresent(day -> episode.getPeriod().setEndElement(new DateTimeType(day.toString())));
            reason.ifPresent(coding -> episode.addExtension(reasonExtension, new CodeableConcept(coding)));
        }
    }

    private Optional<Standing> standing(CommunityRow row, LocalDate today, IssueList issues) {
        Optional<EpisodeOfCareStatus> status = codes.neededCode(row.cell("status"), states, issues)
                .map(coding -> EpisodeOfCareStatus.fromCode(coding.getCode()));
        Cell reason = row.cell("cancellationReason");
        Cell day = row.cell("cancellationDate");
        if (status.isEmpty()) {
            return Optional.empty();
        }
        return switch (status.get()) {
            case FINISHED -> {
                Optional<Coding> why = codes.neededCode(reason, cancelReasons, issues);
                Optional<LocalDate> end = dates.past(day, today, issues).map(LooseDate::date);
                dates.optional(row.cell("createDate"), Severity.WARNING, issues)
                        .filter(begin -> end.filter(begin::isAfter).isPresent())
                        .ifPresent(begin ->
                                issues.add(IssueCode.DATES_REVERSED, day.column(), Bilingual.same("createDate")));
                yield Optional.of(new Standing(status.get(), end, why));
            }
            case ONHOLD -> {
                codes.uncalledFor(day, issues);
                yield Optional.of(new Standing(
                        status.get(), Optional.empty(), codes.code(reason, cancelReasons, Severity.ERROR, issues)));
            }
            default -> {
                codes.uncalledFor(reason, issues);
                codes.uncalledFor(day, issues);
                yield Optional.of(new Standing(status.get(), Optional.empty(), Optional.empty()));
            }
        };
    }

    private Optional<Condition> diagnosis(
            CommunityRow row, ProgrammeFile file, Optional<LocalDate> diagnosedOn, IssueList issues) {
        Optional<String> icd10 = codes.said(row.cell("diagnosisCode"))
                .map(code -> LooseText.key(code).toUpperCase(Locale.ROOT));
        Cell by = row.cell("confirmUnit");
        Optional<UnifiedSocialCreditCode> diagnosedBy =
                codes.said(by).isEmpty() ? Optional.empty() : organizations.creditCode(by, issues);
        if (icd10.isEmpty() || diagnosedBy.isEmpty()) {
            issues.add(IssueCode.DIAGNOSIS_INCOMPLETE, icd10.isEmpty() ? "diagnosisCode" : "confirmUnit");
            return Optional.empty();
        }
        return Optional.of(
                files.diagnosis(file, icd10.get(), diagnosedBy.get(), diagnosedOn.orElse(file.enrolledOn())));
    }

    private void describe(EpisodeOfCare episode, CommunityRow row, LocalDate today, IssueList issues) {
        dates.optionalPast(row.cell("lastFixGroupDate"), today, issues)
                .ifPresent(day -> episode.addExtension(extensions.tierDate(), new DateType(day.toString())));
        codes.code(row.cell("riskLevel"), riskLevels, Severity.ERROR, issues)
                .ifPresent(level -> episode.addExtension(extensions.riskLevel(), new CodeableConcept(level)));
        codes.said(group(row))
                .ifPresent(
                        group -> episode.addExtension(extensions.controlGroup(), new CodeableConcept().setText(group)));
        codes.code(row.cell("recordSource"), detections, Severity.ERROR, issues)
                .ifPresent(source -> episode.addExtension(extensions.detectionSource(), new CodeableConcept(source)));
        dates.optional(row.cell("nextVisitDate"), Severity.ERROR, issues)
                .ifPresent(day -> files.nextVisit(episode, day));
    }
}
