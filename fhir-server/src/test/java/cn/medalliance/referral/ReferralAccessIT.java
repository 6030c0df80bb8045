package cn.medalliance.referral;

import static cn.medalliance.referral.ReferralSamples.because;
import static cn.medalliance.referral.ReferralSamples.submission;
import static cn.medalliance.referral.ReferralSamples.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is placer, fulfiller and centre is what the token says. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralAccessIT {

    private final SecuredServer secured;
    private final Alliance alliance;
    private final Map<String, String> tokens = new HashMap<>();
    private final String doctor;

    ReferralAccessIT(SecuredServer secured) {
        this.secured = secured;
        alliance = secured.alliance();
        doctor = ReferralSamples.doctor(alliance.open, alliance.centre);
    }

    @Test
    void thePlacerSubmitsAndTheFulfillerWhoThenKnowsTheResidentMoves() {
        String patient = alliance.patient(alliance.centre);
        assertThat(as("hospital", "GET", "Patient/" + patient, null).status()).isEqualTo(404);
        Task task = submit(patient);
        assertThat(as("hospital", "GET", "Patient/" + patient, null).status()).isEqualTo(200);
        Answer received = move("hospital", task, to("received", "acknowledged"));
        assertThat(received.status()).as(received.body()).isEqualTo(200);
        Answer declined = move(
                "hospital",
                received.as(Task.class),
                because(to("rejected", "declined"), "mca-reject-reason", "no-bed"));
        assertThat(declined.status()).as(declined.body()).isEqualTo(200);
    }

    @Test
    void thePlacerDoesNotAnswerItself() {
        Task task = submit(alliance.patient(alliance.centre));
        assertThat(code(move("centre", task, to("received", "acknowledged")))).isEqualTo("403 wrong-role");
        assertThat(code(move("centre", task, to("in-progress", "arrived")))).isEqualTo("422 illegal-transition");
    }

    @Test
    void toAnotherHospitalThereIsNoSuchTask() {
        Task task = submit(alliance.patient(alliance.centre));
        Answer moved = move("township", task, to("received", "acknowledged"));
        Answer never = as(
                "township",
                "POST",
                "Task/does-not-exist/$transition",
                to("received", "acknowledged"),
                "If-Match",
                "W/\"1\"");
        assertThat(moved.status()).as(moved.body()).isEqualTo(404);
        assertThat(never.status()).isEqualTo(404);
        Task changed = task.copy().setStatus(TaskStatus.RECEIVED);
        assertThat(as("township", "PUT", "Task/" + id(task), changed).status()).isEqualTo(404);
    }

    @Test
    void nobodySubmitsForAnotherOrganisation() {
        String patient = alliance.patient(alliance.township);
        Bundle referral = ReferralSamples.up(patient, doctor, alliance.hospital);
        Answer answer = as("township", "POST", "ServiceRequest/$submit-referral", submission(referral));
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(as("township", "GET", "ServiceRequest?patient=" + patient, null)
                        .ids())
                .isEmpty();
    }

    @Test
    void aReferralOfAResidentWhomTheCallerDoesNotKnowTellsNothing() {
        String patient = alliance.patient(alliance.township);
        Bundle referral = ReferralSamples.up(patient, doctor, alliance.hospital);
        Answer answer = as("centre", "POST", "ServiceRequest/$submit-referral", submission(referral));
        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
    }

    @Test
    void whoReadsOnlyMovesNothing() {
        Task task = submit(alliance.patient(alliance.centre));
        Answer answer = secured.http()
                .send(
                        "POST",
                        "Task/" + id(task) + "/$transition",
                        TestServer.json(to("received", "acknowledged")),
                        "If-Match",
                        "W/\"1\"",
                        "Authorization",
                        "Bearer " + secured.token("hospital", "system/Task.rs"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }

    @Test
    void headersAreNotBelievedWhereThereAreTokens() {
        Task task = submit(alliance.patient(alliance.centre));
        Answer answer = as(
                "centre",
                "POST",
                "Task/" + id(task) + "/$transition",
                to("received", "acknowledged"),
                "If-Match",
                "W/\"1\"",
                "X-Mca-Role",
                "F",
                "X-Mca-Organization",
                Alliance.HOSPITAL);
        assertThat(code(answer)).isEqualTo("403 wrong-role");
    }

    @Test
    void aReferralIsBornAtItsBeginning() {
        Task task = submit(alliance.patient(alliance.centre));
        Task born = task.copy();
        born.setId((String) null);
        born.setStatus(TaskStatus.ACCEPTED);
        born.getBusinessStatus().getCodingFirstRep().setCode("awaiting-slot");
        assertThat(code(as("centre", "POST", "Task", born))).isEqualTo("422 illegal-transition");
        Answer loaded = as("loader", "POST", "Task", born);
        assertThat(loaded.status()).as(loaded.body()).isEqualTo(201);
    }

    @Test
    void everyMoveHasItsProvenance() {
        Task task = submit(alliance.patient(alliance.centre));
        move("hospital", task, to("received", "acknowledged"));
        List<Provenance> told = as("hospital", "GET", "Provenance?target=Task/" + id(task), null)
                .resources()
                .map(Provenance.class::cast)
                .toList();
        assertThat(told).hasSize(2);
        assertThat(told)
                .flatExtracting(Provenance::getAgent)
                .extracting(agent -> agent.getWho().getDisplay())
                .contains("centre", "hospital");
        assertThat(told)
                .flatExtracting(each -> each.getActivity().getCoding())
                .extracting(org.hl7.fhir.r4.model.Coding::getCode)
                .containsExactlyInAnyOrder("CREATE", "T01", "UPDATE", "T02");
    }

    @Test
    void whatFollowsByItselfHasAProvenanceOfTheServer() {
        Task task = submit(alliance.patient(alliance.centre));
        String patient = task.getFor().getReferenceElement().getIdPart();
        String tracking = as("centre", "GET", "Task?code=referral-tracking&patient=" + patient, null)
                .ids()
                .get(0);
        List<Provenance> told = as("centre", "GET", "Provenance?target=Task/" + tracking, null)
                .resources()
                .map(Provenance.class::cast)
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).getAgentFirstRep().getWho().getIdentifier().getValue())
                .isEqualTo("medalliance");
        assertThat(told.get(0).getActivity().getCodingFirstRep().getCode()).isEqualTo("CREATE");
    }

    @Test
    void theConsoleAssignsAsTheCentre() {
        Bundle open = ReferralSamples.up(alliance.patient(alliance.centre), doctor, alliance.hospital);
        ReferralSamples.requestOf(open).setPerformer(null);
        Task task = as("centre", "POST", "ServiceRequest/$submit-referral", submission(open))
                .resources()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .findFirst()
                .orElseThrow();
        Parameters owner = new Parameters();
        owner.addParameter().setName("owner").setValue(new Reference("Organization/" + alliance.hospital));
        assertThat(code(as("centre", "POST", "Task/" + id(task) + "/$assign", owner)))
                .isEqualTo("403 wrong-role");
        Answer assigned = as("console", "POST", "Task/" + id(task) + "/$assign", owner);
        assertThat(assigned.status()).as(assigned.body()).isEqualTo(200);
        assertThat(assigned.as(Task.class).getOwner().getReference()).isEqualTo("Organization/" + alliance.hospital);
    }

    @Test
    void theWorklistIsForTheOrganisationItself() {
        Task task = submit(alliance.patient(alliance.centre));
        Answer own = as("hospital", "GET", "Organization/" + alliance.hospital + "/$worklist?_count=1000", null);
        assertThat(own.ids()).contains(id(task));
        assertThat(as("township", "GET", "Organization/" + alliance.hospital + "/$worklist", null)
                        .status())
                .isEqualTo(403);
    }

    private Task submit(String patient) {
        Answer sent = as(
                "centre",
                "POST",
                "ServiceRequest/$submit-referral",
                submission(ReferralSamples.up(patient, doctor, alliance.hospital)));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.resources().filter(ServiceRequest.class::isInstance)).hasSize(1);
        return sent.resources()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Answer move(String client, Task task, Parameters parameters) {
        return as(
                client,
                "POST",
                "Task/" + id(task) + "/$transition",
                parameters,
                "If-Match",
                "W/\"" + task.getMeta().getVersionId() + "\"");
    }

    private Answer as(
            String client,
            String method,
            String path,
            @org.jspecify.annotations.Nullable Resource body,
            String... headers) {
        String token = tokens.computeIfAbsent(client, its -> secured.token(its, "system/*.cruds"));
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + token;
        return secured.http().send(method, path, body == null ? null : TestServer.json(body), all);
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.errorCode();
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }
}
