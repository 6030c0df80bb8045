package cn.medalliance.models;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.math.BigDecimal;
import java.util.UUID;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;

/**
 * Dapeng 大鹏, management by objectives: each organisation agrees on objectives with baseline, target and weight, and what it
 * reaches is compared with them; the share of primary care in all visits.
 */
@ServerIT
class DapengIT {

    private final Scene scene;

    DapengIT(SecuredServer server) {
        scene = new Scene(server);
    }

    private Goal objective() {
        Goal objective = scene.example("Goal-exa-goal-organization-objective", Goal.class);
        objective.getIdentifierFirstRep().setValue("OBJ-" + UUID.randomUUID());
        return objective;
    }

    private static BigDecimal said(Goal objective, String extension) {
        return ((Quantity) objective
                        .getExtensionByUrl(ManagedResident.extension(extension))
                        .getValue())
                .getValue();
    }

    @Test
    void theShareOfPrimaryCareIsComparedWithTheObjective() {
        String subject = "Organization/" + scene.alliance.centre;
        Goal agreed = objective();
        agreed.getDescription().setText("2026年基层就诊占比达到57%");
        agreed.getExtensionByUrl(ManagedResident.extension("baseline-value"))
                .setValue(new Quantity(null, 31.69, "http://unitsofmeasure.org", "%", "%"));
        agreed.getExtensionByUrl(ManagedResident.extension("target-value"))
                .setValue(new Quantity(null, 57, "http://unitsofmeasure.org", "%", "%"));
        String stored = scene.vendor("console").store(agreed);
        Goal objective = scene.hospital
                .get("Goal?subject=" + subject + "&_id=" + stored)
                .resources()
                .map(Goal.class::cast)
                .findFirst()
                .orElseThrow();
        scene.centre.store(Alliance.encounter(scene.resident, scene.alliance.centre));
        scene.centre.store(Alliance.encounter(scene.resident, scene.alliance.centre));
        Scene.submit(scene.centre, scene.up());
        scene.hospital.store(Alliance.encounter(scene.resident, scene.alliance.hospital));
        String his = "Encounter?patient=Patient/" + scene.resident;
        int all = scene.centre.count(his);
        int primary = scene.centre.count(his + "&service-provider.type=community-centre,township,village-clinic");
        assertThat(all).isEqualTo(3);
        assertThat(primary).isEqualTo(2);
        assertThat(BigDecimal.valueOf(100L * primary / all))
                .isGreaterThan(said(objective, "baseline-value"))
                .isGreaterThan(said(objective, "target-value"));
        assertThat(objective
                        .getExtensionByUrl(ManagedResident.extension("objective-weight"))
                        .getValue()
                        .primitiveValue())
                .isEqualTo("0.2");
    }

    @Test
    void severalSectorsAreOneTeam() {
        String team = scene.centre.store(
                scene.team("family-doctor-team", "family-doctor", "ph-administrator", "community-worker"));
        assertThat(scene.centre.count("CareTeam?status=active&_id=" + team)).isEqualTo(1);
    }

    @Test
    void nobodySetsHisOwnObjectives() {
        assertThat(scene.centre.create(objective()).status()).isEqualTo(403);
        Goal without = objective();
        without.getTarget().clear();
        without.getExtension().clear();
        assertThat(scene.vendor("console").create(without).status())
                .as("nothing to reach")
                .isEqualTo(422);
    }

    @Test
    void anEncounterOfAnotherOrganisationIsNotWritten() {
        Encounter foreign = Alliance.encounter(scene.resident, scene.alliance.hospital);
        assertThat(scene.centre.create(foreign).status()).isEqualTo(403);
    }
}
