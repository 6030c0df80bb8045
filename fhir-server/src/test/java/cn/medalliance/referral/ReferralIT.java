package cn.medalliance.referral;

import static cn.medalliance.AtOnce.atOnce;
import static cn.medalliance.referral.ReferralSamples.because;
import static cn.medalliance.referral.ReferralSamples.concept;
import static cn.medalliance.referral.ReferralSamples.requestOf;
import static cn.medalliance.referral.ReferralSamples.submission;
import static cn.medalliance.referral.ReferralSamples.to;
import static cn.medalliance.referral.ReferralSamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;
import cn.medalliance.shared.CountyTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A referral from its submission to its end, by operation and by every other way of writing, in open mode with headers. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralIT {

    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String OFFICE = code(1);
    private static final String CENTRE = code(2);
    private static final String HOSPITAL = code(3);
    private static final String OTHER = code(4);
    private static final String VILLAGE = code(5);
    private static final String ERRORS = ReferralSamples.GUIDE.canonical("CodeSystem", "mca-error");
    private static final String RULES = ReferralSamples.GUIDE.canonical("CodeSystem", "mca-rule");

    private final TestServer server;
    private final String centre;
    private final String hospital;
    private final String other;
    private final String village;
    private final String doctor;
    private final String villageDoctor;
    private final String specialist;
    private String patient = "";

    ReferralIT(TestServer server) {
        this.server = server;
        String office = organization(OFFICE, "alliance", null);
        centre = organization(CENTRE, "community-centre", office);
        hospital = organization(HOSPITAL, "county-hospital", office);
        other = organization(OTHER, "county-hospital", office);
        village = organization(VILLAGE, "village", centre);
        doctor = ReferralSamples.doctor(server, centre);
        villageDoctor = ReferralSamples.doctor(server, village);
        specialist = ReferralSamples.clinician(server, hospital, "specialist");
    }

    private static String code(int number) {
        String body = "MREF%04d".formatted(number);
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += BODY_WEIGHTS[i] * Character.digit(body.charAt(i), Character.MAX_RADIX);
        }
        String first17 = "12999901" + body + "0X987654321".charAt(sum % 11);
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }

    private String organization(String creditCode, String example, @org.jspecify.annotations.Nullable String parent) {
        Organization organization =
                ReferralSamples.example("Organization-exa-organization-" + example, Organization.class);
        organization.setIdentifier(List.of(new Identifier()
                .setSystem(ReferralSamples.GUIDE.canonical() + "/naming/uscc")
                .setValue(creditCode)));
        organization.getExtension().clear();
        organization.setPartOf(parent == null ? null : new Reference("Organization/" + parent));
        return ReferralSamples.store(server, organization);
    }

    @BeforeEach
    void aResident() {
        Patient resident = ReferralSamples.example("Patient-exa-patient-minimal", Patient.class)
                .setManagingOrganization(new Reference("Organization/" + centre));
        patient = ReferralSamples.store(server, resident);
    }

    // Sending

    @Test
    void aReferralIsSubmittedWholeAndSentAgainAnsweredAsBefore() {
        Bundle referral = ReferralSamples.up(patient, doctor, hospital);
        Answer first = as(CENTRE, "ServiceRequest/$submit-referral", submission(referral));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        ServiceRequest request = of(ServiceRequest.class, first).get(0);
        assertThat(request.getStatus()).isEqualTo(ServiceRequestStatus.ACTIVE);
        List<Task> tasks = of(Task.class, first);
        assertThat(tasks).hasSize(2);
        Task task = tasks.get(0);
        assertThat(stage(task)).isEqualTo("requested/submitted");
        assertThat(task.getOwner().getReference()).isEqualTo("Organization/" + hospital);
        assertThat(task.getGroupIdentifier().getValue())
                .isEqualTo(request.getRequisition().getValue());
        Task tracking = tasks.get(1);
        assertThat(tracking.getCode().getCodingFirstRep().getCode()).isEqualTo("referral-tracking");
        assertThat(tracking.getOwner().getReference()).isEqualTo("Organization/" + centre);

        Answer again = as(CENTRE, "ServiceRequest/$submit-referral", submission(referral));
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.ids()).isEqualTo(first.ids());

        requestOf(referral).addNote().setText("改过的内容");
        assertRefused(
                as(CENTRE, "ServiceRequest/$submit-referral", submission(referral)), 409, "duplicate-referral", "T01");
    }

    @Test
    void theSameReferralWithinADayIsADuplicate() {
        submit();
        assertRefused(
                as(
                        CENTRE,
                        "ServiceRequest/$submit-referral",
                        submission(ReferralSamples.up(patient, doctor, hospital))),
                409,
                "duplicate-referral",
                "T01");
    }

    @Test
    void theSameReferralSentManyTimesAtOnceIsOne() {
        Bundle referral = ReferralSamples.up(patient, doctor, hospital);
        List<Answer> answers = atOnce(8, each -> as(CENTRE, "ServiceRequest/$submit-referral", submission(referral)));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).isSubsetOf(200, 201, 409);
        assertThat(server.get("ServiceRequest?patient=" + patient).ids()).hasSize(1);
        assertThat(server.get("Task?patient=" + patient).ids()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "plan", "medication"})
    void aDownReferralWithoutSummaryPlanOrMedicationIsRefused(String without) {
        Bundle referral = ReferralSamples.down(patient, specialist, centre);
        ServiceRequest request = requestOf(referral);
        switch (without) {
            case "summary" -> {
                request.getSupportingInfo().remove(0);
                referral.getEntry().remove(1);
            }
            case "plan" -> {
                request.getSupportingInfo().remove(1);
                referral.getEntry().remove(3);
            }
            default ->
                ((Composition) referral.getEntry().get(1).getResource())
                        .getSection()
                        .removeIf(section ->
                                section.getCode().getCodingFirstRep().getCode().equals("10183-2"));
        }
        assertRefused(
                as(HOSPITAL, "ServiceRequest/$submit-referral", submission(referral)),
                422,
                "incomplete-referral",
                "mca-ref-3");
        assertThat(server.get("ServiceRequest?patient=" + patient).ids()).isEmpty();
    }

    @Test
    void aDownReferralIsAcceptedWithoutAppointmentContactedByPhoneAndVisited() {
        Answer sent = as(
                HOSPITAL,
                "ServiceRequest/$submit-referral",
                submission(ReferralSamples.down(patient, specialist, centre)));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(of(Task.class, sent)).hasSize(1);
        Task task = of(Task.class, sent).get(0);
        task = moved(CENTRE, task, to("accepted", "accepted"));
        task = moved(CENTRE, task, to("in-progress", "first-contact"));
        String visit = ReferralSamples.store(server, ReferralSamples.visit(patient, centre));
        task = moved(CENTRE, task, with(to("in-progress", "first-visit"), "arrived-encounter", "Encounter/" + visit));
        assertRefused(move(CENTRE, task, to("in-progress", "first-contact")), 422, "illegal-transition", "T20");
    }

    @Test
    void whoAsksForAReferralIsWhoMayByItsDirection() {
        String manager = ReferralSamples.clinician(server, centre, "health-manager");
        assertRefused(
                as(
                        CENTRE,
                        "ServiceRequest/$submit-referral",
                        submission(ReferralSamples.up(patient, manager, hospital))),
                422,
                "incomplete-referral",
                "mca-ref-15");
        String familyDoctor = ReferralSamples.doctor(server, hospital);
        assertRefused(
                as(
                        HOSPITAL,
                        "ServiceRequest/$submit-referral",
                        submission(ReferralSamples.down(patient, familyDoctor, centre))),
                422,
                "incomplete-referral",
                "mca-ref-15");
        assertThat(server.get("ServiceRequest?patient=" + patient).ids()).isEmpty();
    }

    @Test
    void whoRefersDownIsWarnedOfMedicinesThatTheReceiverDoesNotStock() {
        String name = ReferralSamples.notStocked(server, hospital, centre);
        Bundle referral = ReferralSamples.down(patient, specialist, centre);
        for (String medicine : List.of(name, name + "（替代）")) {
            MedicationRequest prescribed = ReferralSamples.example(
                    "MedicationRequest-exa-medication-request-minimal", MedicationRequest.class);
            prescribed.getIdentifierFirstRep().setValue("RX" + UUID.randomUUID());
            prescribed.setSubject(new Reference("Patient/" + patient));
            prescribed.setRequester(new Reference("PractitionerRole/" + specialist));
            prescribed.setMedication(new CodeableConcept().setText(medicine));
            String prescription = ReferralSamples.store(server, prescribed);
            requestOf(referral).addSupportingInfo(new Reference("MedicationRequest/" + prescription));
        }
        Answer sent = as(HOSPITAL, "ServiceRequest/$submit-referral", submission(referral));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(warnings(sent)).singleElement().satisfies(issue -> {
            assertThat(issue.getSeverity()).isEqualTo(OperationOutcome.IssueSeverity.WARNING);
            assertThat(issue.getDetails().getText()).isEqualTo(name);
            assertThat(issue.getDiagnostics()).contains(name + "（替代）");
        });
        Answer again = as(HOSPITAL, "ServiceRequest/$submit-referral", submission(referral));
        assertThat(again.status()).isEqualTo(200);
        assertThat(warnings(again)).hasSize(1);
    }

    @Test
    void whoRefersForTwoUnsatisfiedPressuresIsWarnedUnlessTheRecordHasThem() {
        LocalDate today = CountyTime.today(Clock.systemUTC());
        evaluated(today.minusDays(14), "2");
        evaluated(today.minusDays(7), "1");
        evaluated(today.minusDays(90), "2");
        Answer warned = as(
                CENTRE, "ServiceRequest/$submit-referral", submission(ReferralSamples.up(patient, doctor, hospital)));
        assertThat(warned.status()).as(warned.body()).isEqualTo(201);
        assertThat(warnings(warned)).singleElement().satisfies(issue -> {
            assertThat(issue.getSeverity()).isEqualTo(OperationOutcome.IssueSeverity.WARNING);
            assertThat(issue.getDetails().getCodingFirstRep().getCode()).isEqualTo("mca-ref-11");
        });

        aResident();
        evaluated(today.minusDays(14), "2");
        evaluated(today, "2");
        Answer sent = as(
                CENTRE, "ServiceRequest/$submit-referral", submission(ReferralSamples.up(patient, doctor, hospital)));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(warnings(sent)).isEmpty();

        aResident();
        Bundle forAnotherReason = ReferralSamples.up(patient, doctor, hospital);
        requestOf(forAnotherReason).setReasonCode(List.of(concept("mca-referral-reason-up", "adr")));
        assertThat(warnings(as(CENTRE, "ServiceRequest/$submit-referral", submission(forAnotherReason))))
                .isEmpty();
    }

    private void evaluated(LocalDate day, String code) {
        Observation evaluation =
                ReferralSamples.example("Observation-exa-followup-evaluation-minimal", Observation.class);
        evaluation.getIdentifier().clear();
        evaluation.setSubject(new Reference("Patient/" + patient));
        evaluation.setEncounter(null);
        evaluation.getDerivedFrom().clear();
        evaluation.setPerformer(List.of(new Reference("PractitionerRole/" + doctor)));
        evaluation.setEffective(new DateTimeType(day + "T00:01:00+08:00"));
        evaluation.getValueCodeableConcept().getCodingFirstRep().setCode(code).setDisplay(null);
        ReferralSamples.store(server, evaluation);
    }

    private static List<OperationOutcome.OperationOutcomeIssueComponent> warnings(Answer answer) {
        return answer.bundle().getEntry().stream()
                .filter(entry -> entry.getResource() instanceof OperationOutcome)
                .flatMap(entry -> ((OperationOutcome) entry.getResource()).getIssue().stream())
                .toList();
    }

    @Test
    void aReferralThatSkipsALevelSaysWhy() {
        Bundle referral = ReferralSamples.up(patient, villageDoctor, hospital);
        assertRefused(
                as(VILLAGE, "ServiceRequest/$submit-referral", submission(referral)),
                422,
                "incomplete-referral",
                "mca-ref-2");
        requestOf(referral)
                .addExtension(new Extension(
                        ReferralSamples.GUIDE.canonical("StructureDefinition", "bypass-reason"),
                        concept("mca-bypass-reason", "specialty-absent")));
        Answer sent = as(VILLAGE, "ServiceRequest/$submit-referral", submission(referral));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    }

    @Test
    void whoIsNotThePlacerSubmitsNothing() {
        assertRefused(
                as(
                        HOSPITAL,
                        "ServiceRequest/$submit-referral",
                        submission(ReferralSamples.up(patient, doctor, hospital))),
                403,
                "wrong-role",
                "R01");
        assertThat(server.get("ServiceRequest?patient=" + patient).ids()).isEmpty();
    }

    // Moving

    @Test
    void theHospitalTakesTheReferralToItsEnd() {
        Task task = submit();
        task = moved(HOSPITAL, task, to("received", "acknowledged"));
        assertRefused(move(HOSPITAL, task, to("accepted", "accepted")), 422, "incomplete-referral", "T03");
        task = moved(HOSPITAL, task, to("accepted", "awaiting-slot"));
        assertRefused(move(HOSPITAL, task, to("in-progress", "arrived")), 422, "incomplete-referral", "T07");
        String visit = ReferralSamples.store(server, ReferralSamples.visit(patient, hospital));
        task = moved(HOSPITAL, task, with(to("in-progress", "arrived"), "arrived-encounter", "Encounter/" + visit));
        assertThat(task.getExecutionPeriod().hasStart()).isTrue();
        task = moved(HOSPITAL, task, to("in-progress", "under-treatment"));
        task = moved(HOSPITAL, task, to("in-progress", "treatment-complete"));
        String feedback = ReferralSamples.store(server, ReferralSamples.feedback(patient, specialist));
        task = moved(
                HOSPITAL,
                task,
                with(to("completed", "closed-outpatient"), "feedback-document", "Composition/" + feedback));
        assertThat(request(task).getStatus()).isEqualTo(ServiceRequestStatus.COMPLETED);
        assertRefused(move(HOSPITAL, task, to("in-progress", "arrived")), 422, "illegal-transition", "T15");
    }

    private String insured(boolean isOver, Reference beneficiary) {
        Coverage coverage = ReferralSamples.example("Coverage-exa-coverage-minimal", Coverage.class);
        coverage.setBeneficiary(beneficiary);
        coverage.setSubscriber(new Reference("Patient/" + patient));
        coverage.addExtension(extension("reimbursement-rate"), new DecimalType("0.95"));
        coverage.getPeriod().setStartElement(new DateTimeType("2020-01-01"));
        coverage.getPeriod().setEndElement(new DateTimeType(isOver ? "2020-12-31" : "2999-12-31"));
        return ReferralSamples.store(server, coverage);
    }

    private boolean isWaived(String coverage) {
        return server.get("Coverage/" + coverage).as(Coverage.class).hasExtension(extension("deductible-waived"));
    }

    private static String extension(String id) {
        return ReferralSamples.GUIDE.canonical("StructureDefinition", id);
    }

    @Test
    void whoWasReferredUpPaysNoDeductible() {
        Reference resident = new Reference("Patient/" + patient);
        String inForce = insured(false, resident);
        String over = insured(true, resident);
        String child = insured(
                false,
                new Reference("Patient/"
                        + ReferralSamples.store(
                                server, ReferralSamples.example("Patient-exa-patient-minimal", Patient.class))));
        Task task = submit();
        task = moved(HOSPITAL, task, to("accepted", "awaiting-slot"));
        String visit = ReferralSamples.store(server, ReferralSamples.visit(patient, hospital));
        task = moved(HOSPITAL, task, with(to("in-progress", "arrived"), "arrived-encounter", "Encounter/" + visit));
        String feedback = ReferralSamples.store(server, ReferralSamples.feedback(patient, specialist));
        assertThat(isWaived(inForce)).isFalse();
        moved(
                HOSPITAL,
                task,
                with(to("completed", "closed-outpatient"), "feedback-document", "Composition/" + feedback));
        assertThat(isWaived(inForce)).isTrue();
        assertThat(isWaived(over)).as("of another year").isFalse();
        assertThat(isWaived(child)).as("insured by the resident").isFalse();
        assertThat(server.get("Coverage/" + inForce)
                        .as(Coverage.class)
                        .getExtensionByUrl(extension("reimbursement-rate"))
                        .getValue()
                        .primitiveValue())
                .isEqualTo("0.95");
    }

    @Test
    void theAnswersComeInTheirOrder() {
        Task task = submit();
        // Stale and illegal and not the caller's: stale is told.
        assertThat(send(OTHER, "Task/" + id(task) + "/$transition", to("in-progress", "arrived"), "W/\"7\"")
                        .status())
                .isEqualTo(412);
        // Illegal and not the caller's: illegal is told.
        assertRefused(move(OTHER, task, to("in-progress", "arrived")), 422, "illegal-transition", "mca-ref-13");
        // Not the caller's, and without its reason: the role is told.
        assertRefused(
                move(OTHER, task, because(to("rejected", "declined"), "mca-reject-reason", "no-bed")),
                403,
                "wrong-role",
                "T04");
        assertThat(server.get("Task/" + id(task)).as(Task.class).getMeta().getVersionId())
                .isEqualTo("1");
    }

    @Test
    void aMoveNeedsTheVersionItIsOf() {
        Task task = submit();
        Answer without = as(HOSPITAL, "Task/" + id(task) + "/$transition", to("received", "acknowledged"));
        assertThat(without.status()).as(without.body()).isEqualTo(400);
        assertThat(without.body()).contains("If-Match");
    }

    @Test
    void everyWayOfWritingIsJudgedByTheSameTable() {
        Task task = submit();
        Task completed = task.copy();
        completed.setStatus(TaskStatus.ACCEPTED);
        completed.setBusinessStatus(concept("mca-referral-business-status", "accepted"));
        assertRefused(put(HOSPITAL, completed), 422, "incomplete-referral", "T03");
        assertRefused(put(OTHER, completed), 403, "wrong-role", "T03");
        String patch = """
                [{"op": "replace", "path": "/status", "value": "in-progress"},
                 {"op": "replace", "path": "/businessStatus/coding/0/code", "value": "arrived"}]
                """;
        Answer patched = server.send(
                "PATCH",
                "Task/" + id(task),
                patch,
                "Content-Type",
                "application/json-patch+json",
                "X-Mca-Organization",
                HOSPITAL);
        assertRefused(patched, 422, "illegal-transition", "mca-ref-13");
        Bundle transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        Task received = task.copy();
        received.setStatus(TaskStatus.COMPLETED);
        received.setBusinessStatus(concept("mca-referral-business-status", "closed-advice"));
        received.addOutput()
                .setType(concept("mca-task-output", "feedback-document"))
                .setValue(new Reference("Patient/" + patient));
        transaction
                .addEntry()
                .setResource(received)
                .getRequest()
                .setMethod(Bundle.HTTPVerb.PUT)
                .setUrl("Task/" + id(task));
        Answer answer = as(HOSPITAL, "", transaction);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertRefused(
                server.send("DELETE", "Task/" + id(task), null, "X-Mca-Organization", CENTRE),
                422,
                "illegal-transition",
                "T14");
        Task born = task.copy();
        born.setId((String) null);
        born.setStatus(TaskStatus.ACCEPTED);
        born.setBusinessStatus(concept("mca-referral-business-status", "awaiting-slot"));
        assertRefused(as(HOSPITAL, "Task", born), 422, "illegal-transition", "mca-ref-13");
    }

    @Test
    void theHospitalDoesNotWriteTheRequest() {
        ServiceRequest request = request(submit());
        request.addNote().setText("医院补充");
        assertRefused(put(HOSPITAL, request), 403, "wrong-role", "R01");
        Answer own = put(CENTRE, request);
        assertThat(own.status()).as(own.body()).isEqualTo(200);
        ServiceRequest done = own.as(ServiceRequest.class).setStatus(ServiceRequestStatus.COMPLETED);
        assertRefused(put(CENTRE, done), 403, "wrong-role", "R04");
    }

    @Test
    void afterAcceptanceTheRequestIsAddedToAndNothingIsTakenBack() {
        Task task = moved(HOSPITAL, submit(), to("accepted", "awaiting-slot"));
        ServiceRequest request = request(task);
        ServiceRequest shorter = request.copy();
        shorter.getSupportingInfo().clear();
        assertRefused(put(CENTRE, shorter), 422, "illegal-transition", "R01");
        request.addNote().setText("补充说明");
        assertThat(put(CENTRE, request).status()).isEqualTo(200);
    }

    @Test
    void aRevokedRequestClosesItsTasks() {
        Task task = submit();
        ServiceRequest request = request(task).setStatus(ServiceRequestStatus.REVOKED);
        Answer revoked = put(CENTRE, request);
        assertThat(revoked.status()).as(revoked.body()).isEqualTo(200);
        assertThat(stages()).containsOnly("cancelled/cancelled-placer", "cancelled/");
    }

    @Test
    void aReferralThatIsTakenBackRevokesItsRequest() {
        Task task = moved(
                CENTRE,
                submit(),
                because(to("cancelled", "cancelled-patient"), "mca-cancel-reason-task", "cancelled-by-patient"));
        assertThat(request(task).getStatus()).isEqualTo(ServiceRequestStatus.REVOKED);
        assertThat(stages()).containsOnly("cancelled/cancelled-patient", "cancelled/");
    }

    @Test
    void afterArrivalARequestToAbortIsAskedAndAgreedTo() {
        Task task = moved(HOSPITAL, submit(), to("accepted", "awaiting-slot"));
        String visit = ReferralSamples.store(server, ReferralSamples.visit(patient, hospital));
        task = moved(HOSPITAL, task, with(to("in-progress", "admitted"), "arrived-encounter", "Encounter/" + visit));
        ServiceRequest request = request(task);
        assertRefused(
                put(CENTRE, request.copy().setStatus(ServiceRequestStatus.REVOKED)), 422, "illegal-transition", "R05");
        Parameters agreed = because(to("cancelled", "abort-agreed"), "mca-cancel-reason-task", "transferred-elsewhere");
        assertRefused(move(HOSPITAL, task, agreed), 422, "incomplete-referral", "T13");

        Task abort = ReferralSamples.example("Task-exa-abort-task-declined", Task.class);
        abort.setGroupIdentifier(task.getGroupIdentifier());
        abort.setStatus(TaskStatus.REQUESTED).setStatusReason(null);
        abort.setFocus(new Reference("Task/" + id(task)));
        abort.setFor(task.getFor());
        abort.setRequester(task.getRequester());
        abort.setOwner(task.getOwner());
        assertRefused(as(HOSPITAL, "Task", abort), 403, "wrong-role", "T13");
        Answer asked = as(CENTRE, "Task", abort);
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertRefused(move(HOSPITAL, task, agreed), 422, "incomplete-referral", "T13");
        Task answered = asked.as(Task.class).setStatus(TaskStatus.ACCEPTED);
        assertRefused(put(CENTRE, answered), 403, "wrong-role", "T13");
        assertThat(put(HOSPITAL, answered).status()).isEqualTo(200);
        task = moved(HOSPITAL, task, agreed);
        assertThat(request(task).getStatus()).isEqualTo(ServiceRequestStatus.REVOKED);
    }

    @Test
    void theCentreAssignsAndRedirects() {
        Bundle open = ReferralSamples.up(patient, doctor, hospital);
        requestOf(open).setPerformer(null);
        Answer sent = as(CENTRE, "ServiceRequest/$submit-referral", submission(open));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        Task task = of(Task.class, sent).get(0);
        assertThat(stage(task)).isEqualTo("requested/pending-coordination");
        Parameters owner = new Parameters();
        owner.addParameter().setName("owner").setValue(new Reference("Organization/" + hospital));
        assertRefused(as(HOSPITAL, "Task/" + id(task) + "/$assign", owner), 403, "wrong-role", "T16");
        Answer assigned = as(OFFICE, "Task/" + id(task) + "/$assign", owner);
        assertThat(assigned.status()).as(assigned.body()).isEqualTo(200);
        task = assigned.as(Task.class);
        assertThat(stage(task)).isEqualTo("requested/assigned");

        Parameters onwards = new Parameters();
        onwards.addParameter().setName("owner").setValue(new Reference("Organization/" + other));
        because(onwards, "mca-reject-reason", "wrong-organization");
        Answer redirected = as(OFFICE, "Task/" + id(task) + "/$redirect", onwards);
        assertThat(redirected.status()).as(redirected.body()).isEqualTo(200);
        Task second = redirected.as(Task.class);
        assertThat(stage(second)).isEqualTo("requested/redirected");
        assertThat(second.getPartOfFirstRep().getReference()).isEqualTo("Task/" + id(task));
        assertThat(stage(server.get("Task/" + id(task)).as(Task.class))).isEqualTo("rejected/declined-redirect");
        assertThat(stage(moved(OTHER, second, to("received", "acknowledged")))).isEqualTo("received/acknowledged");
    }

    @Test
    void thePlacerTellsWhatTrackingFound() {
        submit();
        Task tracking = server.get("Task?patient=" + patient + "&code=referral-tracking")
                .resources()
                .map(Task.class::cast)
                .findFirst()
                .orElseThrow();
        Parameters result = new Parameters();
        result.addParameter().setName("outcome").setValue(new CodeType("arrived"));
        result.addParameter().setName("date").setValue(new DateTimeType("2026-11-26"));
        assertRefused(
                as(HOSPITAL, "Task/" + id(tracking) + "/$tracking-result", result), 403, "wrong-role", "mca-ref-12");
        Answer told = as(CENTRE, "Task/" + id(tracking) + "/$tracking-result", result);
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.as(Task.class).getStatus()).isEqualTo(TaskStatus.COMPLETED);
        result.getParameter().get(0).setValue(new CodeType("not-arrived"));
        assertRefused(
                as(CENTRE, "Task/" + id(tracking) + "/$tracking-result", result),
                422,
                "illegal-transition",
                "mca-ref-12");
    }

    @Test
    void aHeaderSaysARoleButNobodyALoader() {
        Task task = submit();
        Answer loader = server.send(
                "POST",
                "Task/" + id(task) + "/$transition",
                TestServer.json(to("received", "acknowledged")),
                "If-Match",
                "W/\"1\"",
                "X-Mca-Role",
                "loader");
        assertThat(loader.status()).as(loader.body()).isEqualTo(400);
        Answer placer = server.send(
                "POST",
                "Task/" + id(task) + "/$transition",
                TestServer.json(to("received", "acknowledged")),
                "If-Match",
                "W/\"1\"",
                "X-Mca-Role",
                "P");
        assertRefused(placer, 403, "wrong-role", "T02");
    }

    @Test
    void ofManyWhoMoveATaskAtOnceOneWins() {
        Task task = submit();
        List<Answer> answers = atOnce(
                50,
                each -> each % 2 == 0
                        ? move(HOSPITAL, task, to("received", "acknowledged"))
                        : move(HOSPITAL, task, because(to("rejected", "declined"), "mca-reject-reason", "no-bed")));
        Map<Integer, Long> byStatus =
                answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
        assertThat(byStatus.get(200)).as(byStatus.toString()).isEqualTo(1);
        assertThat(byStatus.keySet()).isSubsetOf(200, 409, 412);
        Task now = server.get("Task/" + id(task)).as(Task.class);
        assertThat(now.getMeta().getVersionId()).isEqualTo("2");
        assertThat(server.get("Task/" + id(task) + "/_history").ids()).hasSize(2);
    }

    @Test
    void whoWaitsForEachOtherIsToldOfAConflict() {
        Task first = submit();
        aResident();
        Task second = submit();
        for (int round = 0; round < 6; round++) {
            List<Answer> answers =
                    atOnce(4, each -> each % 2 == 0 ? noted(first, second, each) : noted(second, first, each));
            assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409).contains(200);
        }
    }

    private Answer noted(Task one, Task other, int writer) {
        Bundle transaction = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        for (Task task : List.of(one, other)) {
            Task noted = task.copy();
            noted.addNote().setText("备注 " + writer + " " + UUID.randomUUID());
            transaction
                    .addEntry()
                    .setResource(noted)
                    .getRequest()
                    .setMethod(Bundle.HTTPVerb.PUT)
                    .setUrl("Task/" + id(task));
        }
        return as(CENTRE, "", transaction);
    }

    // Looking

    @Test
    void theWorklistHasWhatAnOrganisationOwnsAndSentTheEarliestDueFirst() {
        String clinic = organization(code(6), "village", centre);
        String clinicDoctor = ReferralSamples.doctor(server, clinic);
        List<String> sent = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            aResident();
            Bundle referral = ReferralSamples.up(patient, clinicDoctor, centre);
            Answer answer = as(code(6), "ServiceRequest/$submit-referral", submission(referral));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            sent.addAll(of(Task.class, answer).stream().map(ReferralIT::id).toList());
        }
        Answer page = server.get("Organization/" + clinic + "/$worklist?role=requester&_count=4");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        Bundle first = page.bundle();
        Bundle second = server.get(first.getLink("next").getUrl()).bundle();
        assertThat(second.getLink("next")).isNull();
        List<String> listed = new ArrayList<>(matches(first));
        listed.addAll(matches(second));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(first.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .contains("Patient", "ServiceRequest");
        Answer fulfilments = server.get("Organization/" + clinic + "/$worklist?code=referral-fulfil");
        assertThat(matches(fulfilments.bundle())).hasSize(3);
        assertThat(matches(server.get("Organization/" + clinic + "/$worklist?role=owner&code=referral-fulfil")
                        .bundle()))
                .isEmpty();
        assertThat(matches(server.get("Organization/" + centre + "/$worklist?below=true&code=referral-fulfil")
                        .bundle()))
                .containsAll(matches(fulfilments.bundle()));
        assertThat(matches(server.get("Organization/" + clinic + "/$worklist?due=2020-01-01")
                        .bundle()))
                .isEmpty();
        assertThat(server.get("Organization/" + clinic + "/$worklist?status=lost")
                        .status())
                .isEqualTo(400);
        assertThat(server.get("Organization/none-such/$worklist").status()).isEqualTo(404);
    }

    private static List<String> matches(Bundle page) {
        return page.getEntry().stream()
                .filter(entry -> entry.getSearch().getMode() == Bundle.SearchEntryMode.MATCH)
                .map(entry -> id(entry.getResource()))
                .toList();
    }

    // How it is asked

    private Task submit() {
        Answer sent = as(
                CENTRE, "ServiceRequest/$submit-referral", submission(ReferralSamples.up(patient, doctor, hospital)));
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        return of(Task.class, sent).get(0);
    }

    private Task moved(String organization, Task task, Parameters parameters) {
        Answer answer = move(organization, task, parameters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(Task.class);
    }

    private Answer move(String organization, Task task, Parameters parameters) {
        return send(
                organization,
                "Task/" + id(task) + "/$transition",
                parameters,
                "W/\"" + task.getMeta().getVersionId() + "\"");
    }

    private Answer send(String organization, String path, Parameters parameters, String version) {
        return server.send(
                "POST", path, TestServer.json(parameters), "If-Match", version, "X-Mca-Organization", organization);
    }

    private Answer as(String organization, String path, org.hl7.fhir.r4.model.Resource body) {
        return server.send("POST", path, TestServer.json(body), "X-Mca-Organization", organization);
    }

    private Answer put(String organization, org.hl7.fhir.r4.model.Resource resource) {
        return server.send(
                "PUT",
                resource.fhirType() + "/" + id(resource),
                TestServer.json(resource),
                "X-Mca-Organization",
                organization);
    }

    private ServiceRequest request(Task task) {
        return server.get(task.getFocus().getReference()).as(ServiceRequest.class);
    }

    private List<String> stages() {
        return server.get("Task?patient=" + patient)
                .resources()
                .map(Task.class::cast)
                .map(ReferralIT::stage)
                .toList();
    }

    private static <T> List<T> of(Class<T> type, Answer answer) {
        return answer.resources().filter(type::isInstance).map(type::cast).toList();
    }

    private static String id(org.hl7.fhir.r4.model.Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    private static String stage(Task task) {
        String business = task.getBusinessStatus().getCodingFirstRep().getCode();
        return task.getStatus().toCode() + "/" + (business == null ? "" : business);
    }

    private static void assertRefused(Answer answer, int status, String code, String rule) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        OperationOutcome outcome = answer.outcome();
        List<String> codes = outcome.getIssueFirstRep().getDetails().getCoding().stream()
                .map(coding -> coding.getSystem() + "|" + coding.getCode())
                .toList();
        assertThat(codes).as(answer.body()).containsAll(Arrays.asList(ERRORS + "|" + code, RULES + "|" + rule));
    }
}
