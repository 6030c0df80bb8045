package cn.medalliance.demo.fhir;

import cn.medalliance.demo.county.Role;
import cn.medalliance.demo.course.Course;
import cn.medalliance.demo.course.Drug;
import cn.medalliance.demo.course.Examination;
import cn.medalliance.demo.course.Visit;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;

/** What is taken and what is prescribed: both anew whenever the regimen changes, and prescribed again at the last visit. */
final class MedicationMaker {
    private static final String ATC = "http://www.whocc.no/atc";
    private static final int ORDINARY_DAYS = 28;
    private static final int LONG_DAYS = 56;
    private static final int LONGEST_DAYS = 84;
    private static final int STABLE_VISITS = 2;

    private final Words words;
    private final LocalDate asOf;

    MedicationMaker(Words words, LocalDate asOf) {
        this.words = words;
        this.asOf = asOf;
    }

    void make(Course course, Consumer<Resource> sink) {
        List<Visit> changes = changes(course);
        for (int i = 0; i < changes.size(); i++) {
            Visit next = i + 1 < changes.size() ? changes.get(i + 1) : null;
            Visit change = changes.get(i);
            Examination examination = change.examination();
            if (examination == null) {
                continue;
            }
            for (Drug drug : examination.drugs()) {
                MedicationStatement statement = statement(course, change, examination, drug);
                if (next != null) {
                    statement.setStatus(MedicationStatementStatus.COMPLETED);
                    statement.getEffectivePeriod().setEndElement(Times.on(next.day()));
                }
                sink.accept(statement);
                sink.accept(prescription(course.resident(), change, drug, ORDINARY_DAYS));
            }
        }
        prescribeAgain(course, changes, sink);
    }

    /** The visits at which the drugs changed, the first one among them. */
    static List<Visit> changes(Course course) {
        return course.examined().stream()
                .filter(visit ->
                        visit.examination() != null && visit.examination().drugsChanged())
                .toList();
    }

    /** The visit whose statements hold on the day of another visit. */
    static Visit changeBefore(Course course, Visit visit) {
        List<Visit> before = changes(course).stream()
                .filter(change -> change.number() <= visit.number())
                .toList();
        return before.get(before.size() - 1);
    }

    CodeableConcept medication(Drug drug) {
        return new CodeableConcept(new Coding().setSystem(ATC).setCode(drug.atc()))
                .setText(drug.name() + " " + drug.dose().toPlainString() + drug.unit());
    }

    MedicationRequest request(Resident resident, Drug drug, String key, LocalDate day, int days) {
        MedicationRequest request = words.begin(new MedicationRequest(), "mca-medication-request", key);
        boolean running = !day.plusDays(days).isBefore(asOf);
        request.setStatus(running ? MedicationRequestStatus.ACTIVE : MedicationRequestStatus.COMPLETED);
        request.setIntent(MedicationRequestIntent.ORDER);
        request.setMedication(medication(drug));
        request.setSubject(words.to("Patient", resident.key()));
        request.addReasonReference(words.to("Condition", Keys.condition(resident, drug.disease())));
        request.addDosageInstruction(dosage(drug));
        request.getDispenseRequest()
                .setValidityPeriod(
                        new Period().setStartElement(Times.on(day)).setEndElement(Times.on(day.plusDays(days))))
                .setExpectedSupplyDuration((Duration) new Duration()
                        .setValue(days)
                        .setUnit("天")
                        .setSystem("http://unitsofmeasure.org")
                        .setCode("d"));
        return request;
    }

    private void prescribeAgain(Course course, List<Visit> changes, Consumer<Resource> sink) {
        List<Visit> examined = course.examined();
        if (examined.isEmpty()) {
            return;
        }
        Visit last = examined.get(examined.size() - 1);
        Examination examination = last.examination();
        boolean due = !changes.contains(last) && last.way().faceToFace() && last.story() == null;
        if (examination == null || !due) {
            return;
        }
        int days = stable(examined) ? longSupply(course.resident()) : ORDINARY_DAYS;
        for (Drug drug : examination.drugs()) {
            sink.accept(prescription(course.resident(), last, drug, days));
        }
    }

