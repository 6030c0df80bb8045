package cn.medalliance.indicators;

import java.util.List;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;

/** Adds care to a resident: other programmes and more visits, measurements, forms, teams. */
final class RandomCare {

    private final Chance chance;
    private final List<Resource> own;
    private final String person;

    RandomCare(Chance chance, List<Resource> own) {
        this.chance = chance;
        this.own = own;
        this.person = CountyRecords.id(own.get(0));
    }

    void add() {
        boolean htn = chance.in(45);
        boolean t2dm = chance.in(35);
        if (htn) {
            enrol("htn");
            times(2, 10, () -> enrol("htn"));
        }
        if (t2dm) {
            enrol("t2dm");
        }
        if ((htn || t2dm) && chance.in(60) && own.get(0) instanceof Patient patient) {
            patient.setBirthDateElement(new DateType("%d-%02d-%02d"
                    .formatted(chance.between(1935, 1992), chance.between(1, 12), chance.between(1, 28))));
        }
        if (chance.in(12)) {
            enrol("copd");
            visits(chance.of("copd", "copd", "htn+copd"), chance.between(1, 6));
            times(
                    2,
                    60,
                    () -> measure(
                            chance.of("19926-5", "20150-9", "19868-9"), String.valueOf(chance.between(50, 90)), "%"));
        }
        if (chance.in(15)) {
            enrol("high-risk");
        }
        if (chance.in(5)) {
            enrol(chance.of("elderly", "chd"));
        }
        if (htn && t2dm) {
            visits("htn+t2dm", chance.between(0, 7));
        }
        if (htn) {
            visits("htn", chance.between(0, 8));
        }
        if (t2dm) {
            visits("t2dm", chance.between(0, 8));
        }
        times(3, 15, () -> own.add(placed(pressure())));
        times(3, 12, () -> own.add(placed(glucose())));
        times(2, 25, () -> measure("4548-4", "%d.%d".formatted(chance.between(5, 8), chance.between(0, 9)), "%"));
        times(2, 20, this::addExam);
        times(2, 12, this::addScreening);
        times(2, 12, this::addAssessment);
        times(1, 10, this::addAnswer);
        addTeams();
        addIssues();
    }

    private void times(int most, int percent, Runnable what) {
        for (int time = 0; time < most; time++) {
            if (chance.in(percent)) {
                what.run();
            }
        }
    }

    private void enrol(String programme) {
        EpisodeOfCare enrolment = Shapes.enrolment(chance.id(person), person, programme, chance.day());
        if (chance.in(60)) {
            enrolment.getPeriod().setStartElement(new DateTimeType("2024-03-01"));
        }
        if (chance.in(20)) {
            enrolment.setStatus(chance.of(EpisodeOfCareStatus.ONHOLD, EpisodeOfCareStatus.FINISHED));
        }
        if (chance.in(15)) {
            enrolment.getPeriod().setEndElement(new DateTimeType(chance.day()));
            enrolment.addExtension(Shapes.coded(
                    "cancellation-reason", "mca-cancel-reason", chance.of("death", "moved", "lost", "other")));
        }
        if (chance.in(25)) {
            enrolment.getExtension().clear();
            enrolment.addExtension(Shapes.coded("management-tier", "mca-tier", chance.of("key", "key", "general")));
            enrolment.addExtension(Shapes.tierDate(chance.day()));
        }
        own.add(enrolment);
    }

    private void visits(String programmes, int count) {
        for (int each = 0; each < count; each++) {
            Visit visit = new Visit(chance.id(person), person, chance.time(), List.of(programmes.split("\\+", -1)));
            visit.evaluation(chance.of("1", "1", "1", "2", "3", "4"));
            visit.way(chance.of("1", "1", "2", "3"));
            if (chance.in(60)) {
                visit.pressure(chance.between(125, 155), chance.between(75, 95));
            }
            if (chance.in(60)) {
                visit.glucose("%d.%d".formatted(chance.between(5, 8), chance.between(0, 9)));
            }
            if (programmes.contains("copd") && chance.in(80)) {
                visit.oxygen(String.valueOf(chance.between(88, 99)));
            }
            if (chance.in(5)) {
                visit.lost();
            }
            if (chance.in(5)) {
                visit.flagged();
            }
            if (chance.in(10)) {
                visit.pharmacist();
            }
            own.addAll(visit.resources());
        }
    }

    private Observation pressure() {
        return Shapes.pressure(
                chance.id(person), person, chance.time(), chance.between(125, 155), chance.between(75, 95));
    }

    private Observation glucose() {
        return Shapes.measured(
                chance.id(person),
                person,
                chance.of("14770-2", "14771-0", "14760-3", "14749-6"),
                chance.time(),
                "%d.%d".formatted(chance.between(5, 8), chance.between(0, 9)),
                chance.of("mmol/L", "mmol/L", "mmol/L", "mg/dL"));
    }

