package cn.medalliance.mappings.followup;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.resident.DateCells;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.OrganizationCells;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.resident.ResidentStep;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.text.LooseDate;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.transaction.Fingerprint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Reference;

/** Finds out whose visit it was, where, when, by whom, and under which number. */
final class VisitStep {
    private final NamingSystems systems;
    private final Absences absences;
    private final DateCells dates;
    private final OrganizationCells organizations;
    private final ResidentStep residents;
    private final FollowUpForm form;
    private final CodeMaps maps;

    VisitStep(Guide guide, CodeMaps maps, Absences absences, DateCells dates, FollowUpForm form) {
        this.systems = new NamingSystems(guide);
        this.absences = absences;
        this.dates = dates;
        this.organizations = new OrganizationCells(guide, absences);
        this.residents = new ResidentStep(guide, maps, absences, dates);
        this.form = form;
        this.maps = maps;
    }

    /**
     * The visit; empty when the row does not say enough, which is then among the issues. Answers the form's head too.
     */
    Optional<FollowUpVisit> find(FollowUpRow row, FormAnswers answers, LocalDate today, IssueList issues) {
        Optional<Reference> organization = organizations.organization(
                row.visit().organizationCode(), row.visit().organizationName(), issues);
        Optional<LooseDate> date = dates.past(row.visit().date(), today, issues);
        Optional<String> doctor = doctor(row.visit().doctor(), issues);
        Optional<ResidentMatch> resident =
                residents.match(row.resident(), organization.orElseGet(Reference::new), issues);
        Optional<Coding> way = answers.value("h.way", Coding.class);
        if (organization.isEmpty() || date.isEmpty() || doctor.isEmpty() || resident.isEmpty() || way.isEmpty()) {
            return Optional.empty();
        }
        Cell written = row.visit().followUpNumber();
        boolean numbered = !written.isEmpty() && absences.inWords(written).isEmpty();
        String number = numbered
                ? LooseText.halfWidth(written.text())
                : derived(row, resident.get(), date.get().date(), doctor.get(), issues);
        FollowUpVisit visit = new FollowUpVisit(
                resident.get(),
                organization.get(),
                doctor.get(),
                systems.followUp(),
                number,
                numbered || form.isCombined()
                        ? number
                        : SharedVisit.number(resident.get().value(), date.get().date(), doctor.get()),
                date.get(),
                way.get(),
                programmes(answers),
                answers.value("h.next", DateType.class)
                        .map(next -> LocalDate.parse(next.getValueAsString()))
                        .orElse(null));
        answers.give(
                "h.date",
                new DateType(date.get().date().toString()),
                row.visit().date().column());
        answers.give(
                "h.doctor",
                visit.doctorReference("Practitioner"),
                row.visit().doctor().column());
        return Optional.of(visit);
    }

    private List<Coding> programmes(FormAnswers answers) {
        if (form.isCombined()) {
            return answers.values("h.programme").stream()
                    .map(Coding.class::cast)
                    .toList();
        }
        return List.of(maps.coding("CodeSystem/mca-programme", form.id()));
    }

    private Optional<String> doctor(Cell cell, IssueList issues) {
        if (cell.isEmpty() || absences.inWords(cell).isPresent()) {
            issues.add(IssueCode.DOCTOR_MISSING, cell.column());
            return Optional.empty();
        }
        return Optional.of(cell.text());
    }

    /** A number made of what tells a form from all others. */
    private String derived(FollowUpRow row, ResidentMatch resident, LocalDate date, String doctor, IssueList issues) {
        Cell cell = row.visit().followUpNumber();
        issues.add(IssueCode.NUMBER_DERIVED, cell.column());
        Cell record = row.resident().recordNumber();
        String file = record.isEmpty() ? resident.value() : record.key();
        return "D"
                + Fingerprint.of(String.join("|", file, form.id(), date.toString(), doctor))
                        .substring(0, 32);
    }
}
