package cn.medalliance.scheduling;

import static cn.medalliance.AtOnce.atOnce;
import static cn.medalliance.scheduling.Clinic.asked;
import static cn.medalliance.scheduling.Clinic.booking;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.WholeTests;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskOutputComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slots and the appointments that hold them, by operation and by every other way of writing, in open mode with headers. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingIT {

    private static final int CLIENTS = WholeTests.areAsked() ? 50 : 20;

    private final TestServer server;
    private final Clinic clinic;
    private final Clinic elsewhere;

    BookingIT(SecuredServer secured) {
        Alliance alliance = secured.alliance();
        server = alliance.open;
        clinic = new Clinic(alliance, alliance.hospital);
        elsewhere = new Clinic(alliance, alliance.township);
    }

    // Booking

    @Test
    void theOwnerBooksAGreenSlotForAGreenReferralWhichIsThenScheduled() {
        Task task = clinic.refer("green");
        String slot = clinic.slot("green");
        Appointment wanted = asked(task, slot);
        Answer answer = book(Alliance.HOSPITAL, wanted);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        Appointment booked = answer.as(Appointment.class);
        assertThat(booked.getStatus()).isEqualTo(AppointmentStatus.BOOKED);
        assertThat(booked.getStart()).isEqualTo(clinic.read(slot).getStart());
        assertThat(booked.getParticipant())
                .extracting(each -> each.getActor().getReferenceElement().getResourceType())
                .containsExactlyInAnyOrder("Patient", "HealthcareService");
        assertThat(clinic.status(slot)).isEqualTo("busy");
        Task scheduled = now(task);
        assertThat(stage(scheduled)).isEqualTo("accepted/scheduled");
        assertThat(appointments(scheduled)).containsExactly("Appointment/" + id(booked));

        Answer again = book(Alliance.HOSPITAL, wanted);
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(id(again.as(Appointment.class))).isEqualTo(id(booked));
        assertThat(now(task).getMeta().getVersionId())
                .isEqualTo(scheduled.getMeta().getVersionId());

        wanted.setSlot(List.of(new Reference("Slot/" + clinic.slot("green"))));
        assertRefused(book(Alliance.HOSPITAL, wanted), 409, "duplicate-booking");
    }

    @Test
    void whoRefersBooksAndTheOwnerAcceptsWithIt() {
        Task task = clinic.refer("normal");
        Answer answer = book(Alliance.CENTRE, asked(task, clinic.slot("normal")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(stage(now(task))).isEqualTo("requested/submitted");
        String appointment = "Appointment/" + id(answer.as(Appointment.class));
        Task accepted = transition(
                Alliance.HOSPITAL,
                task,
                ReferralSamples.with(ReferralSamples.to("accepted", "scheduled"), "appointment", appointment));
        assertThat(stage(accepted)).isEqualTo("accepted/scheduled");
    }

    @Test
    void anAcceptedReferralThatWaitsForASlotIsScheduledByBooking() {
        Task task =
                transition(Alliance.HOSPITAL, clinic.refer("normal"), ReferralSamples.to("accepted", "awaiting-slot"));
        assertThat(book(Alliance.HOSPITAL, asked(task, clinic.slot("normal"))).status())
                .isEqualTo(201);
        assertThat(stage(now(task))).isEqualTo("accepted/scheduled");
    }

    @Test
    void ofManyWhoWantASlotAtOnceOneGetsIt() {
        String slot = clinic.slot("normal");
        List<Task> tasks = IntStream.range(0, CLIENTS)
                .mapToObj(each -> clinic.refer("normal"))
                .toList();
        List<Answer> answers = atOnce(
                CLIENTS,
                each -> book(each % 2 == 0 ? Alliance.HOSPITAL : Alliance.CENTRE, asked(tasks.get(each), slot)));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .hasSize(CLIENTS - 1)
                .allSatisfy(answer -> assertRefused(answer, 409, "slot-not-free"));
        assertThat(server.get("Appointment?slot=Slot/" + slot).ids()).hasSize(1);
        assertThat(clinic.status(slot)).isEqualTo("busy");
        assertThat(tasks.stream().map(this::now).map(BookingIT::stage).filter("accepted/scheduled"::equals))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(server.get("Slot/" + slot + "/_history").ids()).hasSize(2);
    }

    @Test
    void theSameBookingSentManyTimesAtOnceIsOne() {
        Appointment wanted = asked(clinic.refer("normal"), clinic.slot("normal"));
        List<Answer> answers = atOnce(8, each -> book(Alliance.HOSPITAL, wanted));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(answers.stream()
                        .map(answer -> id(answer.as(Appointment.class)))
                        .distinct())
                .hasSize(1);
    }

    // Refusing

    @ParameterizedTest
    @ValueSource(strings = {"green", "emergency"})
    void whatIsKeptForTheGreenChannelIsGivenToItAlone(String channel) {
        String slot = clinic.slot("green");
        assertRefused(book(Alliance.HOSPITAL, asked(clinic.refer("normal"), slot)), 422, "unbookable");
        Answer direct = post(Alliance.HOSPITAL, clinic.booked(clinic.refer("normal"), slot));
        assertRefused(direct, 422, "unbookable");
        assertThat(clinic.status(slot)).isEqualTo("free");
        Answer given = book(Alliance.HOSPITAL, asked(clinic.refer(channel), slot));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
    }

    @Test
    void whoTakesNoPartInTheReferralBooksNothing() {
        Task task = clinic.refer("normal");
        String slot = clinic.slot("normal");
        assertRefused(book(Alliance.TOWNSHIP, asked(task, slot)), 403, "wrong-role");
        Appointment booked = book(Alliance.CENTRE, asked(task, slot)).as(Appointment.class);
        assertRefused(put(Alliance.TOWNSHIP, booked.copy().setStatus(AppointmentStatus.CANCELLED)), 403, "wrong-role");
        assertThat(clinic.status(slot)).isEqualTo("busy");
    }

    @Test
    void aSlotThatDoesNotSuitIsRefused() {
        Task task = clinic.refer("normal");
        String over = clinic.slotAt("normal", Instant.now().minusSeconds(60));
        assertRefused(book(Alliance.HOSPITAL, asked(task, over)), 422, "unbookable");
        assertRefused(post(Alliance.HOSPITAL, clinic.booked(task, over)), 422, "unbookable");
        assertRefused(book(Alliance.HOSPITAL, asked(task, elsewhere.slot("normal"))), 422, "unbookable");
        Appointment anothers = asked(task, clinic.slot("normal"));
        anothers.getParticipantFirstRep().setActor(clinic.refer("normal").getFor());
        assertRefused(book(Alliance.HOSPITAL, anothers), 422, "unbookable");
        Appointment longer = clinic.booked(task, clinic.slot("normal"));
        longer.setEnd(new java.util.Date(longer.getEnd().getTime() + 60_000));
        assertRefused(post(Alliance.HOSPITAL, longer), 422, "unbookable");
        assertThat(stage(now(task))).isEqualTo("requested/submitted");
    }

    @Test
    void whatIsNotOfferedIsNotBooked() {
        String slot = clinic.slot("normal");
        Slot closed = clinic.read(slot).setStatus(SlotStatus.BUSYUNAVAILABLE);
        assertThat(server.put("Slot/" + slot, closed).status()).isEqualTo(200);
        Task task = clinic.refer("normal");
        assertRefused(book(Alliance.HOSPITAL, asked(task, slot)), 409, "slot-not-free");
        Appointment direct = clinic.booked(task, slot);
        assertRefused(post(Alliance.HOSPITAL, direct), 409, "slot-not-free");
        Bundle together = new Bundle().setType(BundleType.TRANSACTION);
        add(together, HTTPVerb.PUT, "Slot/" + slot, clinic.read(slot).setStatus(SlotStatus.FREE));
        add(together, HTTPVerb.POST, "Appointment", direct);
        assertRefused(post(Alliance.HOSPITAL, "", together), 409, "slot-not-free");
    }

    @Test
    void aBookingSaysWhatItIs() {
        Task task = clinic.refer("normal");
        String slot = clinic.slot("normal");
        assertRefused(book(Alliance.HOSPITAL, asked(task, slot).setIdentifier(null)), 400, "invalid-request");
        assertRefused(book(Alliance.HOSPITAL, asked(task, slot).setSlot(null)), 400, "invalid-request");
        assertRefused(book(Alliance.HOSPITAL, asked(task, slot).setBasedOn(null)), 400, "invalid-request");
        assertRefused(book(Alliance.HOSPITAL, asked(task, "there-is-none")), 404, "not-found");
        ServiceRequest request = server.get(task.getFocus().getReference()).as(ServiceRequest.class);
        put(Alliance.CENTRE, request.setStatus(ServiceRequestStatus.REVOKED));
        assertRefused(book(Alliance.HOSPITAL, asked(task, slot)), 422, "unbookable");
    }

    // Cancelling and moving

    @Test
    void aCancelledAppointmentFreesItsSlot() {
        String slot = clinic.slot("normal");
        Task task = clinic.refer("normal");
        Appointment first = book(Alliance.HOSPITAL, asked(task, slot)).as(Appointment.class);
        Answer cancelled = put(Alliance.CENTRE, first.copy().setStatus(AppointmentStatus.CANCELLED));
        assertThat(cancelled.status()).as(cancelled.body()).isEqualTo(200);
        assertThat(clinic.status(slot)).isEqualTo("free");

        Appointment second = book(Alliance.HOSPITAL, asked(task, slot)).as(Appointment.class);
        assertThat(clinic.status(slot)).isEqualTo("busy");
        assertThat(appointments(now(task))).containsExactly("Appointment/" + id(second));
        // The first does not come back to a slot that another has by now.
        assertRefused(put(Alliance.HOSPITAL, first), 409, "slot-not-free");

        String patch = "[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"cancelled\"}]";
        Answer patched = server.send(
                "PATCH",
                "Appointment/" + id(second),
                patch,
                "Content-Type",
                "application/json-patch+json",
                "X-Mca-Organization",
                Alliance.HOSPITAL);
        assertThat(patched.status()).as(patched.body()).isEqualTo(200);
        assertThat(clinic.status(slot)).isEqualTo("free");
    }

    @Test
    void aReferralThatEndsFreesWhatIsBookedForIt() {
        String slot = clinic.slot("normal");
        Task task = clinic.refer("normal");
        Appointment booked = book(Alliance.HOSPITAL, asked(task, slot)).as(Appointment.class);
        transition(
                Alliance.CENTRE,
                now(task),
                ReferralSamples.because(
                        ReferralSamples.to("cancelled", "cancelled-patient"),
                        "mca-cancel-reason-task",
                        "cancelled-by-patient"));
        assertThat(server.get("Appointment/" + id(booked)).as(Appointment.class).getStatus())
                .isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(clinic.status(slot)).isEqualTo("free");
    }

    @Test
    void aDeclinedReferralFreesWhatItsPlacerBooked() {
        String slot = clinic.slot("normal");
        Task task = clinic.refer("normal");
        assertThat(book(Alliance.CENTRE, asked(task, slot)).status()).isEqualTo(201);
        transition(
                Alliance.HOSPITAL,
                task,
                ReferralSamples.because(ReferralSamples.to("rejected", "declined"), "mca-reject-reason", "no-bed"));
        assertThat(clinic.status(slot)).isEqualTo("free");
    }

    @Test
    void anAppointmentMovesToAnotherSlot() {
        String from = clinic.slot("normal");
        String to = clinic.slot("normal");
        Task task = clinic.refer("normal");
        Appointment booked = book(Alliance.HOSPITAL, asked(task, from)).as(Appointment.class);
        booked.setSlot(List.of(new Reference("Slot/" + to)));
        assertRefused(put(Alliance.HOSPITAL, booked), 422, "unbookable");
        booked.setStart(clinic.read(to).getStart()).setEnd(clinic.read(to).getEnd());
        Answer moved = put(Alliance.HOSPITAL, booked);
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(clinic.status(from)).isEqualTo("free");
        assertThat(clinic.status(to)).isEqualTo("busy");
    }

    @Test
    void aPendingAppointmentKeepsItsSlotAndADeletedOneDoesNot() {
        String slot = clinic.slot("normal");
        Appointment pending = clinic.booked(clinic.refer("normal"), slot).setStatus(AppointmentStatus.PENDING);
        Answer asked = post(Alliance.CENTRE, pending);
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(clinic.status(slot)).isEqualTo("busy-tentative");
        assertRefused(book(Alliance.CENTRE, asked(clinic.refer("normal"), slot)), 409, "slot-not-free");
        Answer confirmed = put(Alliance.HOSPITAL, asked.as(Appointment.class).setStatus(AppointmentStatus.BOOKED));
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(clinic.status(slot)).isEqualTo("busy");
        assertThat(server.delete("Appointment/" + id(asked.as(Appointment.class)))
                        .status())
                .isEqualTo(200);
        assertThat(clinic.status(slot)).isEqualTo("free");
    }

    // Every other way of writing

    @Test
    void everyWayOfWritingIsHeldToTheSameRule() {
        String slot = clinic.slot("normal");
        Task holder = clinic.refer("normal");
        Answer first = post(Alliance.HOSPITAL, clinic.booked(holder, slot));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(clinic.status(slot)).isEqualTo("busy");

        Task other = clinic.refer("normal");
        Appointment second = clinic.booked(other, slot);
        assertRefused(post(Alliance.HOSPITAL, second), 409, "slot-not-free");
        second.setId("Appointment/" + java.util.UUID.randomUUID());
        assertRefused(put(Alliance.HOSPITAL, second), 409, "slot-not-free");
        Answer proposed = put(Alliance.HOSPITAL, second.copy().setStatus(AppointmentStatus.PROPOSED));
        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        Answer patched = server.send(
                "PATCH",
                "Appointment/" + id(second),
                "[{\"op\": \"replace\", \"path\": \"/status\", \"value\": \"booked\"}]",
                "Content-Type",
                "application/json-patch+json",
                "X-Mca-Organization",
                Alliance.HOSPITAL);
        assertRefused(patched, 409, "slot-not-free");
        // Whoever calls: nobody in particular, too.
        assertThat(server.post("Appointment", clinic.booked(other, slot)).status())
                .isEqualTo(409);

        assertRefused(server.put("Slot/" + slot, clinic.read(slot).setStatus(SlotStatus.FREE)), 409, "slot-not-free");
        Slot moved = clinic.read(slot);
        moved.setStart(new java.util.Date(moved.getStart().getTime() - 60_000));
        assertRefused(server.put("Slot/" + slot, moved), 409, "slot-not-free");
    }

    @Test
    void twoAppointmentsOfOneTransactionDoNotShareASlot() {
        String slot = clinic.slot("normal");
        Bundle both = new Bundle().setType(BundleType.TRANSACTION);
        add(both, HTTPVerb.POST, "Appointment", clinic.booked(clinic.refer("normal"), slot));
        add(both, HTTPVerb.POST, "Appointment", clinic.booked(clinic.refer("normal"), slot));
        assertRefused(post(Alliance.HOSPITAL, "", both), 409, "slot-not-free");
        assertThat(clinic.status(slot)).isEqualTo("free");
    }

    @Test
    void ofManyWhoWriteAppointmentsForASlotAtOnceOneIsStored() {
        String slot = clinic.slot("normal");
        List<Appointment> wanted = IntStream.range(0, 12)
                .mapToObj(each -> clinic.booked(clinic.refer("normal"), slot))
                .toList();
        List<Answer> answers = atOnce(wanted.size(), each -> post(Alliance.HOSPITAL, wanted.get(each)));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(server.get("Appointment?slot=Slot/" + slot).ids()).hasSize(1);
        assertThat(clinic.status(slot)).isEqualTo("busy");
    }

    @Test
    void whoCancelsAndWhoBooksAtOnceLeaveTheSlotAsItsAppointmentsSay() {
        String slot = clinic.slot("normal");
        Appointment held =
                book(Alliance.HOSPITAL, asked(clinic.refer("normal"), slot)).as(Appointment.class);
        Task waiting = clinic.refer("normal");
        List<Answer> answers = atOnce(
                8,
                each -> each == 0
                        ? put(Alliance.HOSPITAL, held.copy().setStatus(AppointmentStatus.CANCELLED))
                        : post(Alliance.HOSPITAL, clinic.booked(waiting, slot)));
        assertThat(answers.get(0).status()).as(answers.get(0).body()).isEqualTo(200);
        // All may come before the cancellation: then nobody has the slot.
        assertThat(answers.subList(1, 8)).extracting(Answer::status).isSubsetOf(201, 409);
        List<String> holding =
                server.get("Appointment?slot=Slot/" + slot + "&status=booked").ids();
        assertThat(holding).hasSizeLessThanOrEqualTo(1);
        assertThat(clinic.status(slot)).isEqualTo(holding.isEmpty() ? "free" : "busy");
    }

    @Test
    void whatWasIsBroughtIn() {
        String slot = clinic.slotAt("normal", Instant.parse("2025-04-24T00:30:00Z"));
        Task task = clinic.refer("normal");
        Answer past = server.post("Appointment", clinic.booked(task, slot).setStatus(AppointmentStatus.FULFILLED));
        assertThat(past.status()).as(past.body()).isEqualTo(201);
        assertThat(clinic.status(slot)).isEqualTo("busy");
        assertRefused(server.post("Appointment", clinic.booked(task, slot)), 409, "slot-not-free");
    }

    // How it is asked

    private Answer book(String organization, Appointment appointment) {
        return post(organization, "Appointment/$book", booking(appointment));
    }

    private Answer post(String organization, Resource resource) {
        return post(organization, resource.fhirType(), resource);
    }

    private Answer post(String organization, String path, Resource body) {
        return server.send("POST", path, TestServer.json(body), "X-Mca-Organization", organization);
    }

    private Answer put(String organization, Resource resource) {
        return server.send(
                "PUT",
                resource.fhirType() + "/" + id(resource),
                TestServer.json(resource),
                "X-Mca-Organization",
                organization);
    }

    private Task transition(String organization, Task task, org.hl7.fhir.r4.model.Parameters to) {
        Answer answer = server.send(
                "POST",
                "Task/" + id(task) + "/$transition",
                TestServer.json(to),
                "If-Match",
                "W/\"" + task.getMeta().getVersionId() + "\"",
                "X-Mca-Organization",
                organization);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(Task.class);
    }

    private static void add(Bundle bundle, HTTPVerb method, String url, Resource resource) {
        bundle.addEntry().setResource(resource).getRequest().setMethod(method).setUrl(url);
    }

    private Task now(Task task) {
        return server.get("Task/" + id(task)).as(Task.class);
    }

    private static List<String> appointments(Task task) {
        return task.getOutput().stream()
                .map(TaskOutputComponent::getValue)
                .map(Reference.class::cast)
                .map(Reference::getReference)
                .toList();
    }

    private static String stage(Task task) {
        return task.getStatus().toCode() + "/"
                + task.getBusinessStatus().getCodingFirstRep().getCode();
    }

    private static String id(Resource resource) {
        return resource.getIdElement().getIdPart();
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.errorCode()).as(answer.body()).isEqualTo(code);
    }
}