    private Observation placed(Observation observation) {
        observation.addExtension(Shapes.coded(
                "collection-place",
                "mca-collection-place",
                chance.of("support-centre", "support-centre", "home", "inpatient")));
        return observation;
    }

    private void measure(String loinc, String value, String unit) {
        own.add(Shapes.measured(chance.id(person), person, loinc, chance.time(), value, unit));
    }

    private QuestionnaireResponse form(String name) {
        QuestionnaireResponse form =
                Shapes.form(chance.id(person), person, name, chance.in(30) ? chance.day() : chance.time());
        if (chance.in(15)) {
            form.setStatus(chance.of(
                    QuestionnaireResponseStatus.INPROGRESS,
                    QuestionnaireResponseStatus.AMENDED,
                    QuestionnaireResponseStatus.ENTEREDINERROR));
        }
        own.add(form);
        return form;
    }

    private void addExam() {
        form("q-elderly-exam");
    }

    private void addScreening() {
        form("q-screening-highrisk");
    }

    private void addAnswer() {
        QuestionnaireResponse form = form("q-satisfaction");
        if (chance.in(70)) {
            form.setSubject(null);
        }
        if (chance.in(70)) {
            Shapes.answer(
                    Shapes.block(form, "q"),
                    "q.mean",
                    new DecimalType("%d.%d".formatted(chance.between(3, 4), chance.between(0, 9))));
        }
        if (chance.in(70)) {
            Shapes.answer(Shapes.block(form, "q"), "q.overall", new IntegerType(chance.between(2, 5)));
        }
    }

    private void addAssessment() {
        RiskAssessment assessment = Shapes.assessment(
                chance.id(person),
                person,
                chance.of("high-risk-screen-2017", "high-risk-screen-2025", "china-par"),
                chance.in(50) ? chance.day() : chance.time(),
                chance.of("low", "medium", "high", "very-high"));
        if (chance.in(10)) {
            assessment.setStatus(chance.of(
                    RiskAssessmentStatus.PRELIMINARY,
                    RiskAssessmentStatus.AMENDED,
                    RiskAssessmentStatus.ENTEREDINERROR));
        }
        own.add(assessment);
    }

    private void addTeams() {
        if (chance.in(25)) {
            CareTeam team = Shapes.team(
                    chance.id(person),
                    chance.in(60) ? person : null,
                    chance.of("three-specialist", "three-specialist", "grid-team"),
                    "specialist",
                    chance.of("gp", "family-doctor", "nurse"),
                    chance.of("health-manager", "health-manager", "family-pharmacist"));
            if (chance.in(10)) {
                team.setStatus(CareTeamStatus.INACTIVE);
            }
            own.stream()
                    .filter(EpisodeOfCare.class::isInstance)
                    .map(EpisodeOfCare.class::cast)
                    .filter(each -> chance.in(50))
                    .forEach(each -> each.getTeam().clear());
            own.stream()
                    .filter(EpisodeOfCare.class::isInstance)
                    .map(EpisodeOfCare.class::cast)
                    .filter(each -> !each.hasTeam())
                    .forEach(each -> each.addTeam(Shapes.to("CareTeam", CountyRecords.id(team))));
            own.add(team);
        }
        if (chance.in(30)) {
            CareTeam team = Shapes.team(
                    chance.id(person),
                    null,
                    "family-doctor-team",
                    "family-doctor",
                    chance.of("family-pharmacist", "nurse"));
            own.stream()
                    .filter(Contract.class::isInstance)
                    .map(Contract.class::cast)
                    .filter(each -> chance.in(70))
                    .forEach(each -> {
                        each.getExtension()
                                .removeIf(extension -> extension.getUrl().endsWith("/sign-team"));
                        each.addExtension(Shapes.extension("sign-team", Shapes.to("CareTeam", CountyRecords.id(team))));
                    });
            own.add(team);
        }
    }

    private void addIssues() {
        List<QuestionnaireResponse> forms = own.stream()
                .filter(QuestionnaireResponse.class::isInstance)
                .map(QuestionnaireResponse.class::cast)
                .filter(each -> each.getSubject().hasReference() && chance.in(7))
                .toList();
        for (QuestionnaireResponse form : forms) {
            DetectedIssue issue = new DetectedIssue();
            issue.setId(chance.id(person));
            issue.setStatus(chance.of(
                    DetectedIssueStatus.FINAL, DetectedIssueStatus.FINAL, DetectedIssueStatus.ENTEREDINERROR));
            issue.setCode(Shapes.concept("mca-issue-kind", chance.of("data-quality", "data-quality", "rx-review")));
            if (issue.getCode().getCodingFirstRep().getCode().equals("data-quality")) {
                issue.getCode().addCoding(Shapes.coding("mca-data-quality", "copied"));
            }
            issue.setPatient(Shapes.to("Patient", person));
            issue.addImplicated(Shapes.to("QuestionnaireResponse", CountyRecords.id(form)));
            if (chance.in(30)) {
                issue.addMitigation().getAction().setText("asked again");
            }
            own.add(issue);
        }
    }
}
