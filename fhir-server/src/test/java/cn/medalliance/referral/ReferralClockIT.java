package cn.medalliance.referral;

import static cn.medalliance.referral.ReferralSamples.submission;
import static cn.medalliance.referral.ReferralSamples.to;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Clocks of seconds: what happens when nobody answers, comes or tracks; on whichever node, and once. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralClockIT {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);

    private final SecuredServer secured;
    private final SecuredServer node;
    private final Alliance alliance;
    private final String doctor;
    private final String specialist;

    ReferralClockIT(SecuredServer secured) {
        this.secured = secured;
        alliance = secured.alliance();
        doctor = ReferralSamples.doctor(alliance.open, alliance.centre);
        specialist = ReferralSamples.clinician(alliance.open, alliance.hospital, "specialist");
        node = node();
    }

    private SecuredServer node() {
        return secured.another(
                "http",
                HttpClient.newHttpClient(),
                Map.of(
                        "medalliance.referral.clocks.acknowledge-emergency", "PT2S",
                        "medalliance.referral.clocks.accept-routine", "PT6S",
                        "medalliance.referral.clocks.accept-urgent", "PT15S",
                        "medalliance.referral.clocks.late-payload", "PT3S",
                        "medalliance.referral.clocks.first-contact", "PT2S",
                        "medalliance.referral.clocks.first-visit", "PT4S",
                        "medalliance.referral.clocks.no-show", "PT1S",
                        "medalliance.referral.clocks.tracking", "PT8S",
                        "medalliance.schedule.look-every", "PT1S"));
    }

    @AfterAll
    void stop() {
        node.close();
    }

    @Test
    void whoDoesNotAnswerIsAlertedOnceAndAnotherNodeGoesOnWhenOneStops() {
        String patient = alliance.patient(alliance.centre);
        SecuredServer stopping = node();
        Task task = submit(stopping, "centre", ReferralSamples.up(patient, doctor, alliance.hospital));
        // Before its time.
        stopping.close();
        Flag alert = eventually(() -> flags(patient, "referral-sla"), 1).get(0);
        assertThat(alert.getCode().getText()).isEqualTo("accept");
        Task duty = tasks(patient, "alert-ack").stream()
                .filter(each -> each.getFocus().getReference().equals("Flag/" + id(alert)))
                .findFirst()
                .orElseThrow();
        assertThat(duty.getOwner().getReference()).isEqualTo("Organization/" + alliance.hospital);
        // Nobody tracked, either; each is told once, whichever nodes look.
        eventually(() -> flags(patient, "referral-untracked"), 1);
        assertThat(flags(patient, "referral-sla")).hasSize(1);
        assertThat(alliance.open.get("Flag/" + id(alert) + "/_history").ids().size())
                .isLessThanOrEqualTo(2);
        assertThat(alliance.open.get("Task/" + id(task)).as(Task.class).getStatus())
                .isEqualTo(TaskStatus.REQUESTED);
    }

    @Test
    void anEmergencyThatNobodyAcknowledgesIsAcceptedByTheServer() {
        String patient = alliance.patient(alliance.centre);
        Bundle referral = ReferralSamples.up(patient, doctor, alliance.hospital);
        var request = ReferralSamples.requestOf(referral);
        request.setPriority(ServiceRequestPriority.STAT);
        request.getExtension().get(0).setValue(ReferralSamples.concept("mca-referral-channel", "emergency"));
        Task task = submit(node, "centre", referral);
        eventually(() -> flags(patient, "referral-sla"), 1);
        assertThat(alliance.open.get("Task/" + id(task)).as(Task.class).getStatus())
                .isEqualTo(TaskStatus.ACCEPTED);
        Provenance acceptance = eventually(
                        () -> alliance.open
                                .get("Provenance?target=Task/" + id(task))
                                .resources()
                                .map(Provenance.class::cast)
                                .filter(told -> told.getActivity().getCoding().stream()
                                        .anyMatch(coding -> coding.getCode().equals("T03")))
                                .toList(),
                        1)
                .get(0);
        assertThat(acceptance.getAgentFirstRep().getWho().getIdentifier().getValue())
                .isEqualTo("medalliance");
    }

    @Test
    void whoDoesNotSendAfterAnEmergencyWhatItLacksIsAlerted() {
        String patient = alliance.patient(alliance.centre);
        Bundle referral = ReferralSamples.up(patient, doctor, alliance.hospital);
        var request = ReferralSamples.requestOf(referral);
        request.setPriority(ServiceRequestPriority.STAT);
        request.getExtension().get(0).setValue(ReferralSamples.concept("mca-referral-channel", "emergency"));
        request.setSupportingInfo(null);
        referral.getEntry().removeIf(entry -> entry.getResource() instanceof org.hl7.fhir.r4.model.Composition);
        Task task = submit(node, "centre", referral);
        assertThat(eventually(() -> flags(patient, "referral-sla"), 2))
                .extracting(flag -> flag.getCode().getText())
                .containsExactlyInAnyOrder("acknowledge", "late-payload");
        Task duty = tasks(patient, "alert-ack").stream()
                .filter(each -> each.getFocus().getReference().equals("Flag/" + id(task) + "-late-payload"))
                .findFirst()
                .orElseThrow();
        assertThat(duty.getOwner().getReference()).isEqualTo("Organization/" + alliance.centre);
    }

    @Test
    void aClockThatStoodStillGoesOnWithWhatWasLeft() throws InterruptedException {
        String patient = alliance.patient(alliance.centre);
        Bundle referral = ReferralSamples.up(patient, doctor, alliance.hospital);
        ReferralSamples.requestOf(referral).setPriority(ServiceRequestPriority.URGENT);
        Task task = submit(node, "centre", referral);
        Thread.sleep(8_000);
        Answer asked = move("hospital", task, to("received", "awaiting-info"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        Thread.sleep(10_000);
        assertThat(flags(patient, "referral-sla")).isEmpty();
        Answer goesOn = move("hospital", asked.as(Task.class), to("received", "reviewing"));
        assertThat(goesOn.status()).as(goesOn.body()).isEqualTo(200);
        Instant resumed = Instant.now();
        Flag alert = eventually(() -> flags(patient, "referral-sla"), 1).get(0);
        // Anew it would have been fifteen seconds.
        assertThat(Duration.between(resumed, alert.getPeriod().getStart().toInstant()))
                .isLessThan(Duration.ofSeconds(12));
    }

    @Test
    void whoAnswersInTimeIsLeftAlone() throws InterruptedException {
        String patient = alliance.patient(alliance.centre);
        Task task = submit(node, "centre", ReferralSamples.up(patient, doctor, alliance.hospital));
        Answer accepted = move("hospital", task, to("accepted", "awaiting-slot"));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        eventually(() -> flags(patient, "referral-untracked"), 1);
        assertThat(flags(patient, "referral-sla")).isEmpty();
    }

    @Test
    void aDownReferralThatNobodyFollowsUpIsAlertedTwice() {
        String patient = alliance.patient(alliance.centre);
        alliance.store(encounter(patient));
        Task task = submit(node, "hospital", ReferralSamples.down(patient, specialist, alliance.centre));
        Answer accepted = move("centre", task, to("accepted", "accepted"));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(eventually(() -> flags(patient, "referral-sla"), 2))
                .extracting(flag -> flag.getCode().getText())
                .containsExactlyInAnyOrder("first-contact", "first-visit");
    }

    @Test
    void whoDoesNotComeToTheAppointmentEndsTheReferral() {
        String patient = alliance.patient(alliance.centre);
        Task task = submit(node, "centre", ReferralSamples.up(patient, doctor, alliance.hospital));
        Appointment appointment =
                ReferralSamples.example("Appointment-exa-referral-appointment-zhang", Appointment.class);
        appointment.setIdentifier(null);
        appointment.setSlot(null);
        appointment.setBasedOn(List.of(task.getFocus()));
        appointment.getParticipant().clear();
        appointment
                .addParticipant()
                .setActor(new Reference("Patient/" + patient))
                .setStatus(Appointment.ParticipationStatus.ACCEPTED);
        appointment.setStart(java.util.Date.from(Instant.now().plusSeconds(2)));
        appointment.setEnd(java.util.Date.from(Instant.now().plusSeconds(3)));
        String booked = alliance.store(appointment);
        Answer accepted = move(
                "hospital",
                task,
                ReferralSamples.with(to("accepted", "scheduled"), "appointment", "Appointment/" + booked));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        eventually(() -> flags(patient, "referral-sla"), 1);
        Task now = alliance.open.get("Task/" + id(task)).as(Task.class);
        assertThat(now.getStatus()).isEqualTo(TaskStatus.FAILED);
        assertThat(now.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("no-show");
        Task tracking = tasks(patient, "referral-tracking").get(0);
        assertThat(tracking.getStatus()).isEqualTo(TaskStatus.COMPLETED);
    }

    private Resource encounter(String patient) {
        return ReferralSamples.visit(patient, alliance.hospital)
                .setStatus(org.hl7.fhir.r4.model.Encounter.EncounterStatus.INPROGRESS);
    }

    private Task submit(SecuredServer on, String client, Bundle referral) {
        Answer sent = on.http()
                .send(
                        "POST",
                        "ServiceRequest/$submit-referral",
                        TestServer.json(submission(referral)),
                        "Authorization",
                        "Bearer " + on.token(client, "system/*.cruds"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        return sent.resources()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Answer move(String client, Task task, Parameters parameters) {
        return node.http()
                .send(
                        "POST",
                        "Task/" + id(task) + "/$transition",
                        TestServer.json(parameters),
                        "If-Match",
                        "W/\"" + task.getMeta().getVersionId() + "\"",
                        "Authorization",
                        "Bearer " + node.token(client, "system/*.cruds"));
    }

    private List<Flag> flags(String patient, String code) {
        return alliance.open
                .get("Flag?patient=" + patient)
                .resources()
                .map(Flag.class::cast)
                .filter(flag -> flag.getCode().getCodingFirstRep().getCode().equals(code))
                .toList();
    }

    private List<Task> tasks(String patient, String code) {
        return alliance.open
                .get("Task?patient=" + patient + "&code=" + code)
                .resources()
                .map(Task.class::cast)
                .toList();
    }

    private static <T> List<T> eventually(Supplier<List<T>> look, int count) {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        List<T> found = look.get();
        while (found.size() < count && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(250);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            found = look.get();
        }
        assertThat(found).hasSize(count);
        return found;
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }
}
