package cn.medalliance.risk.model;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import cn.medalliance.risk.model.FactReader.Pressure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;

class FactReaderTest {

    private static final Guide GUIDE = Guide.load();
    private static final FactReader READER = new FactReader(GUIDE);
    private static final LocalDate DAY = LocalDate.parse("2026-07-25");

    private static Patient born(String day) {
        return new Patient().setGender(AdministrativeGender.FEMALE).setBirthDateElement(new DateType(day));
    }

    private static Observation pressure(String id, String day, int systolic, int diastolic) {
        Observation pressure = new Observation();
        pressure.setId(id);
        pressure.setStatus(ObservationStatus.FINAL);
        pressure.setEffective(new DateTimeType(day));
        component(pressure, "8480-6", systolic);
        component(pressure, "8462-4", diastolic);
        return pressure;
    }

    private static void component(Observation of, String code, int value) {
        of.addComponent()
                .setCode(new CodeableConcept(new Coding("http://loinc.org", code, null)))
                .setValue(new Quantity().setValue(new BigDecimal(value)));
    }

    private static Map<String, String> read(Pressure pressure, Observation... observations) {
        return READER.read(born("1961-07-26"), DAY, pressure, List.of(observations), List.of(), List.of())
                .values();
    }

    private static Condition diagnosed(String system, String code) {
        return new Condition().setCode(new CodeableConcept(new Coding(system, code, null)));
    }

    @Test
    void ageAndSexAreThePatients() {
        assertThat(read(Pressure.LAST)).containsExactlyInAnyOrderEntriesOf(Map.of("age", "64", "sex", "2"));
    }

    @Test
    void ofPressuresTheHighestOrTheLastCounts() {
        Observation high = pressure("high", "2026-01-01", 162, 90);
        Observation last = pressure("last", "2026-06-01", 128, 95);
        assertThat(read(Pressure.HIGHEST, last, high))
                .containsEntry("sbp", "162")
                .containsEntry("dbp", "95");
        assertThat(read(Pressure.LAST, last, high)).containsEntry("sbp", "128").containsEntry("dbp", "95");
    }

    @Test
    void pressuresTakenAtHomeAndMistakesDoNotCount() {
        Observation home = pressure("home", "2026-01-01", 162, 90);
        home.addExtension(
                GUIDE.canonical("StructureDefinition", "collection-place"),
                new CodeableConcept(new Coding(GUIDE.canonical("CodeSystem", "mca-collection-place"), "home", null)));
        Observation mistake = pressure("mistake", "2026-01-01", 162, 90).setStatus(ObservationStatus.ENTEREDINERROR);
        assertThat(read(Pressure.HIGHEST, home, mistake)).doesNotContainKeys("sbp", "dbp");
        assertThat(READER.isAsked(home)).isFalse();
        assertThat(READER.isAsked(mistake)).isFalse();
    }

    @Test
    void aValueBesideTheReasonWhyThereIsNoneDoesNotCount() {
        Observation partly = pressure("partly", "2026-01-01", 162, 90);
        partly.getComponent().get(0).setDataAbsentReason(new CodeableConcept().setText("袖带脱落"));
        assertThat(read(Pressure.HIGHEST, partly)).containsEntry("dbp", "90").doesNotContainKey("sbp");
        partly.getComponent().get(1).setDataAbsentReason(new CodeableConcept().setText("袖带脱落"));
        assertThat(READER.isAsked(partly)).isFalse();
    }

    @Test
    void diagnosesAreReadByTheirBeginningInCapitalOrSmallLetters() {
        Condition stroke = diagnosed("urn:oid:2.16.156.10011.2.3.3.11", "i63.902");
        Condition diabetes = diagnosed("http://hl7.org/fhir/sid/icd-10", "E11.9");
        Condition refuted = diagnosed("http://hl7.org/fhir/sid/icd-10", "N18.400");
        refuted.getVerificationStatus().addCoding().setCode("refuted");
        Facts facts = READER.read(
                born("1961-07-26"), DAY, Pressure.LAST, List.of(), List.of(stroke, diabetes, refuted), List.of());
        assertThat(facts.values())
                .containsEntry("clinical-disease", "true")
                .containsEntry("diabetes", "true")
                .doesNotContainKeys("diabetes-complicated", "hypertension");
        assertThat(READER.programmes(List.of(stroke, diabetes))).containsExactly("t2dm");
        assertThat(READER.isAsked(refuted)).isFalse();
    }

    @Test
    void theScreeningFormIsRead() {
        QuestionnaireResponse form =
                example("QuestionnaireResponse-exa-followup-response-screening", QuestionnaireResponse.class);
        form.setId("form");
        Facts facts = READER.read(born("1961-07-26"), DAY, Pressure.LAST, List.of(), List.of(), List.of(form));
        assertThat(facts.values()).containsKeys("sbp", "dbp", "family-htn", "family-dm", "salt", "heavy-drinking");
        assertThat(facts.sources()).containsEntry("family-htn", "QuestionnaireResponse/form");
    }

    @Test
    void codesAreThoseOfTheTable() {
        assertThat(READER.codings(List.of("fpg", "salt")))
                .extracting(Coding::getSystem, Coding::getCode)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("http://loinc.org", "14770-2"),
                        org.assertj.core.groups.Tuple.tuple("http://loinc.org", "14771-0"),
                        org.assertj.core.groups.Tuple.tuple(GUIDE.canonical("CodeSystem", "mca-observation"), "salt"));
    }
}
