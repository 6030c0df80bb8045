package cn.medalliance.prescribing;

import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ScheduledNow;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.SecuredServer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Signature;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A prescription that waits is let go by a pharmacist; a long one is assessed before it runs out. */
@ServerIT
class PrescriptionReviewIT {

    private static final Guide GUIDE = Guide.load();
    private static final LocalDate TODAY = ManagedResident.TODAY;

    private final TestServer server;
    private final SecuredServer secured;
    private final ManagedResident resident;
    private final String pharmacist;

    PrescriptionReviewIT(TestServer server, SecuredServer secured) {
        this.server = server;
        this.secured = secured;
        resident = new ManagedResident(server, LocalDate.parse("1961-07-25"), "htn", "routine");
        pharmacist = resident.role("family-pharmacist");
    }

    private MedicationRequest prescription(String example) {
        MedicationRequest made = example("MedicationRequest-" + example, MedicationRequest.class);
        made.getIdentifierFirstRep().setValue("RX" + UUID.randomUUID());
        made.setSubject(resident.reference());
        made.setRequester(new Reference("PractitionerRole/" + resident.doctor));
        made.setEncounter(null);
        made.setBasedOn(null);
        made.setSupportingInformation(null);
        made.setInsurance(null);
        made.setReasonReference(null);
        made.setReasonCode(List.of(new CodeableConcept().setText("高血压")));
        return made;
    }

    private static void review(MedicationRequest prescription, String status) {
        String url = GUIDE.canonical("StructureDefinition", "rx-review-status");
        prescription.getExtension().removeIf(said -> url.equals(said.getUrl()));
        prescription.addExtension(url, ManagedResident.concept("mca-rx-review-status", status));
    }

    private MedicationRequest waiting() {
        MedicationRequest made = prescription("exa-medication-request-minimal");
        made.setStatus(MedicationRequestStatus.ONHOLD);
        review(made, "pending");
        return made;
    }

    private MedicationRequest stored(String id) {
        return server.get("MedicationRequest/" + id).as(MedicationRequest.class);
    }

    private List<Task> tasks(String code) {
        return server.get("Task?code=" + code + "&patient=Patient/" + resident.id)
                .resources()
                .map(Task.class::cast)
                .toList();
    }

    private Answer finish(Task task, String result, String owner, boolean isExplained) {
        task.setStatus(TaskStatus.COMPLETED);
        task.setBusinessStatus(ManagedResident.concept("mca-rx-review-status", result));
        task.setStatusReason(isExplained ? new CodeableConcept().setText("与现用药物重复") : null);
        task.setOwner(new Reference(owner));
        return server.put("Task/" + task.getIdElement().getIdPart(), task);
    }

