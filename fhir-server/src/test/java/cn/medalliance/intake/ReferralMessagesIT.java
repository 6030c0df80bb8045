package cn.medalliance.intake;

import static cn.medalliance.intake.IntakeClient.counts;
import static cn.medalliance.intake.IntakeClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.intake.FollowUpFile.Row;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What becomes of a referral, told by messages of HL7 v2: judged as every move of its task is. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralMessagesIT {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmssxx");

    private final SecuredServer secured;
    private final Alliance alliance;
    private final IntakeClient centre;
    private final IntakeClient hospital;
    private final String doctor;

    ReferralMessagesIT(SecuredServer secured) {
        this.secured = secured;
        alliance = secured.alliance();
        centre = IntakeClient.of(secured, "centre");
        hospital = IntakeClient.of(secured, "hospital");
        doctor = ReferralSamples.doctor(alliance.open, alliance.centre);
    }

    private record Referred(Row row, String task, String loop) {}

    private Referred referred() {
        Row row = Row.next();
        assertThat(counts(centre.delivered(FollowUpFile.HEADING + row.line()))).containsEntry("created", 1L);
        String patient =
                centre.get("Patient?identifier=" + row.resident()).ids().get(0);
        Answer sent = centre.send(
                "POST",
                "ServiceRequest/$submit-referral",
                TestServer.json(ReferralSamples.submission(ReferralSamples.up(patient, doctor, alliance.hospital))));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        Task task = sent.resources()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .findFirst()
                .orElseThrow();
        return new Referred(
                row, task.getIdElement().getIdPart(), task.getGroupIdentifier().getValue());
    }

    private static String message(String kind, String organization, Referred referred, String status, String reason) {
        return "MSH|^~\\&|HIS|%s|ALLIANCE||%s||%s|%s|P|2.4||||||UNICODE UTF-8\r"
                        .formatted(organization, ZonedDateTime.now().format(TIME), kind, UUID.randomUUID())
                + "PID|1||%s^^^^NI||测试甲\r".formatted(referred.row().resident())
                + "RF1|%s|R|up||O|%s|20250422100000|||%s\r".formatted(status, referred.loop(), reason);
    }

    private static JsonNode told(IntakeClient by, String message) {
        Answer answer = by.send(
                "POST", "/intake/hl7v2?document=answer.hl7", message, "Content-Type", "x-application/hl7-v2+er7");
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        return by.ended(json(answer).path("id").asText());
    }

    private static String reasons(IntakeClient by, JsonNode delivery) {
        assertThat(counts(delivery)).containsEntry("quarantined", 1L);
        return by.quarantined(delivery).get(0).path("issues").toString();
    }

    private Task task(Referred referred) {
        return alliance.open.get("Task/" + referred.task()).as(Task.class);
    }

    @Test
    void theReceiverHasItAcceptsItAndSaysSoOnce() {
        Referred referred = referred();
        assertThat(counts(told(hospital, message("RRI^I12", Alliance.HOSPITAL, referred, "P", ""))))
                .containsEntry("updated", 1L);
        assertThat(task(referred).getStatus()).isEqualTo(TaskStatus.RECEIVED);
        String accepted = message("RRI^I12", Alliance.HOSPITAL, referred, "A", "");
        assertThat(counts(told(hospital, accepted))).containsEntry("updated", 1L);
        Task task = task(referred);
        assertThat(task.getStatus()).isEqualTo(TaskStatus.ACCEPTED);
        assertThat(task.getBusinessStatus().getCodingFirstRep().getCode()).isEqualTo("awaiting-slot");
        assertThat(counts(told(hospital, accepted))).isEqualTo(Map.of("received", 1L, "unchanged", 1L));
        assertThat(task(referred).getMeta().getVersionId())
                .isEqualTo(task.getMeta().getVersionId());
    }

    /** Whose clock is slow answers in time all the same, and a message that comes again takes nothing back. */
    @Test
    void whatHasBecomeOfItSinceStays() {
        Referred referred = referred();
        String accepted = message("RRI^I12", Alliance.HOSPITAL, referred, "A", "")
                .replaceFirst("\\|20\\d{12}", "|20200101000000");
        assertThat(counts(told(hospital, accepted))).containsEntry("updated", 1L);
        Task scheduled = task(referred);
        scheduled.getBusinessStatus().getCodingFirstRep().setCode("scheduled").setDisplay(null);
        Answer moved = hospital.send("PUT", "Task/" + referred.task(), TestServer.json(scheduled));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(counts(told(hospital, accepted))).isEqualTo(Map.of("received", 1L, "unchanged", 1L));
        assertThat(task(referred).getBusinessStatus().getCodingFirstRep().getCode())
                .isEqualTo("scheduled");
    }

    @Test
    void afterARedirectTheNextReceiverDeclinesItsOwnTask() {
        Referred referred = referred();
        Parameters to = new Parameters();
        to.addParameter().setName("owner").setValue(new Reference("Organization/" + alliance.township));
        ReferralSamples.because(to, "mca-reject-reason", "wrong-organization");
        Answer redirected = secured.http()
                .send(
                        "POST",
                        "Task/" + referred.task() + "/$redirect",
                        TestServer.json(to),
                        "Authorization",
                        "Bearer " + secured.token("console", "system/*.cruds"));
        assertThat(redirected.status()).as(redirected.body()).isEqualTo(200);
        IntakeClient township = IntakeClient.of(secured, "township");
        assertThat(counts(told(township, message("RRI^I12", Alliance.TOWNSHIP, referred, "R", "no-bed^无床位"))))
                .containsEntry("updated", 1L);
    }

    @Test
    void theReceiverDeclinesItWithTheReason() {
        Referred referred = referred();
        assertThat(counts(told(hospital, message("RRI^I12", Alliance.HOSPITAL, referred, "R", "no-bed^无床位"))))
                .containsEntry("updated", 1L);
        assertThat(task(referred).getStatus()).isEqualTo(TaskStatus.REJECTED);
        assertThat(task(referred).getStatusReason().getCodingFirstRep().getCode())
                .isEqualTo("no-bed");
        assertThat(reasons(hospital, told(hospital, message("RRI^I12", Alliance.HOSPITAL, referred, "A", ""))))
                .as("too late")
                .contains("not-found");
    }

    @Test
    void onlyThePlacerTakesItBackAndOnlyTheReceiverAnswers() {
        Referred referred = referred();
        assertThat(reasons(centre, told(centre, message("RRI^I12", Alliance.CENTRE, referred, "A", ""))))
                .contains("\"T03\"");
        assertThat(reasons(
                        hospital,
                        told(hospital, message("REF^I14", Alliance.HOSPITAL, referred, "P", "patient-refuse^患者不愿"))))
                .contains("\"T05\"");
        assertThat(task(referred).getStatus()).isEqualTo(TaskStatus.REQUESTED);
        assertThat(counts(told(centre, message("REF^I14", Alliance.CENTRE, referred, "P", "patient-refuse^患者不愿"))))
                .containsEntry("updated", 1L);
        assertThat(task(referred).getStatus()).isEqualTo(TaskStatus.CANCELLED);
    }

    @Test
    void toWhomItWasNotSentThereIsNone() {
        Referred referred = referred();
        IntakeClient township = IntakeClient.of(secured, "township");
        assertThat(reasons(township, told(township, message("RRI^I12", Alliance.TOWNSHIP, referred, "A", ""))))
                .doesNotContain(referred.row().resident());
        assertThat(task(referred).getStatus()).isEqualTo(TaskStatus.REQUESTED);
    }
}
