package cn.medalliance.models;

import static cn.medalliance.models.Scene.submit;
import static cn.medalliance.models.Scene.task;
import static cn.medalliance.plans.ManagedResident.concept;
import static cn.medalliance.plans.ManagedResident.extension;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/**
 * Xiamen 厦门, three specialists for one resident 三师共管: the specialist makes the plan, the general practitioner carries it out
 * and refers, the health manager changes habits; who was referred pays no deductible. The gap (DOMAIN 1.4, 4): whose duty is
 * what.
 */
@ServerIT
class XiamenIT {

    private final Scene scene;

    XiamenIT(SecuredServer server) {
        scene = new Scene(server);
    }

    @Test
    void aTeamHasAllThree() {
        assertThat(scene.centre.store(scene.team("three-specialist", "specialist", "gp", "health-manager")))
                .isNotEmpty();
        Answer without = scene.centre.create(scene.team("three-specialist", "specialist", "gp"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("mca-team-1");
        assertThat(scene.centre.count("CareTeam?category=three-specialist&patient=Patient/" + scene.resident))
                .as("residents in the care of three are counted")
                .isEqualTo(1);
    }

    @Test
    void theSpecialistProposesThePlanAndTheGeneralPractitionerConfirmsIt() {
        scene.centre.store(scene.team("three-specialist", "specialist", "gp", "health-manager"));
        scene.enrol("htn", "routine");
        Parameters asked = Scene.of("subject", new StringType("Patient/" + scene.resident));
        asked.addParameter("practitioner", scene.clinician("specialist").getReference());
        asked.addParameter().setName("store").setValue(new BooleanType(true));
        submit(scene.centre, scene.up());
        Answer proposed = scene.hospital.post("PlanDefinition/pd-followup-htn/$apply", asked);
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(200);
        CarePlan plan = proposed.as(CarePlan.class);
        assertThat(plan.getIntent()).isEqualTo(CarePlanIntent.PROPOSAL);
        plan.setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PLAN);
        Answer unconfirmed = scene.centre.put(plan);
        assertThat(unconfirmed.status()).isEqualTo(422);
        assertThat(unconfirmed.body()).contains("mca-cp-3");
        plan.addExtension(extension("plan-confirmer"), scene.clinician("gp"));
        Answer confirmed = scene.centre.put(plan);
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
    }

    @Test
    void theGeneralPractitionerAloneRefers() {
        var referral = ReferralSamples.up(
                scene.resident, Scene.id(scene.clinician("health-manager")), scene.alliance.hospital);
        Answer refused = submit(scene.centre, referral);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("mca-ref-15");
        assertThat(submit(scene.centre, scene.up()).status()).isEqualTo(201);
    }

    @Test
    void whoWasReferredPaysNoDeductible() {
        Coverage insurance = Alliance.example("Coverage-exa-coverage-minimal", Coverage.class);
        insurance.setType(concept("mca-insurance-type", "resident"));
        insurance.setBeneficiary(scene.patient());
        insurance.setPolicyHolder(null).setSubscriber(null);
        insurance.setPayor(List.of(new Reference().setDisplay("示例县医疗保障局")));
        insurance.setPeriod(new Period()
                .setStartElement(new org.hl7.fhir.r4.model.DateTimeType(
                        Scene.TODAY.minusDays(30).toString())));
        String stored = scene.centre.store(insurance);
        Task task = task(submit(scene.centre, scene.up()));
        scene.treated(task);
        assertThat(scene.centre
                        .read(Coverage.class, stored)
                        .getExtensionByUrl(extension("deductible-waived"))
                        .getValue()
                        .primitiveValue())
                .isEqualTo("true");
    }
}
