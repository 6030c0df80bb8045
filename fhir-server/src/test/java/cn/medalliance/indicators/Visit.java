package cn.medalliance.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A follow-up: finished, done, face to face, with a completed form in which all its programmes are evaluated as 1. */
final class Visit {

    private final String id;
    private final String person;
    private final String at;
    private final List<String> programmes;
    private final Encounter encounter = new Encounter();
    private final List<Resource> others = new ArrayList<>();
    private QuestionnaireResponseStatus formStatus = QuestionnaireResponseStatus.COMPLETED;
    private @Nullable String evaluation = "1";
    private boolean formed = true;
    private boolean flagged;

    Visit(String id, String person, String at, List<String> programmes) {
        this.id = id;
        this.person = person;
        this.at = at.contains("T") ? at : at + "T09:00:00+08:00";
        this.programmes = programmes;
        encounter.setId(id);
        encounter.setStatus(EncounterStatus.FINISHED);
        encounter.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
        CodeableConcept service = new CodeableConcept();
        programmes.forEach(each -> service.addCoding(Shapes.coding("mca-programme", each)));
        encounter.setServiceType(service);
        encounter.setSubject(Shapes.to("Patient", person));
        encounter.setServiceProvider(Shapes.to("Organization", "org-township"));
        encounter.setPeriod(Shapes.period(this.at, null));
        way("1");
        followUp("done");
    }

    Visit way(String code) {
        encounter.getType().clear();
        encounter.addType(new CodeableConcept(new Coding(Shapes.WAY, code, null)));
        return this;
    }

    Visit status(EncounterStatus status) {
        encounter.setStatus(status);
        return this;
    }

    /** The follow-up status; none when it is null. */
    Visit followUp(@Nullable String code) {
        encounter.getExtension().removeIf(each -> each.getUrl().endsWith("/followup-status"));
        if (code != null) {
            encounter.addExtension(Shapes.coded("followup-status", "mca-followup-status", code));
        }
        return this;
    }

    /** As a visit at which nobody was met is written: cancelled and lost, without a form. */
    Visit lost() {
        return status(EncounterStatus.CANCELLED).followUp("lost").noForm();
    }

    Visit pharmacist() {
        encounter.addExtension(Shapes.coded("pharm-service", "mca-pharm-service", "guide"));
        return this;
    }

    Visit noForm() {
        formed = false;
        return this;
    }

    Visit form(QuestionnaireResponseStatus status) {
        formStatus = status;
        return this;
    }

    Visit flagged() {
        flagged = true;
        return this;
    }

    /** Of all its programmes; none when it is null. */
    Visit evaluation(@Nullable String code) {
        evaluation = code;
        return this;
    }

    /** One more form of this visit. */
    Visit form(String suffix, String name, Consumer<QuestionnaireResponse> twist) {
        QuestionnaireResponse form = Shapes.form(id + "-" + suffix, person, name, at);
        form.setEncounter(Shapes.to("Encounter", id));
        twist.accept(form);
        others.add(form);
        return this;
    }

    Visit pressure(int systolic, int diastolic) {
        return pressure("bp", at, systolic, diastolic, pressure -> {});
    }

    Visit pressure(String suffix, String taken, int systolic, int diastolic, Consumer<Observation> twist) {
        Observation pressure = Shapes.pressure(id + "-" + suffix, person, taken, systolic, diastolic);
        twist.accept(pressure);
        return observed(pressure);
    }

    Visit glucose(String value) {
        return observed(Shapes.glucose(id + "-fpg", person, at, value));
    }

    Visit oxygen(String value) {
        return observed(Shapes.measured(id + "-spo2", person, "59408-5", at, value, "%"));
    }

    /** At this visit. */
    Visit observed(Observation observation) {
        observation.setEncounter(Shapes.to("Encounter", id));
        others.add(observation);
        return this;
    }

    List<Resource> resources() {
        List<Resource> all = new ArrayList<>();
        all.add(encounter);
        if (formed) {
            all.add(form());
        }
        all.addAll(others);
        return all;
    }

    private QuestionnaireResponse form() {
        boolean combined = programmes.size() > 1;
        QuestionnaireResponse form =
                Shapes.form(id + "-form", person, "q-followup-" + (combined ? "combined" : programmes.get(0)), at);
        form.setStatus(formStatus);
        form.setEncounter(Shapes.to("Encounter", id));
        if (flagged) {
            form.addExtension(Shapes.coded("data-quality-flag", "mca-data-quality", "copied"));
        }
        String conclusion = evaluation;
        if (conclusion != null && combined) {
            programmes.forEach(each -> Shapes.conclude(form, each, conclusion));
        } else if (conclusion != null) {
            Shapes.conclude(form, conclusion);
        }
        return form;
    }
}
