package cn.medalliance.demo.fhir;

import cn.medalliance.demo.course.Evaluation;
import cn.medalliance.demo.course.Examination;
import cn.medalliance.demo.course.Habits;
import cn.medalliance.demo.course.Readings;
import cn.medalliance.demo.course.Visit;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.people.Resident;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** The observations that are taken out of a follow-up form. Each bears the form's number and the question. */
final class ObservationMaker {
    static final String PRESSURE = "v.sbp";
    static final String GLUCOSE = "x.fpg";

    private final Words words;
    private final Map<String, Observed> table = Observed.table();

    ObservationMaker(Words words) {
        this.words = words;
    }

    /** All of a visit's. */
    List<Observation> observations(Resident resident, Visit visit, Examination examination, String number) {
        Taker taker = new Taker(resident, visit, number);
        Readings readings = examination.readings();
        Habits habits = examination.habits();
        boolean hypertension = visit.diseases().contains(Disease.HYPERTENSION);
        boolean diabetes = visit.diseases().contains(Disease.DIABETES);
        taker.takePressure(readings);
        taker.take("v.weight", readings.weight());
        if (FormMaker.asksHeight(visit)) {
            taker.take("v.height", readings.height());
        }
        taker.take("v.bmi", readings.bodyMassIndex());
        if (visit.way().faceToFace()) {
            taker.take("v.waist", readings.waist());
        }
        taker.take("v.hr", readings.heartRate());
        taker.take("l.smoke", habits.cigarettes());
        taker.take("l.alcohol", habits.spirit());
        taker.take("l.ex.freq", habits.exerciseTimes());
        taker.take("l.ex.min", habits.exerciseMinutes());
        if (hypertension) {
            taker.take("l.salt", "mca-cv-salt", String.valueOf(habits.salt()));
        }
        if (diabetes) {
            taker.take("l.food", habits.stapleFood());
            taker.takeGlucose(readings);
            taker.take("m.hypo", "mca-cv-hypoglycaemia", examination.hypoglycaemia());
            if (visit.way().faceToFace()) {
                taker.take("v.footpulse", "mca-foot-pulse", "normal");
            }
        }
        taker.take("l.psych", "mca-cv-psych", String.valueOf(habits.mind()));
        taker.take("l.comply", "mca-cv-compliance", String.valueOf(habits.compliance()));
        taker.take("m.adherence", "mca-cv-adherence", examination.adherence().code());
        taker.begin("m.adr", "m.adr").setValue(new BooleanType(examination.adverseReaction()));
        taker.takeSymptoms(examination.symptoms());
        taker.takeConclusions(examination);
        return taker.taken;
    }

    /** Takes the observations of one visit. */
    private final class Taker {
        private final Resident resident;
        private final Visit visit;
        private final String number;
        private final List<Observation> taken = new ArrayList<>();

        Taker(Resident resident, Visit visit, String number) {
            this.resident = resident;
            this.visit = visit;
            this.number = number;
        }

        void take(String linkId, @Nullable Number value) {
            if (value != null) {
                Observed observed = observed(linkId);
                begin(linkId, linkId).setValue(Hl7.amount(value, observed.ucum(), observed.unit()));
            }
        }

        void take(String linkId, String codeSystem, String code) {
            begin(linkId, linkId).setValue(words.concept(codeSystem, code));
        }

        void takePressure(Readings readings) {
            Observation pressure = begin(PRESSURE, "mca-blood-pressure", "vital-signs");
            pressure.getCode()
                    .addCoding(new Coding(Hl7.LOINC, "85354-9", "Blood pressure panel with all children optional"));
            addPressure(pressure, "8480-6", "Systolic blood pressure", "DE04.10.174.00", readings.systolic());
            addPressure(pressure, "8462-4", "Diastolic blood pressure", "DE04.10.176.00", readings.diastolic());
            if (visit.way().faceToFace()) {
                pressure.setMethod(words.concept("mca-bp-method", "oscillometric"));
            }
        }

