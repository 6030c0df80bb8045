package cn.medalliance.mappings.followup;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.enrolment.ProgrammeFile;
import cn.medalliance.mappings.enrolment.ProgrammeFileStep;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.resident.DateCells;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.transaction.MatchUrl;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Reference;

/**
 * The programme file that a visit belongs to. It is found by its number, else as the resident's one active enrolment in
 * the programme. A row opens one only when it says all that an enrolment needs; then its diagnosis comes with it.
 */
final class EnrolmentStep {
    private final ProgrammeFileStep files;
    private final Absences absences;
    private final DateCells dates;
    private final CodeMap tiers;

    EnrolmentStep(Guide guide, CodeMaps maps, Absences absences, DateCells dates) {
        this.files = new ProgrammeFileStep(guide, maps);
        this.absences = absences;
        this.dates = dates;
        tiers = maps.map("cm-tier-text", "source/followup-words");
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
                .map(number -> files.condition(visit.resident(), number))
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
        ProgrammeFile file = new ProgrammeFile(
                fileNumber.get(),
                programme,
                tier.get(),
                enrolledOn.get(),
                visit.resident(),
                visit.organizationReference(),
                visit.doctorReference("Practitioner"));
        MatchUrl diagnosisCondition = files.diagnosisCondition(visit.resident(), file.number());
        EpisodeOfCare episode = files.episode(file, TransactionBuilder.referenceTo(diagnosisCondition));
        diagnosedOn.ifPresent(date -> files.diagnosed(episode, date));
        if (visit.nextDate() != null) {
            files.nextVisit(episode, visit.nextDate());
        }
        Condition diagnosis =
                files.diagnosis(file, icd10.get(), diagnosedBy.get(), diagnosedOn.orElse(enrolledOn.get()));
        return Optional.of(new Opening(episode, diagnosis, diagnosisCondition));
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
