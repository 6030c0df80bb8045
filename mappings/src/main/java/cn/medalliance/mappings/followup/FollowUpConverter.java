package cn.medalliance.mappings.followup;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.SourceDocument;
import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.form.Absences;
import cn.medalliance.mappings.form.AnswerReader;
import cn.medalliance.mappings.form.FormAnswers;
import cn.medalliance.mappings.form.MedicationExtraction;
import cn.medalliance.mappings.form.NextVisitPatch;
import cn.medalliance.mappings.form.ObservationExtraction;
import cn.medalliance.mappings.form.VisitFacts;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.provenance.SourcedResources;
import cn.medalliance.mappings.resident.DateCells;
import cn.medalliance.mappings.rules.ProfileRules;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.text.EncodingSuspicion;
import cn.medalliance.mappings.transaction.MatchUrl;
import cn.medalliance.mappings.transaction.TransactionBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * One row of an export of follow-ups to one transaction: the visit, the filled-in form, what was observed and
 * taken, a referral that was noted, the next visit of the enrolment, and where it all comes from.
 */
final class FollowUpConverter {
    private static final String IMPORTED = "imported";

    private final CodeMaps maps;
    private final Absences absences;
    private final ProfileRules rules;
    private final VisitStep visits;
    private final AnswersStep answering;
    private final MedicationStep medications;
    private final EnrolmentStep enrolments;
    private final EncounterStep encounters;
    private final ObservationExtraction observations;
    private final ReferralStep referrals;
    private final NextVisitPatch nextVisit;
    private final ProvenanceStep provenances;
    private final CodeMap places;
    /** The question about the day of a result, by the question about the result. */
    private final Map<String, String> days = new HashMap<>();

    FollowUpConverter(Guide guide, CodeMaps maps, FollowUpForm form, ProfileRules rules) {
        this.maps = maps;
        this.rules = rules;
        absences = new Absences(maps);
        DateCells dates = new DateCells(absences);
        visits = new VisitStep(guide, maps, absences, dates, form);
        answering = new AnswersStep(form, maps, absences, dates);
        medications = new MedicationStep(new MedicationExtraction(guide, maps), absences);
        enrolments = new EnrolmentStep(guide, maps, absences, dates);
        encounters = new EncounterStep(guide, maps);
        observations = new ObservationExtraction(guide, maps, absences);
        referrals = new ReferralStep(guide, maps);
        nextVisit = new NextVisitPatch(guide);
        provenances = new ProvenanceStep(
                guide,
                new Bilingual(
                        "由" + form.name().zh() + "随访导出转换",
                        "Converted from a " + form.name().en() + " follow-up export"));
        guide.table("form-extraction").stream()
                .filter(line -> line.cell("into").equals("date"))
                .forEach(line -> days.put(line.cell("linkId"), line.cell("date")));
        places = maps.map("cm-visitway-to-collection-place", "urn:oid:2.16.156.10011.2.3.1.183");
    }

