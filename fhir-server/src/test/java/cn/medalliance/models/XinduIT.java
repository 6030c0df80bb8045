package cn.medalliance.models;

import static cn.medalliance.models.Scene.TODAY;
import static cn.medalliance.models.Scene.submit;
import static cn.medalliance.models.Scene.task;
import static cn.medalliance.referral.ReferralSamples.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/**
 * Xindu 新都: treatment and prevention in one centre; hypertension and diabetes managed from lists, control counted, and
 * residents who come back down. The gap (DOMAIN 1.4, 4): referrals that nobody follows to their end.
 */
@ServerIT
class XinduIT {

    private final Scene scene;

    XinduIT(SecuredServer server) {
        scene = new Scene(server);
    }

    @Test
    void bothDiseasesAreManagedFromListsAndTheirControlIsCounted() {
        scene.enrol("htn", "routine");
        scene.enrol("t2dm", "routine");
        String his = "&patient=Patient/" + scene.resident;
        assertThat(scene.centre.count("EpisodeOfCare?status=active&type=htn,t2dm" + his))
                .isEqualTo(2);
        scene.centre.store(scene.observation("exa-hba1c-minimal", 7.4, TODAY.minusDays(90)));
        scene.centre.store(scene.observation("exa-hba1c-minimal", 6.8, TODAY.minusDays(3)));
        assertThat(scene.centre.count("Observation?code=4548-4&value-quantity=lt7" + his))
                .isEqualTo(1);
        Observation pressure = scene.told(Alliance.pressure(scene.resident, scene.alliance.centre), TODAY.minusDays(3));
        pressure.getComponent().get(0).getValueQuantity().setValue(138);
        pressure.getComponent().get(1).getValueQuantity().setValue(88);
        scene.centre.store(pressure);
        assertThat(scene.centre.count("Observation?component-code-value-quantity=8480-6$lt140"
                        + "&component-code-value-quantity=8462-4$lt90" + his))
                .isEqualTo(1);
    }

    @Test
    void aReferralIsAnOpenLoopUntilItIsTrackedAndComesBackDown() {
        Bundle up = scene.up();
        Task task = task(submit(scene.centre, up));
        String open = "Task?code=referral-tracking&status=requested,in-progress&patient=Patient/" + scene.resident;
        assertThat(scene.centre.count(open)).as("an open loop").isEqualTo(1);
        task = scene.treated(task);
        assertThat(task.getStatus()).isEqualTo(Task.TaskStatus.COMPLETED);
        assertThat(scene.centre.count(open)).as("nobody has tracked it yet").isEqualTo(1);

        Parameters arrived = Scene.of("outcome", new CodeType("arrived"));
        arrived.addParameter().setName("date").setValue(new DateTimeType(TODAY.toString()));
        String tracking = scene.centre.get(open).ids().get(0);
        assertThat(scene.centre
                        .post("Task/" + tracking + "/$tracking-result", arrived)
                        .status())
                .isEqualTo(200);
        assertThat(scene.centre.count(open)).as("a closed loop").isZero();

        Bundle down = scene.down();
        ServiceRequest back = ReferralSamples.requestOf(down);
        back.setRequisition(ReferralSamples.requestOf(up).getRequisition());
        back.addBasedOn(new Reference(task.getFocus().getReference()));
        assertThat(submit(scene.hospital, down).status()).isEqualTo(201);
        assertThat(scene.hospital.count("ServiceRequest?category=down&patient=Patient/" + scene.resident))
                .as("down-referrals are counted")
                .isEqualTo(1);
    }

    @Test
    void nobodyEndsAnotherHospitalsReferral() {
        Task task = task(submit(scene.centre, scene.up()));
        Answer refused = scene.centre.transition(task, to("received", "acknowledged"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("wrong-role");
    }
}