    @ParameterizedTest
    @CsvSource({"passed, ACTIVE", "overridden, ACTIVE", "returned, ONHOLD", "refused, CANCELLED"})
    void thePrescriptionBecomesWhatThePharmacistSays(String result, MedicationRequestStatus status) {
        String id = resident.create(waiting());
        Task task = tasks("rx-review").get(0);
        assertThat(task.getOwner().getReference()).isEqualTo("Organization/" + resident.clinic);
        Answer done = finish(task, result, "PractitionerRole/" + pharmacist, true);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        MedicationRequest now = stored(id);
        assertThat(now.getStatus()).isEqualTo(status);
        assertThat(((CodeableConcept) now.getExtensionByUrl(GUIDE.canonical("StructureDefinition", "rx-review-status"))
                                .getValue())
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo(result);
        assertThat(now.getStatusReason().hasText()).isEqualTo(status != MedicationRequestStatus.ACTIVE);
        Task over = tasks("rx-review").get(0);
        Answer again =
                finish(over, result.equals("passed") ? "refused" : "passed", "PractitionerRole/" + pharmacist, true);
        assertThat(again.status()).as("its result stays").isEqualTo(422);
        assertThat(server.put("Task/" + over.getIdElement().getIdPart(), over.setStatus(TaskStatus.REQUESTED))
                        .status())
                .as("it is not opened again")
                .isEqualTo(422);
    }

    @Test
    void whatIsReturnedIsChangedAndAskedAgain() {
        String id = resident.create(waiting());
        finish(tasks("rx-review").get(0), "returned", "PractitionerRole/" + pharmacist, true);
        MedicationRequest changed = stored(id);
        changed.getDosageInstructionFirstRep().setText("每日1次，每次半片");
        review(changed, "pending");
        resident.put(changed, id);
        resident.put(stored(id), id);
        assertThat(tasks("rx-review"))
                .extracting(Task::getStatus)
                .containsExactlyInAnyOrder(TaskStatus.COMPLETED, TaskStatus.REQUESTED);
    }

    @Test
    void nobodyElseLetsItGo() {
        String id = resident.create(waiting());
        Task task = tasks("rx-review").get(0);
        assertThat(finish(task.copy(), "passed", "PractitionerRole/" + resident.doctor, false)
                        .body())
                .contains("\"mca-rx-2\"", "\"forbidden\"");
        assertThat(finish(task.copy(), "refused", "PractitionerRole/" + pharmacist, false)
                        .body())
                .contains("mca-rx-1");
        assertThat(stored(id).getStatus()).isEqualTo(MedicationRequestStatus.ONHOLD);
        assertThat(tasks("rx-review"))
                .singleElement()
                .satisfies(open -> assertThat(open.getStatus()).isEqualTo(TaskStatus.REQUESTED));
        MedicationRequest past = stored(id);
        past.setStatus(MedicationRequestStatus.ACTIVE);
        assertThat(server.put("MedicationRequest/" + id, past).body()).contains("mca-mr-6");
        past.getExtension().clear();
        assertThat(server.put("MedicationRequest/" + id, past).body()).contains("\"mca-rx-3\"");
        assertThat(stored(id).getStatus()).isEqualTo(MedicationRequestStatus.ONHOLD);
    }

    private Answer as(String token, String method, String path, Resource body) {
        return secured.http().send(method, path, TestServer.json(body), "Authorization", "Bearer " + token);
    }

    private String post(String code, String organization) {
        PractitionerRole post = example("PractitionerRole-exa-role-minimal", PractitionerRole.class);
        post.setPractitioner(new Reference().setDisplay("陈立"));
        post.setOrganization(new Reference("Organization/" + organization));
        post.setCode(List.of(ManagedResident.concept("mca-role", code)));
        return resident.create(post);
    }

    /** Of somebody whom the village clinic keeps. */
    private MedicationRequest ofTheVillage(MedicationRequestStatus status, String review) {
        MedicationRequest made = prescription("exa-medication-request-minimal");
        made.setSubject(new Reference("Patient/" + secured.alliance().villager));
        made.setRequester(new Reference("PractitionerRole/" + post("village-doctor", secured.alliance().village)));
        made.setStatus(status);
        review(made, review);
        return made;
    }

    @Test
    void aSystemReportsWhatPharmacistsOfItsOwnOrganisationSaid() {
        String village = secured.token("village", "system/*.cruds");
        String id = resident.create(ofTheVillage(MedicationRequestStatus.ONHOLD, "pending"));
        Task task = server.get("Task?code=rx-review&focus=MedicationRequest/" + id)
                .resources()
                .map(Task.class::cast)
                .findFirst()
                .orElseThrow();
        task.setStatus(TaskStatus.COMPLETED);
        task.setBusinessStatus(ManagedResident.concept("mca-rx-review-status", "passed"));
        String address = "Task/" + task.getIdElement().getIdPart();
        task.setOwner(new Reference("PractitionerRole/" + post("family-pharmacist", secured.alliance().hospital)));
        Answer ofAnother = as(village, "PUT", address, task);
        assertThat(ofAnother.status()).as(ofAnother.body()).isEqualTo(403);
        assertThat(ofAnother.body()).contains("\"mca-rx-2\"");
        assertThat(stored(id).getStatus()).isEqualTo(MedicationRequestStatus.ONHOLD);
        task.setOwner(new Reference("PractitionerRole/" + post("family-pharmacist", secured.alliance().village)));
        Answer ofItsOwn = as(village, "PUT", address, task);
        assertThat(ofItsOwn.status()).as(ofItsOwn.body()).isEqualTo(200);
        assertThat(stored(id).getStatus()).isEqualTo(MedicationRequestStatus.ACTIVE);
    }

    @Test
    void whoIsNoPharmacistBringsNoPrescriptionThatIsPassed() {
        MedicationRequest passed = ofTheVillage(MedicationRequestStatus.ACTIVE, "passed");
        String doctor = secured.tokenOfPerson("village-doctor", "user/*.cruds", null);
        Answer byADoctor = as(doctor, "POST", "MedicationRequest", passed);
        assertThat(byADoctor.status()).as(byADoctor.body()).isEqualTo(403);
        assertThat(byADoctor.body()).contains("\"mca-rx-4\"");
        passed.setStatus(MedicationRequestStatus.ONHOLD);
        review(passed, "pending");
        assertThat(as(doctor, "POST", "MedicationRequest", passed).status()).isEqualTo(201);
        Answer byItsSystem = as(
                secured.token("village", "system/*.cruds"),
                "POST",
                "MedicationRequest",
                ofTheVillage(MedicationRequestStatus.ACTIVE, "passed"));
        assertThat(byItsSystem.status()).as(byItsSystem.body()).isEqualTo(201);
    }

    @Test
    void nothingIsDispensedOnAPrescriptionThatWaits() {
        String id = resident.create(waiting());
        MedicationDispense dispense =
                example("MedicationDispense-exa-medication-dispense-minimal", MedicationDispense.class);
        dispense.setSubject(resident.reference());
        dispense.getPerformerFirstRep().setActor(new Reference("PractitionerRole/" + pharmacist));
        dispense.setAuthorizingPrescription(List.of(new Reference("MedicationRequest/" + id)));
        Answer refused = server.post("MedicationDispense", dispense);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("\"mca-rx-5\"", "MedicationDispense.authorizingPrescription");
        finish(tasks("rx-review").get(0), "passed", "PractitionerRole/" + pharmacist, true);
        resident.create(dispense);
    }

    private String longTerm(LocalDate end) {
        MedicationRequest made = prescription("exa-medication-request-long-term");
        made.setAuthoredOnElement(new DateTimeType(end.minusDays(84).toString()));
        made.getDispenseRequest()
                .getValidityPeriod()
                .setStartElement(new DateTimeType(end.minusDays(84).toString()));
        made.getDispenseRequest().getValidityPeriod().setEndElement(new DateTimeType(end.toString()));
        made.getExtension().stream()
                .filter(said -> said.getValue() instanceof Signature)
                .forEach(said -> ((Signature) said.getValue()).setWho(resident.reference()));
        return resident.create(made);
    }

    @Test
    void aLongPrescriptionIsAssessedOnceBeforeItRunsOut() {
        String soon = longTerm(TODAY.plusDays(7));
        longTerm(TODAY.plusDays(9));
        String renewed = longTerm(TODAY.plusDays(3));
        MedicationRequest next = prescription("exa-medication-request-minimal");
        next.setPriorPrescription(new Reference("MedicationRequest/" + renewed));
        resident.create(next);
        ScheduledNow.run(secured, "longrx-renewal");
        ScheduledNow.run(secured, "longrx-renewal");
        assertThat(tasks("longrx-renewal")).singleElement().satisfies(task -> {
            assertThat(task.getFocus().getReference()).isEqualTo("MedicationRequest/" + soon);
            assertThat(task.getOwner().getReference()).isEqualTo("Organization/" + resident.clinic);
            assertThat(task.getRestriction().getPeriod().getEndElement().getValueAsString())
                    .isEqualTo(TODAY.plusDays(7).toString());
            assertThat(task.getMeta().getVersionId()).isEqualTo("1");
        });
    }
}
