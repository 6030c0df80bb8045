package cn.medalliance.indicators;

import static cn.medalliance.indicators.Outcome.MET;
import static cn.medalliance.indicators.Outcome.OUT;
import static cn.medalliance.indicators.Outcome.UNMET;

import java.util.function.Consumer;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;

/** M27, M28: long prescriptions and extensions. */
final class PrescriptionCases {

    private final Cohort cohort;

    private PrescriptionCases(Cohort cohort) {
        this.cohort = cohort;
    }

    static void add(Cohort cohort) {
        PrescriptionCases cases = new PrescriptionCases(cohort);
        cohort.about("M27");
        cases.longTerm();
        cases.stable();
        cohort.about("M28");
        cases.extensions();
    }

    static MedicationRequest prescription(String id, String person, String category, String authored, int days) {
        MedicationRequest prescription = new MedicationRequest();
        prescription.setId(id);
        prescription.setStatus(MedicationRequestStatus.ACTIVE);
        prescription.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
        prescription.addCategory(Shapes.concept("mca-medication-category", category));
        prescription.setSubject(Shapes.to("Patient", person));
        prescription.setAuthoredOnElement(new DateTimeType(authored));
        Duration supply = new Duration();
        supply.setValue(days)
                .setUnit("天")
                .setSystem("http://unitsofmeasure.org")
                .setCode("d");
        prescription.getDispenseRequest().setExpectedSupplyDuration(supply);
        return prescription;
    }

    private static Consumer<EpisodeOfCare> tier(String code) {
        return enrolment -> {
            enrolment.getExtension().clear();
            enrolment.addExtension(Shapes.coded("management-tier", "mca-tier", code));
        };
    }

    private static Person prescribed(Person person, int days) {
        return person.has(prescription(person.id("rx"), person.id(), "long-term", "2025-08-01", days));
    }

    private Person stable(String id) {
        return cohort.person("long-" + id).enrolled("htn", "2024-03-01").visit("2025-05-10", "htn");
    }

    private void twisted(
            String id, String category, String authored, Consumer<MedicationRequest> twist, Outcome outcome) {
        Person person = stable(id);
        MedicationRequest prescription = prescription(person.id("rx"), person.id(), category, authored, 84);
        twist.accept(prescription);
        person.has(prescription).expect(outcome, "M27");
    }

    private void longTerm() {
        stable("none").expect(UNMET, "M27");
        prescribed(stable("28-days"), 28).expect(UNMET, "M27");
        prescribed(stable("29-days"), 29).expect(MET, "M27");
        prescribed(stable("84-days"), 84).expect(MET, "M27");
        prescribed(stable("85-days"), 85).expect(UNMET, "M27");
        Consumer<MedicationRequest> nothing = each -> {};
        twisted("not-so-called", "community", "2025-08-01", nothing, UNMET);
        twisted("last-year", "long-term", "2024-12-31", nothing, UNMET);
        twisted("in-new-year", "long-term", "2026-01-01", nothing, UNMET);
        twisted(
                "also-community",
                "community",
                "2025-08-01",
                each -> each.addCategory(Shapes.concept("mca-medication-category", "long-term")),
                MET);
        twisted(
                "cancelled",
                "long-term",
                "2025-08-01",
                each -> each.setStatus(MedicationRequestStatus.CANCELLED),
                UNMET);
        twisted("stopped", "long-term", "2025-08-01", each -> each.setStatus(MedicationRequestStatus.STOPPED), UNMET);
        twisted("on-hold", "long-term", "2025-08-01", each -> each.setStatus(MedicationRequestStatus.ONHOLD), MET);
        twisted("completed", "long-term", "2025-08-01", each -> each.setStatus(MedicationRequestStatus.COMPLETED), MET);
        twisted("draft", "long-term", "2025-08-01", each -> each.setStatus(MedicationRequestStatus.DRAFT), UNMET);
    }

