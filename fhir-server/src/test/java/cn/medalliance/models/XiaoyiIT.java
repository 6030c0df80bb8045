package cn.medalliance.models;

import static cn.medalliance.plans.ManagedResident.concept;
import static cn.medalliance.plans.ManagedResident.extension;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;

/**
 * Xiaoyi 孝义: grids with a team each, tiers, teleconsultation between the city's hospital and townships, residents who help each
 * other.
 */
@ServerIT
class XiaoyiIT {

    private final Scene scene;
    private final String grid;

    XiaoyiIT(SecuredServer server) {
        scene = new Scene(server);
        Location location = Alliance.example("Location-exa-location-grid-minimal", Location.class)
                .setManagingOrganization(new Reference("Organization/" + scene.alliance.centre));
        location.getIdentifierFirstRep().setValue("G-" + UUID.randomUUID());
        grid = scene.centre.store(location);
        Patient resident = scene.centre.read(Patient.class, scene.resident);
        resident.addExtension(extension("grid"), new Reference("Location/" + grid));
        assertThat(scene.centre.put(resident).status()).isEqualTo(200);
    }

    @Test
    void aGridHasItsTeamAndItsResidents() {
        CareTeam team = scene.team("grid-team", "ph-administrator", "family-doctor", "community-worker", "volunteer");
        team.setSubject(null);
        scene.centre.store(team);
        assertThat(scene.centre.get("Patient?grid=Location/" + grid).ids()).containsExactly(scene.resident);
        scene.enrol("htn", "key");
        assertThat(scene.centre.count("EpisodeOfCare?tier=key&status=active&patient.grid=Location/" + grid))
                .isEqualTo(1);
        CareTeam without = scene.team("grid-team", "ph-administrator", "volunteer");
        Answer refused = scene.centre.create(without);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("mca-team-2");
    }

    @Test
    void whoBecomesStableChangesTheTierAndItsHistoryStays() {
        String enrolment = scene.enrol("htn", "key");
        var asked = Scene.of("tier", new org.hl7.fhir.r4.model.CodeType("general"));
        asked.addParameter().setName("reason").setValue(new StringType("连续达标"));
        Answer changed = scene.centre.post("EpisodeOfCare/" + enrolment + "/$reclassify", asked);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        EpisodeOfCare now = scene.centre.read(EpisodeOfCare.class, enrolment);
        assertThat(now.getExtensionsByUrl(extension("tier-history"))).hasSize(1);
    }

    @Test
    void theTownshipAsksTheHospitalFromAfar() {
        Bundle asked = scene.up();
        ServiceRequest request = ReferralSamples.requestOf(asked);
        request.setCategory(List.of(concept("mca-referral-category", "tele")));
        request.setCode(concept("mca-referral-service", "teleconsult"));
        request.addNote().setText("两种降压药足量两周，血压仍158/96，是否加用利尿剂？");
        Answer sent = Scene.submit(scene.centre, asked);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(scene.hospital.count("ServiceRequest?category=tele&patient=Patient/" + scene.resident))
                .isEqualTo(1);
    }

    @Test
    void residentsWhoHelpEachOtherAreAGroup() {
        Group club = Alliance.example("Group-exa-group-minimal", Group.class);
        club.setCode(concept("mca-group-kind", "self-help"));
        club.setManagingEntity(new Reference("Organization/" + scene.alliance.centre));
        club.addMember().setEntity(scene.patient());
        String stored = scene.centre.store(club);
        assertThat(scene.centre
                        .get("Group?code=self-help&member=Patient/" + scene.resident)
                        .ids())
                .containsExactly(stored);
    }

    @Test
    void whoseGridItIsNotSeesNobodyInIt() {
        assertThat(scene.vendor("township").get("Patient?grid=Location/" + grid).ids())
                .isEmpty();
    }
}
