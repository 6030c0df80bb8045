package cn.medalliance.scheduling;

import static cn.medalliance.scheduling.Clinic.asked;
import static cn.medalliance.scheduling.Clinic.booking;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who books is what the token says. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookingAccessIT {

    private final SecuredServer secured;
    private final Alliance alliance;
    private final Clinic clinic;

    BookingAccessIT(SecuredServer secured) {
        this.secured = secured;
        alliance = secured.alliance();
        clinic = new Clinic(alliance, alliance.hospital);
    }

    @Test
    void theHospitalBooksAGreenSlotAndFreesIt() {
        Task task = clinic.refer("green");
        String slot = clinic.slot("green");
        Answer answer = book("hospital", "system/*.cruds", asked(task, slot));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(clinic.status(slot)).isEqualTo("busy");
        assertThat(now(task).getStatus()).isEqualTo(TaskStatus.ACCEPTED);
        Appointment cancelled = answer.as(Appointment.class).setStatus(AppointmentStatus.CANCELLED);
        Answer put =
                send("hospital", "system/*.cruds", "PUT", "Appointment/" + id(cancelled), TestServer.json(cancelled));
        assertThat(put.status()).as(put.body()).isEqualTo(200);
        assertThat(clinic.status(slot)).isEqualTo("free");
    }

    @Test
    void theOwnerOfTheTaskBooksANormalSlot() {
        Task task = clinic.refer("normal");
        String slot = clinic.slot("normal");
        Answer answer = book("hospital", "system/*.cruds", asked(task, slot));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(clinic.status(slot)).isEqualTo("busy");
        assertThat(now(task).getStatus()).isEqualTo(TaskStatus.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"centre", "console"})
    void whoRefersAndTheConsoleBookAndTheTaskWaitsForItsOwner(String client) {
        Task task = clinic.refer("normal");
        String slot = clinic.slot("normal");
        Answer answer = book(client, "system/*.cruds", asked(task, slot));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(clinic.status(slot)).isEqualTo("busy");
        assertThat(now(task).getStatus()).isEqualTo(TaskStatus.REQUESTED);
    }

    @Test
    void toWhomTheReferralIsUnknownThereIsNone() {
        Task task = clinic.refer("normal");
        String slot = clinic.slot("normal");
        for (String client : new String[] {"township", "insurer", "directory"}) {
            assertThat(book(client, "system/*.cruds", asked(task, slot)).status())
                    .as(client)
                    .isIn(403, 404);
        }
        assertThat(clinic.status(slot)).isEqualTo("free");
    }

    @Test
    void scopesAreNeeded() {
        Task task = clinic.refer("normal");
        String slot = clinic.slot("normal");
        assertThat(book("hospital", "system/Appointment.rs system/ServiceRequest.r system/Slot.r", asked(task, slot))
                        .status())
                .isEqualTo(403);
        assertThat(clinic.status(slot)).isEqualTo("free");
        Answer enough = book(
                "hospital",
                "system/Appointment.crs system/ServiceRequest.r system/Slot.r system/Task.ru",
                asked(task, slot));
        assertThat(enough.status()).as(enough.body()).isEqualTo(201);
    }

    private Answer book(String client, String scopes, Appointment appointment) {
        return send(client, scopes, "POST", "Appointment/$book", TestServer.json(booking(appointment)));
    }

    private Answer send(String client, String scopes, String method, String path, String body) {
        return secured.http().send(method, path, body, "Authorization", "Bearer " + secured.token(client, scopes));
    }

    private Task now(Task task) {
        return alliance.open.get("Task/" + id(task)).as(Task.class);
    }

    private static String id(org.hl7.fhir.r4.model.Resource resource) {
        return resource.getIdElement().getIdPart();
    }
}