    private void stable() {
        cohort.person("long-general")
                .enrolled("htn", "2024-03-01", tier("general"))
                .visit("2025-05-10", "htn")
                .expect(UNMET, "M27");
        prescribed(
                        cohort.person("long-key")
                                .enrolled("htn", "2024-03-01", tier("key"))
                                .visit("2025-05-10", "htn"),
                        84)
                .expect(OUT, "M27");
        prescribed(cohort.person("long-not-seen").enrolled("htn", "2024-03-01"), 84)
                .expect(OUT, "M27");
        prescribed(stable("worse").visit("2025-08-10", "htn", visit -> visit.evaluation("2")), 84)
                .expect(OUT, "M27");
        prescribed(
                        cohort.person("long-better")
                                .enrolled("htn", "2024-03-01")
                                .visit("2025-05-10", "htn", visit -> visit.evaluation("2"))
                                .visit("2025-08-10", "htn"),
                        84)
                .expect(MET, "M27");
        prescribed(stable("then-not-evaluated").visit("2025-08-10", "htn", visit -> visit.evaluation(null)), 84)
                .expect(MET, "M27");
        prescribed(
                        cohort.person("long-seen-last-year")
                                .enrolled("htn", "2024-03-01")
                                .visit("2024-12-31", "htn"),
                        84)
                .expect(OUT, "M27");
        prescribed(stable("with-diabetes-not-seen").enrolled("t2dm", "2024-03-01"), 84)
                .expect(OUT, "M27");
        prescribed(stable("with-diabetes").enrolled("t2dm", "2024-03-01").visit("2025-06-10", "t2dm"), 84)
                .expect(MET, "M27");
        prescribed(
                        stable("with-diabetes-of-key")
                                .enrolled("t2dm", "2024-03-01", tier("key"))
                                .visit("2025-06-10", "t2dm"),
                        84)
                .expect(OUT, "M27");
        prescribed(
                        stable("with-diabetes-on-hold")
                                .enrolled(
                                        "t2dm",
                                        "2024-03-01",
                                        tier("key").andThen(NormCases.status(EpisodeOfCareStatus.ONHOLD))),
                        84)
                .expect(MET, "M27");
        prescribed(stable("with-chd-of-key").enrolled("chd", "2024-03-01", tier("key")), 84)
                .expect(MET, "M27");
        prescribed(
                        cohort.person("long-on-hold-alone")
                                .enrolled("htn", "2024-03-01", NormCases.status(EpisodeOfCareStatus.ONHOLD))
                                .visit("2025-05-10", "htn"),
                        84)
                .expect(OUT, "M27");
        prescribed(
                        cohort.person("long-by-a-combined-form")
                                .enrolled("htn", "2024-03-01")
                                .enrolled("t2dm", "2024-03-01")
                                .visit("2025-05-10", "htn+t2dm"),
                        84)
                .expect(MET, "M27");
    }

    private Person extended(String id, Consumer<MedicationRequest> twist) {
        Person person = cohort.person("ext-" + id);
        MedicationRequest prescription =
                prescription(person.id("rx"), person.id(), "extension", "2025-05-28T10:00:00+08:00", 28);
        twist.accept(prescription);
        return person.has(prescription);
    }

    private Person supported(String id, String day, ObservationStatus status) {
        Person person =
                extended(id, each -> each.addSupportingInformation(Shapes.to("Observation", "ext-" + id + "--o")));
        return person.has(
                Shapes.pressure(person.id("o"), person.id(), day, 130, 80).setStatus(status));
    }

    private Person supportedByForm(String id, String day, QuestionnaireResponseStatus status) {
        Person person = extended(
                id, each -> each.addSupportingInformation(Shapes.to("QuestionnaireResponse", "ext-" + id + "--f")));
        return person.has(
                Shapes.form(person.id("f"), person.id(), "q-followup-htn", day).setStatus(status));
    }

    private void extensions() {
        ObservationStatus last = ObservationStatus.FINAL;
        supported("of-the-day", "2025-05-28T23:00:00+08:00", last).expectOf("rx", MET, "M28");
        supported("of-30-days-before", "2025-04-28", last).expectOf("rx", MET, "M28");
        supported("of-31-days-before", "2025-04-27", last).expectOf("rx", UNMET, "M28");
        supported("of-the-day-after", "2025-05-29", last).expectOf("rx", UNMET, "M28");
        supported("of-a-preliminary", "2025-05-28", ObservationStatus.PRELIMINARY)
                .expectOf("rx", UNMET, "M28");
        QuestionnaireResponseStatus completed = QuestionnaireResponseStatus.COMPLETED;
        supportedByForm("of-a-form", "2025-05-20", completed).expectOf("rx", MET, "M28");
        supportedByForm("of-an-old-form", "2025-04-27", completed).expectOf("rx", UNMET, "M28");
        supportedByForm("of-a-form-in-progress", "2025-05-20", QuestionnaireResponseStatus.INPROGRESS)
                .expectOf("rx", UNMET, "M28");
        extended("of-nothing", each -> {}).expectOf("rx", UNMET, "M28");
        extended("of-a-visit", each -> each.addSupportingInformation(Shapes.to("Encounter", "ext-of-a-visit--v1")))
                .visit("2025-05-28", "htn")
                .expectOf("rx", UNMET, "M28");
        Person unlinked = extended("of-nothing-linked", each -> {});
        unlinked.has(Shapes.pressure(unlinked.id("o"), unlinked.id(), "2025-05-28", 130, 80))
                .expectOf("rx", UNMET, "M28");
        extended("cancelled", each -> each.setStatus(MedicationRequestStatus.CANCELLED))
                .expect(OUT, "M28");
        extended("completed", each -> each.setStatus(MedicationRequestStatus.COMPLETED))
                .expectOf("rx", UNMET, "M28");
        extended("last-year", each -> each.setAuthoredOnElement(new DateTimeType("2024-12-31")))
                .expect(OUT, "M28");
        extended("not-so-called", each -> each.setCategory(null)).expect(OUT, "M28");
    }
}
