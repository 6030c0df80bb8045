package cn.medalliance.mappings.followup;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.resident.DateCells;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.transaction.MatchUrl;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/**
 * The programme file that a visit belongs to. It is found by its number, else as the resident's one active enrolment in
 * the programme. A row opens one only when it says all that an enrolment needs; then its diagnosis comes with it.
 */
final class EnrolmentStep {
    private final NamingSystems systems;
    private final CodeMaps maps;
    private final Absences absences;
    private final DateCells dates;
    private final CodeMap tiers;
    private final String managementTier;
    private final String diagnosisDate;
    private final String diagnosingOrganization;
    private final String nextVisitDate;

    EnrolmentStep(Guide guide, CodeMaps maps, Absences absences, DateCells dates) {
        this.systems = new NamingSystems(guide);
        this.maps = maps;
        this.absences = absences;
        this.dates = dates;
        tiers = maps.map("cm-tier-text", "source/followup-words");
        managementTier = guide.canonical("StructureDefinition", "management-tier");
        diagnosisDate = guide.canonical("StructureDefinition", "diagnosis-date");
        diagnosingOrganization = guide.canonical("StructureDefinition", "diagnosing-org");
        nextVisitDate = guide.canonical("StructureDefinition", "next-visit-date");
    }

    /**
     * The enrolment of a visit.
     *
     * @param condition how it is found
     * @param opening what to create when it is not found; empty when the row does not say enough
     */
    record Enrolment(MatchUrl condition, Optional<Opening> opening) {
        Reference reference() {
            return opening.isPresent()
                    ? TransactionBuilder.referenceTo(condition)
                    : new Reference(condition.toString());
        }
    }

    /** A new enrolment and its diagnosis. */
    record Opening(EpisodeOfCare episode, Condition diagnosis, MatchUrl diagnosisCondition) {}

    Enrolment find(FollowUpRow.Enrolment row, Coding programme, FollowUpVisit visit, IssueList issues) {
        Optional<String> fileNumber = said(row.fileNumber()).map(LooseText::halfWidth);
        MatchUrl condition = fileNumber
                .map(number -> visit.resident().owned("EpisodeOfCare", systems.programmeFile(), number))
                .orElseGet(() -> MatchUrl.of("EpisodeOfCare")
                        .and(
                                "patient.identifier",
                                visit.resident().system(),
                                visit.resident().value())
                        .and("type", programme.getCode())
                        .and("status", "active"));
        return new Enrolment(condition, opening(row, fileNumber, programme, visit, issues));
    }

    private Optional<Opening> opening(
            FollowUpRow.Enrolment row,
            Optional<String> fileNumber,
            Coding programme,
            FollowUpVisit visit,
            IssueList issues) {
        if (Stream.of(row.enrolledOn(), row.tier(), row.diagnosisCode(), row.diagnosingOrganization())
                .allMatch(cell -> said(cell).isEmpty())) {
            return Optional.empty();
        }
        Optional<LocalDate> enrolledOn = dates.optional(row.enrolledOn(), Severity.WARNING, issues);
        Optional<LocalDate> diagnosedOn = dates.optional(row.diagnosedOn(), Severity.WARNING, issues);
        Optional<Coding> tier = tier(row.tier(), issues);
        Optional<String> icd10 =
                said(row.diagnosisCode()).map(code -> LooseText.key(code).toUpperCase(Locale.ROOT));
        Optional<UnifiedSocialCreditCode> diagnosedBy =
                said(row.diagnosingOrganization()).flatMap(UnifiedSocialCreditCode::parse);
        if (fileNumber.isEmpty()
                || enrolledOn.isEmpty()
                || tier.isEmpty()
                || icd10.isEmpty()
                || diagnosedBy.isEmpty()) {
            issues.add(IssueCode.ENROLMENT_INCOMPLETE, "");
            return Optional.empty();
        }
        Identifier diagnosisNumber =
                new Identifier().setSystem(systems.programmeFile()).setValue(fileNumber.get() + "#diagnosis");
        MatchUrl diagnosisCondition =
                visit.resident().owned("Condition", diagnosisNumber.getSystem(), diagnosisNumber.getValue());
        Condition diagnosis =
                diagnosis(programme, visit, icd10.get(), diagnosedBy.get(), diagnosedOn.orElse(enrolledOn.get()));
        diagnosis.addIdentifier(diagnosisNumber);
        EpisodeOfCare episode = episode(programme, visit, tier.get(), enrolledOn.get(), diagnosedOn);
        episode.addIdentifier().setSystem(systems.programmeFile()).setValue(fileNumber.get());
        episode.addDiagnosis()
                .setCondition(TransactionBuilder.referenceTo(diagnosisCondition))
                .setRole(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/diagnosis-role", "CC", "Chief complaint")));
        return Optional.of(new Opening(episode, diagnosis, diagnosisCondition));
    }

    private EpisodeOfCare episode(
            Coding programme, FollowUpVisit visit, Coding tier, LocalDate enrolledOn, Optional<LocalDate> diagnosedOn) {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.addExtension(managementTier, new CodeableConcept(tier));
        diagnosedOn.ifPresent(date -> episode.addExtension(diagnosisDate, new DateType(date.toString())));
        if (visit.nextDate() != null) {
            episode.addExtension(nextVisitDate, new DateType(visit.nextDate().toString()));
        }
        episode.setStatus(EpisodeOfCare.EpisodeOfCareStatus.ACTIVE);
        episode.addType(new CodeableConcept(programme.copy()));
        episode.setPatient(visit.resident().reference());
        episode.setManagingOrganization(visit.organizationReference());
        episode.setPeriod(new Period().setStartElement(new DateTimeType(enrolledOn.toString())));
        episode.setCareManager(visit.doctorReference("Practitioner"));
        return episode;
    }

    private Condition diagnosis(
            Coding programme,
            FollowUpVisit visit,
            String icd10,
            UnifiedSocialCreditCode diagnosedBy,
            LocalDate recordedOn) {
        Condition diagnosis = new Condition();
        diagnosis.addExtension(
                diagnosingOrganization,
                new Reference(MatchUrl.byIdentifier("Organization", systems.organization(), diagnosedBy.value())
                        .toString()));
        diagnosis.setClinicalStatus(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", "Active")));
        diagnosis.setVerificationStatus(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed", "Confirmed")));
        diagnosis.addCategory(new CodeableConcept(maps.coding("CodeSystem/mca-condition-category", "chronic-primary")));
        diagnosis.setCode(new CodeableConcept()
                .addCoding(maps.coding("urn:oid:2.16.156.10011.2.3.3.11", icd10))
                .addCoding(programme.copy()));
        diagnosis.setSubject(visit.resident().reference());
        diagnosis.setRecordedDateElement(new DateTimeType(recordedOn.toString()));
        return diagnosis;
    }

    private Optional<Coding> tier(Cell cell, IssueList issues) {
        if (said(cell).isEmpty()) {
            return Optional.empty();
        }
        if (tiers.translate(cell.key()) instanceof Translation.Match match) {
            return Optional.of(match.coding());
        }
        issues.add(IssueCode.CODE_UNKNOWN, Severity.WARNING, cell.column());
        return Optional.empty();
    }

    private Optional<String> said(Cell cell) {
        return cell.isEmpty() || absences.inWords(cell).isPresent() ? Optional.empty() : Optional.of(cell.text());
    }
}
