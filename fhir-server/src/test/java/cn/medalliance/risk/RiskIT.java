package cn.medalliance.risk;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.AtOnce;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.guide.Guide;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.risk.model.RiskResources;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.junit.jupiter.api.Test;

/** The stratification of a managed resident follows his record. */
@ServerIT
class RiskIT {

    private static final String RISK_LEVEL = Guide.load().canonical("StructureDefinition", "risk-level");

    private final TestServer server;
    private final ManagedResident resident;

    RiskIT(TestServer server) {
        this.server = server;
        resident = new ManagedResident(server, LocalDate.parse("1980-07-25"), "htn", "routine");
    }

    private Observation pressure(int systolic, int diastolic) {
        Observation pressure = observation("Observation-exa-blood-pressure-minimal");
        pressure.getComponent()
                .forEach(component -> component
                        .getValueQuantity()
                        .setValue(
                                component.getCode().hasCoding("http://loinc.org", "8480-6")
                                        ? new BigDecimal(systolic)
                                        : new BigDecimal(diastolic)));
        return pressure;
    }

    private Observation observation(String named) {
        Observation observation = example(named, Observation.class);
        observation.getIdentifier().clear();
        observation.setSubject(resident.reference());
        observation.setEncounter(null);
        observation.getDerivedFrom().clear();
        observation.setPerformer(List.of(new Reference("PractitionerRole/" + resident.doctor)));
        observation.setEffective(new DateTimeType(Date.from(Instant.now())));
        return observation;
    }