    /** The transaction; empty when the row has an error, which is then among the issues. */
    Optional<Bundle> convert(FollowUpRow row, Delivery delivery, SeenRows seen, IssueList issues) {
        row.words()
                .filter(cell -> EncodingSuspicion.of(cell.text()))
                .forEach(cell -> issues.add(IssueCode.ENCODING_SUSPECT, cell.column()));
        FormAnswers answers = answering.fill(row, issues);
        List<MedicationExtraction.Medicine> medicines = medications.read(row.drugs(), answers, issues);
        Optional<FollowUpVisit> visit = visits.find(row, answers, delivery.receivedOn(), issues);
        AnswerReader reader = new AnswerReader(answers, issues, maps, absences);
        if (!issues.hasErrors()) {
            // An answer that cannot be read would make others look uncalled for.
            reader.findContradictions();
        }
        if (visit.isEmpty() || issues.hasErrors()) {
            return Optional.empty();
        }
        compareWithEarlierRows(visit.get(), row, seen, issues);
        reader.closeOpenQuestions();
        List<Enrolled> enrolled = enrolled(row, visit.get(), issues);
        Optional<Encounter> encounter = encounters.encounter(
                visit.get(),
                enrolled.stream().map(each -> each.found().reference()).toList(),
                row.visit().way().column(),
                issues);
        if (encounter.isEmpty() || issues.hasErrors()) {
            return Optional.empty();
        }
        Transaction transaction = new Transaction(visit.get(), answers, delivery, issues);
        Map<String, Observation> observed = transaction.observations();
        if (issues.hasErrors()) {
            // A wrong value breaks the form's rules too; saying so as well would only hide it.
            return Optional.empty();
        }
        transaction.resident();
        enrolled.forEach(transaction::enrolment);
        transaction.put(encounter.get(), "");
        transaction.put(response(visit.get(), answers), "");
        if (row.document() != null) {
            transaction.document(row.document());
        }
        observed.forEach((linkId, observation) ->
                transaction.add(observation, visit.get().condition("Observation", linkId)));
        medicines.forEach(medicine -> transaction.put(
                medications.statement(medicine, visit.get(), transaction.facts(), answers), medicine.linkId()));
        referrals.referral(visit.get(), answers, observed.containsKey("v.sbp")).ifPresent(transaction::referral);
        if (seen.isLatest(visit.get()) && !row.deleted()) {
            enrolled.stream()
                    .filter(this::isKnown)
                    .forEach(each -> transaction.nextVisit(each.found().condition()));
        }
        transaction.provenance(row);
        if (issues.hasErrors()) {
            return Optional.empty();
        }
        seen.remember(visit.get(), row.number());
        Bundle bundle = transaction.builder.build();
        return Optional.of(row.deleted() ? Withdrawal.of(bundle) : bundle);
    }

    /** What the row says of an enrolment, and how the enrolment is found. */
    private record Enrolled(FollowUpRow.Enrolment row, EnrolmentStep.Enrolment found) {}

    private List<Enrolled> enrolled(FollowUpRow row, FollowUpVisit visit, IssueList issues) {
        return visit.programmes().stream()
                .map(programme -> {
                    FollowUpRow.Enrolment ofProgramme = row.enrolment(programme.getCode());
                    return new Enrolled(ofProgramme, enrolments.find(ofProgramme, programme, visit, issues));
                })
                .toList();
    }

    /** Whether the row names a programme file that is there already. */
    private boolean isKnown(Enrolled enrolled) {
        Cell number = enrolled.row().fileNumber();
        return !number.isEmpty()
                && absences.inWords(number).isEmpty()
                && enrolled.found().opening().isEmpty();
    }

    private static void compareWithEarlierRows(FollowUpVisit visit, FollowUpRow row, SeenRows seen, IssueList issues) {
        Optional<Long> sameVisit = seen.sameVisit(visit);
        if (sameVisit.isPresent()) {
            String column = row.visit().followUpNumber().column();
            issues.add(IssueCode.ROW_CONFLICT, column, Bilingual.same(sameVisit.get()));
            return;
        }
        seen.sameDay(visit)
                .ifPresent(earlier ->
                        issues.add(IssueCode.VISIT_REPEATED, row.visit().date().column(), Bilingual.same(earlier)));
    }