    private static int longSupply(Resident resident) {
        return switch (resident.number() % 3) {
            case 0 -> LONGEST_DAYS;
            case 1 -> LONG_DAYS;
            default -> ORDINARY_DAYS;
        };
    }

    private static boolean stable(List<Visit> examined) {
        return examined.size() >= STABLE_VISITS
                && examined.subList(examined.size() - STABLE_VISITS, examined.size()).stream()
                        .allMatch(visit -> visit.examination() != null
                                && visit.examination().controlled());
    }

    private MedicationRequest prescription(Resident resident, Visit visit, Drug drug, int days) {
        String key = Keys.prescription(resident, visit, drug.atc());
        MedicationRequest request = request(resident, drug, key, visit.day(), days);
        request.addIdentifier(words.identifier(
                "prescription-no",
                "RX%s-%07d-%s"
                        .formatted(
                                DateTimeFormatter.BASIC_ISO_DATE.format(visit.day()), resident.number(), drug.atc())));
        if (days > ORDINARY_DAYS) {
            request.addCategory(words.concept("mca-medication-category", "long-term"));
            request.addExtension(words.extension("rx-review-status", words.concept("mca-rx-review-status", "passed")));
            request.addExtension(words.extension("long-rx-justification", new StringType("诊断明确，连续达标，用药方案稳定，无不良反应。")));
            request.addExtension(words.extension(
                    "resident-confirmation",
                    Signatures.by(
                            words.to("Patient", resident.key()), visit.at().plusMinutes(25))));
        }
        request.addCategory(words.concept("mca-medication-category", "community"));
        request.setEncounter(words.to("Encounter", Keys.visit(resident, visit)));
        request.setAuthoredOnElement(Times.at(visit.at().plusMinutes(20)));
        request.setRequester(words.to(
                "PractitionerRole",
                resident.grid().familyTeam().member(Role.FAMILY_DOCTOR).roleKey()));
        String linkId = drug.disease() == Disease.HYPERTENSION ? ObservationMaker.PRESSURE : ObservationMaker.GLUCOSE;
        request.addSupportingInformation(words.to("Observation", Keys.observation(resident, visit, linkId)));
        return request;
    }

    private MedicationStatement statement(Course course, Visit visit, Examination examination, Drug drug) {
        Resident resident = course.resident();
        MedicationStatement statement = words.begin(
                new MedicationStatement(), "mca-medication-statement", Keys.statement(resident, visit, drug.atc()));
        statement.addExtension(words.extension(
                "adherence",
                words.concept("mca-cv-adherence", examination.adherence().code())));
        statement.setStatus(MedicationStatementStatus.ACTIVE);
        statement.setMedication(medication(drug));
        statement.setSubject(words.to("Patient", resident.key()));
        statement.setContext(words.to("Encounter", Keys.visit(resident, visit)));
        statement.setEffective(new Period().setStartElement(Times.on(visit.day())));
        statement.setDateAssertedElement(Times.on(visit.day()));
        statement.setInformationSource(words.to("Patient", resident.key()));
        statement.addDerivedFrom(words.to("QuestionnaireResponse", Keys.response(resident, visit)));
        statement.addDosage(dosage(drug));
        return statement;
    }

    private static Dosage dosage(Drug drug) {
        Dosage dosage = new Dosage().setText(drug.usage());
        dosage.getTiming()
                .getRepeat()
                .setFrequency(drug.timesPerDay())
                .setPeriod(1)
                .setPeriodUnit(UnitsOfTime.D);
        dosage.getRoute().setText("口服");
        Quantity dose = Hl7.amount(drug.dose(), drug.unit(), drug.unit());
        dosage.addDoseAndRate().setDose(dose);
        return dosage;
    }

    /** The keys of what is taken on the day of a visit. */
    List<String> statementKeys(Course course, Visit visit) {
        Visit change = changeBefore(course, visit);
        List<String> keys = new ArrayList<>();
        if (change.examination() != null) {
            change.examination()
                    .drugs()
                    .forEach(drug -> keys.add(Keys.statement(course.resident(), change, drug.atc())));
        }
        return keys;
    }
}