    private Observation measured(String category, String loinc, String value, String unit) {
        Observation observation = observation("Observation-exa-bmi-minimal");
        observation.getMeta().getProfile().clear();
        observation.setCategory(List.of(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/observation-category", category, null))));
        observation.setCode(new CodeableConcept(new Coding("http://loinc.org", loinc, null)));
        observation.setValue(new Quantity()
                .setValue(new BigDecimal(value))
                .setUnit(unit)
                .setSystem("http://unitsofmeasure.org")
                .setCode(unit));
        return observation;
    }

    /** Nothing of what the table counts as a factor. */
    private void isHealthyOtherwise() {
        resident.create(measured("vital-signs", "39156-5", "22", "kg/m2"));
        resident.create(measured("laboratory", "14771-0", "5.0", "mmol/L"));
        resident.create(measured("laboratory", "14647-2", "4.1", "mmol/L"));
        resident.create(measured("laboratory", "22748-8", "2.1", "mmol/L"));
        resident.create(measured("laboratory", "14646-4", "1.3", "mmol/L"));
        resident.create(measured("social-history", "64218-1", "0", "{cigarettes}/d"));
    }

    private String path() {
        return "RiskAssessment/" + RiskResources.stratificationId(resident.id, "2018");
    }

    private RiskAssessment risk() {
        return server.get(path()).as(RiskAssessment.class);
    }

    private static List<String> levels(RiskAssessment risk) {
        return risk.getPrediction().stream()
                .map(prediction ->
                        prediction.getQualitativeRisk().getCodingFirstRep().getCode())
                .toList();
    }

    private String enrolled() {
        Extension level = server.get("EpisodeOfCare/" + resident.enrolment)
                .as(EpisodeOfCare.class)
                .getExtensionByUrl(RISK_LEVEL);
        return level == null
                ? ""
                : ((CodeableConcept) level.getValue()).getCodingFirstRep().getCode();
    }

    @Test
    void theRiskFollowsTheRecord() {
        resident.create(pressure(165, 95));
        RiskAssessment open = risk();
        assertThat(open.getStatus()).isEqualTo(RiskAssessmentStatus.PRELIMINARY);
        assertThat(levels(open)).containsExactly("medium", "high");
        assertThat(enrolled()).isEmpty();

        isHealthyOtherwise();
        RiskAssessment known = risk();
        assertThat(known.getStatus()).isEqualTo(RiskAssessmentStatus.FINAL);
        assertThat(levels(known)).containsExactly("medium");
        assertThat(known.getNote().stream().map(Annotation::getText))
                .anyMatch(note -> note.startsWith("pressure-grades#grade-2-systolic（2018 guideline 2018）")
                        && note.contains("htn.grade2.sbp"));
        assertThat(known.getBasis()).isNotEmpty();
        assertThat(server.post("RiskAssessment/$validate", known).body()).doesNotContain("\"severity\":\"error\"");
        assertThat(enrolled()).isEqualTo("medium");

        resident.create(pressure(128, 80));
        assertThat(risk().getMeta().getVersionId())
                .as("treatment lowers the pressure, not the risk")
                .isEqualTo(known.getMeta().getVersionId());

        resident.create(resident.stroke("comorbidity"));
        assertThat(levels(risk())).containsExactly("very-high");
        assertThat(enrolled()).isEqualTo("very-high");
        assertThat(server.get(path() + "/_history").bundle().getEntry()).hasSizeGreaterThan(2);
        assertThat(server.get("RiskAssessment?patient=Patient/" + resident.id).ids())
                .hasSize(1);
    }

    @Test
    void whatADoctorSaysIsRaisedAndNotLowered() {
        EpisodeOfCare enrolment =
                server.get("EpisodeOfCare/" + resident.enrolment).as(EpisodeOfCare.class);
        enrolment.addExtension(RISK_LEVEL, ManagedResident.concept("mca-risk-level", "high"));
        resident.put(enrolment, resident.enrolment);
        resident.create(pressure(145, 92));
        isHealthyOtherwise();
        assertThat(levels(risk())).containsExactly("low");
        assertThat(enrolled()).isEqualTo("high");
        resident.create(resident.stroke("comorbidity"));
        assertThat(enrolled()).isEqualTo("very-high");
    }

    @Test
    void whatIsTakenBackLowersWhatTheServerSaid() {
        resident.create(pressure(145, 92));
        isHealthyOtherwise();
        String mistake = resident.create(pressure(185, 112));
        assertThat(enrolled()).isEqualTo("high");
        takeBack(mistake);
        assertThat(levels(risk())).containsExactly("low");
        assertThat(enrolled()).isEqualTo("low");
    }

    private void takeBack(String observation) {
        Observation stored = server.get("Observation/" + observation).as(Observation.class);
        stored.setStatus(Observation.ObservationStatus.ENTEREDINERROR);
        resident.put(stored, observation);
    }

    @Test
    void whatRestedOnAMistakeAloneIsOne() {
        resident.create(resident.stroke("comorbidity"));
        String mistake = resident.create(pressure(220, 125));
        assertThat(risk().getStatus()).isEqualTo(RiskAssessmentStatus.FINAL);
        assertThat(enrolled()).isEqualTo("very-high");
        takeBack(mistake);
        assertThat(risk().getStatus()).isEqualTo(RiskAssessmentStatus.ENTEREDINERROR);
        assertThat(enrolled()).as("as nobody said anything before").isEmpty();
        resident.create(pressure(165, 95));
        assertThat(risk().getStatus()).isEqualTo(RiskAssessmentStatus.FINAL);
        assertThat(enrolled()).isEqualTo("very-high");
    }

    @Test
    void whatADoctorSaidBeforeAMistakeIsSaidAgain() {
        EpisodeOfCare enrolment =
                server.get("EpisodeOfCare/" + resident.enrolment).as(EpisodeOfCare.class);
        enrolment.addExtension(RISK_LEVEL, ManagedResident.concept("mca-risk-level", "medium"));
        resident.put(enrolment, resident.enrolment);
        isHealthyOtherwise();
        String mistake = resident.create(pressure(185, 112));
        assertThat(enrolled()).isEqualTo("high");
        Observation corrected = server.get("Observation/" + mistake).as(Observation.class);
        corrected.setComponent(pressure(118, 72).getComponent());
        corrected.setStatus(Observation.ObservationStatus.CORRECTED);
        resident.put(corrected, mistake);
        assertThat(risk().getStatus()).isEqualTo(RiskAssessmentStatus.ENTEREDINERROR);
        assertThat(enrolled()).isEqualTo("medium");
    }

    @Test
    void whatADoctorSaidBeforeTheServerSaidItStays() {
        EpisodeOfCare enrolment =
                server.get("EpisodeOfCare/" + resident.enrolment).as(EpisodeOfCare.class);
        enrolment.addExtension(RISK_LEVEL, ManagedResident.concept("mca-risk-level", "high"));
        resident.put(enrolment, resident.enrolment);
        isHealthyOtherwise();
        String mistake = resident.create(pressure(185, 112));
        assertThat(levels(risk())).containsExactly("high");
        takeBack(mistake);
        assertThat(risk().getStatus()).isEqualTo(RiskAssessmentStatus.ENTEREDINERROR);
        assertThat(enrolled()).isEqualTo("high");
        resident.create(pressure(145, 92));
        assertThat(levels(risk())).containsExactly("low");
        assertThat(enrolled()).isEqualTo("high");
    }

    @Test
    void whoIsNotManagedHasNone() {
        Patient other = ManagedResident.patient(LocalDate.parse("1980-07-25"));
        String id = resident.create(other);
        resident.create(pressure(165, 95).setSubject(new Reference("Patient/" + id)));
        assertThat(server.get("RiskAssessment?patient=Patient/" + id).ids()).isEmpty();
    }

    @Test
    void whatIsHistoryWhenItComesMakesNone() {
        resident.create(pressure(165, 95)
                .setEffective(new DateTimeType(ManagedResident.TODAY.minusDays(40) + "T10:00:00+08:00")));
        assertThat(server.get("RiskAssessment?patient=Patient/" + resident.id).ids())
                .isEmpty();
    }

    @Test
    void ofManyAtOnceThereIsOne() {
        Set<Integer> statuses =
                AtOnce.atOnce(
                                8,
                                number -> server.post("Observation", pressure(181 + number, 112))
                                        .status())
                        .stream()
                        .collect(Collectors.toSet());
        assertThat(statuses).containsExactly(201);
        assertThat(levels(risk())).containsExactly("high", "very-high");
        assertThat(enrolled()).isEqualTo("high");
        assertThat(server.get("RiskAssessment?patient=Patient/" + resident.id).ids())
                .hasSize(1);
    }
}