        void takeGlucose(Readings readings) {
            take(GLUCOSE, readings.fastingGlucose());
            Observation glucose = taken.get(taken.size() - 1);
            glucose.addExtension(words.extension("glucose-timing", words.concept("mca-glucose-timing", "fasting")));
            glucose.setMethod(words.concept("mca-glucose-method", "capillary"));
            take("x.hba1c", readings.glycatedHaemoglobin());
        }

        void takeSymptoms(Map<Disease, List<String>> symptoms) {
            List<CodeableConcept> concepts = new ArrayList<>();
            symptoms.forEach((disease, codes) ->
                    codes.forEach(code -> concepts.add(words.concept(FormMaker.symptomSystem(disease), code))));
            Observation symptom = begin("s.symptom", "s.symptom");
            if (concepts.size() == 1) {
                symptom.setValue(concepts.get(0));
            } else {
                concepts.forEach(concept -> symptom.addComponent()
                        .setCode(words.concept("mca-observation", "symptom"))
                        .setValue(concept));
            }
        }

        void takeConclusions(Examination examination) {
            boolean several = examination.evaluations().size() > 1;
            examination.evaluations().forEach((disease, evaluation) -> {
                String suffix = several ? ".prog" : "";
                String end = several ? "." + disease.programme() : "";
                addProgramme(evaluation(suffix, end, evaluation), disease);
                String action = FormMaker.action(examination, disease).code();
                Observation next = begin("c.next", "c" + suffix + ".next" + end);
                addProgramme(next.setValue(words.concept("mca-next-action", action)), disease);
            });
        }

        private Observation evaluation(String suffix, String end, Evaluation evaluation) {
            return begin("c.eval", "c" + suffix + ".eval" + end)
                    .setValue(words.concept("mca-cv0510012", evaluation.code()));
        }

        private void addProgramme(Observation observation, Disease disease) {
            observation
                    .addComponent()
                    .setCode(words.concept("mca-observation", "programme"))
                    .setValue(words.concept("mca-programme", disease.programme()));
        }

        private void addPressure(Observation pressure, String loinc, String display, String element, int value) {
            pressure.addComponent()
                    .setCode(Hl7.loinc(loinc, display).addCoding(words.coding("mca-data-element", element)))
                    .setValue(Hl7.amount(value, "mm[Hg]", "mmHg"));
        }

        Observation begin(String question, String linkId) {
            Observed observed = observed(question);
            Observation observation = begin(linkId, observed.profile(), observed.category());
            observation
                    .getCode()
                    .addCoding(
                            observed.loinc().isEmpty()
                                    ? words.coding("mca-observation", observed.local())
                                    : new Coding(Hl7.LOINC, observed.loinc(), observed.display()));
            if (!observed.element().isEmpty()) {
                observation.getCode().addCoding(words.coding("mca-data-element", observed.element()));
            }
            return observation;
        }

        private Observation begin(String linkId, String profile, String category) {
            Observation observation =
                    words.begin(new Observation(), profile, Keys.observation(resident, visit, linkId));
            Reference patient = words.to("Patient", resident.key());
            boolean met = visit.way().faceToFace();
            String place = visit.way().code().equals("1") ? "clinic" : "home";
            observation.addExtension(words.extension("collection-place", words.concept("mca-collection-place", place)));
            observation.addExtension(
                    words.extension("observation-source", words.concept("mca-observation-source", "manual")));
            observation.addIdentifier(words.identifier("followup-no", number + "#" + linkId));
            observation.setStatus(ObservationStatus.FINAL);
            observation.addCategory(Hl7.concept("observation-category", category, Category.display(category)));
            observation.setSubject(patient);
            observation.setEncounter(words.to("Encounter", Keys.visit(resident, visit)));
            observation.setEffective(Times.at(visit.at()));
            observation.addPerformer(
                    met ? words.to("PractitionerRole", resident.grid().visitor().roleKey()) : patient.copy());
            observation.addDerivedFrom(words.to("QuestionnaireResponse", Keys.response(resident, visit)));
            taken.add(observation);
            return observation;
        }

        private Observed observed(String question) {
            Observed observed = table.get(question);
            if (observed == null) {
                throw new IllegalStateException("no observation for question " + question);
            }
            return observed;
        }
    }
}
