package cn.medalliance.models;

import static cn.medalliance.models.Scene.submit;
import static cn.medalliance.plans.ManagedResident.concept;
import static cn.medalliance.plans.ManagedResident.extension;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/**
 * Shanghai four in one 四位一体: disease control, hospitals, communities and residents; referral step by step, prescriptions of
 * the hospital continued in the community, and cases that the centre for disease control sees. The gap (DOMAIN 1.4, 3):
 * prescriptions that are only copied.
 */
@ServerIT
class ShanghaiFourInOneIT {

    private final Scene scene;

    ShanghaiFourInOneIT(SecuredServer server) {
        scene = new Scene(server);
    }

    @Test
    void theEpidemiologistIsOfTheTeam() {
        String team = scene.centre.store(scene.team("family-doctor-team", "gp", "cdc-epidemiologist"));
        assertThat(scene.centre.read(org.hl7.fhir.r4.model.CareTeam.class, team).getParticipant())
                .hasSize(2);
    }

    @Test
    void whoLeavesOutALevelSaysWhy() {
        Vendor village = scene.vendor("village");
        Alliance alliance = scene.alliance;
        String doctor = ReferralSamples.clinician(alliance.open, alliance.village, "village-doctor");
        String villager = alliance.patient(alliance.village);
        Bundle up = ReferralSamples.up(villager, doctor, alliance.hospital);
        Answer skipped = submit(village, up);
        assertThat(skipped.status()).isEqualTo(422);
        assertThat(skipped.body()).contains("mca-ref-2");
        ReferralSamples.requestOf(up)
                .addExtension(new Extension(extension("bypass-reason"), concept("mca-bypass-reason", "urgent")));
        assertThat(submit(village, up).status()).isEqualTo(201);
        Bundle step = ReferralSamples.up(alliance.patient(alliance.village), doctor, alliance.township);
        assertThat(submit(village, step).status()).as("step by step").isEqualTo(201);
    }

    @Test
    void aContinuedPrescriptionThatNobodyAssessedIsRefused() {
        Condition diabetes = scene.example("Condition-exa-condition-zhang-t2dm", Condition.class);
        diabetes.setIdentifier(null).setEncounter(null).setEvidence(null).setRecorder(scene.clinician("gp"));
        diabetes.setAsserter(null);
        String condition = scene.centre.store(diabetes);
        submit(scene.centre, scene.up());
        MedicationRequest discharge =
                scene.example("MedicationRequest-exa-medication-request-discharge-metformin", MedicationRequest.class);
        discharge.setEncounter(null).setSupportingInformation(null);
        discharge.setReasonReference(List.of(new Reference("Condition/" + condition)));
        discharge.getIdentifierFirstRep().setValue("RX-" + scene.resident + "-1");
        String prescribed = scene.hospital.store(discharge);
        MedicationRequest continued =
                scene.example("MedicationRequest-exa-medication-request-extension", MedicationRequest.class);
        continued.getIdentifierFirstRep().setValue("RX-" + scene.resident + "-2");
        continued.setReasonReference(List.of(new Reference("Condition/" + condition)));
        continued.setPriorPrescription(new Reference("MedicationRequest/" + prescribed));
        continued.setSupportingInformation(null);
        Answer copied = scene.centre.create(continued);
        assertThat(copied.status()).isEqualTo(422);
        assertThat(copied.body()).contains("mca-mr-4");

        Encounter assessed = scene.example("Encounter-exa-encounter-followup-t2dm", Encounter.class);
        assessed.getEpisodeOfCare().clear();
        assessed.addEpisodeOfCare(new Reference("EpisodeOfCare/" + scene.enrol("t2dm", "routine")));
        assessed.getIdentifierFirstRep().setValue("F-" + scene.resident);
        continued.addSupportingInformation(new Reference("Encounter/" + scene.centre.store(assessed)));
        assertThat(scene.centre.store(continued)).isNotEmpty();
    }

    @Test
    void diseaseControlSeesTheCaseAndNotThePerson() {
        scene.condition("I10.x00", "高血压");
        String his = scene.alliance
                .open
                .get("Condition?patient=Patient/" + scene.resident)
                .ids()
                .get(0);
        Answer found = scene.controlCentre.get("Condition?code=I10.x00&_id=" + his);
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        Condition seen =
                found.resources().map(Condition.class::cast).findFirst().orElseThrow();
        Patient somebody = scene.controlCentre.read(Patient.class, Scene.id(seen.getSubject()));
        assertThat(somebody.getNameFirstRep().getText()).isNull();
        assertThat(somebody.getBirthDateElement().getValueAsString()).isEqualTo("1958");
        assertThat(found.body()).doesNotContain(scene.resident);
        assertThat(scene.controlCentre.get("Condition/" + his).body())
                .contains("I10.x00")
                .doesNotContain(scene.resident);
        assertThat(scene.controlCentre.get("Patient/" + scene.resident).status())
                .isEqualTo(404);
    }
}