    private static QuestionnaireResponse response(FollowUpVisit visit, FormAnswers answers) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setIdentifier(visit.identifier("").setAssigner(visit.organizationReference()));
        response.setQuestionnaire(answers.form().canonical());
        response.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.COMPLETED);
        response.setSubject(visit.resident().reference());
        response.setEncounter(visit.reference("Encounter", ""));
        response.setAuthoredElement(visit.effective());
        response.setAuthor(visit.doctorReference("Practitioner"));
        response.setItem(answers.responseItems());
        return response;
    }

    /** The entries of one row, each told its source and its profile, and asked the profile's rules. */
    private final class Transaction {
        private final TransactionBuilder builder = new TransactionBuilder();
        private final List<Reference> targets = new ArrayList<>();
        private final FollowUpVisit visit;
        private final FormAnswers answers;
        private final Delivery delivery;
        private final SourcedResources resources;

        Transaction(FollowUpVisit visit, FormAnswers answers, Delivery delivery, IssueList issues) {
            this.visit = visit;
            this.answers = answers;
            this.delivery = delivery;
            resources = new SourcedResources(rules, delivery, issues);
        }

        void resident() {
            if (visit.resident().newcomer() != null) {
                builder.createUnlessThere(
                        finished(visit.resident().newcomer(), ""),
                        visit.resident().condition());
            }
        }

        void enrolment(Enrolled enrolled) {
            enrolled.found().opening().ifPresent(opening -> {
                String code = enrolled.row().diagnosisCode().column();
                builder.createUnlessThere(finished(opening.diagnosis(), code), opening.diagnosisCondition());
                String file = enrolled.row().fileNumber().column();
                builder.createUnlessThere(
                        finished(opening.episode(), file), enrolled.found().condition());
            });
        }

        void put(Resource resource, String linkId) {
            add(finished(resource, column(linkId)), visit.condition(resource.fhirType(), linkId));
        }

        void add(Resource finished, MatchUrl condition) {
            builder.createOrUpdate(finished, condition);
            targets.add(TransactionBuilder.referenceTo(condition));
        }

        void document(SourceDocument document) {
            DocumentReference reference = document.reference(
                    visit.resident().reference(),
                    visit.doctorReference("Practitioner"),
                    visit.organizationReference(),
                    maps);
            reference.getContext().addEncounter(visit.reference("Encounter", ""));
            add(finished(reference, ""), document.condition(visit.resident()));
        }

        void referral(ServiceRequest referral) {
            String system = referral.getIdentifierFirstRep().getSystem();
            String value = referral.getIdentifierFirstRep().getValue();
            add(finished(referral, column("r.reason")), visit.resident().owned("ServiceRequest", system, value));
        }

        /** What the observations and medicines of the visit have in common. */
        VisitFacts facts() {
            Reference organization = visit.organizationReference();
            Reference doctor = visit.doctorReference("Practitioner");
            boolean told = !answers.values("v.selfreport").isEmpty();
            return new VisitFacts(
                    visit.resident().reference(),
                    visit.reference("Encounter", ""),
                    visit.reference("QuestionnaireResponse", ""),
                    visit.effective().getValueAsString(),
                    List.of(doctor, organization),
                    told ? List.of(visit.resident().reference()) : List.of(doctor, organization),
                    places.translate(visit.way().getCode()) instanceof Translation.Match match
                            ? new CodeableConcept(match.coding())
                            : null,
                    IMPORTED,
                    visit.programmes().size() == 1 && !answers.form().has("h.programme")
                            ? visit.programmes().get(0)
                            : null);
        }

        /** What the form lets observe, finished but not yet among the entries. */
        Map<String, Observation> observations() {
            Map<String, Observation> extracted = observations.extract(answers, facts());
            extracted.forEach((linkId, observation) -> {
                observation.addIdentifier(visit.identifier(linkId));
                dayOfItsOwn(linkId, observation);
                finished(observation, column(linkId));
            });
            return extracted;
        }

        /** A result that was not found at the visit has a day of its own. */
        private void dayOfItsOwn(String linkId, Observation observation) {
            String dayLinkId = days.get(linkId);
            if (dayLinkId != null && answers.form().has(dayLinkId)) {
                answers.value(dayLinkId, DateType.class)
                        .ifPresent(day -> observation.setEffective(new DateTimeType(day.getValueAsString())));
            }
        }

        void nextVisit(MatchUrl enrolment) {
            if (visit.nextDate() != null) {
                builder.patch(nextVisit.to(visit.nextDate()), enrolment);
            }
        }

        void provenance(FollowUpRow row) {
            builder.createUnlessThere(
                    finished(
                            provenances.provenance(
                                    row.number(),
                                    row.raw(),
                                    visit.resident().reference(),
                                    visit.effective(),
                                    visit.doctorReference("Practitioner"),
                                    visit.organizationReference(),
                                    targets,
                                    delivery),
                            ""),
                    provenances.condition(row.raw()));
        }

        private Resource finished(Resource resource, String column) {
            return resources.finished(
                    resource, column, broken -> broken.linkIds().isEmpty() ? column : columns(broken.linkIds()));
        }

        private String column(String linkId) {
            return answers.column(linkId).orElse("");
        }

        /** The headings of questions; two pressures may share one. */
        private String columns(List<String> linkIds) {
            return linkIds.stream()
                    .map(this::column)
                    .filter(column -> !column.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("、"));
        }
    }
}
