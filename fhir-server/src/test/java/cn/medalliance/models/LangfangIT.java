package cn.medalliance.models;

import static cn.medalliance.models.Scene.TODAY;
import static cn.medalliance.models.Scene.extract;
import static cn.medalliance.models.Scene.submit;
import static cn.medalliance.models.Scene.task;
import static cn.medalliance.plans.ManagedResident.concept;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/**
 * Langfang 廊坊, Internet and more: referrals with an appointment, files by tier, follow-up from home. The gap (DOMAIN 1.4, 6):
 * whether residents keep taking their medicine.
 */
@ServerIT
class LangfangIT {

    private final Scene scene;

    LangfangIT(SecuredServer server) {
        scene = new Scene(server);
    }

    private Parameters booking(Task referral, String slot) {
        Appointment asked = new Appointment();
        asked.addIdentifier()
                .setSystem(Scene.GUIDE.canonical() + "/naming/appointment-no/langfang")
                .setValue("YY-" + UUID.randomUUID());
        asked.setStatus(AppointmentStatus.PROPOSED);
        asked.addBasedOn(new Reference(referral.getFocus().getReference()));
        asked.addSlot(new Reference("Slot/" + slot));
        asked.addParticipant().setActor(scene.patient()).setStatus(ParticipationStatus.ACCEPTED);
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("appointment").setResource(asked);
        return parameters;
    }

    private String slot() {
        HealthcareService clinic =
                scene.example("HealthcareService-exa-healthcareservice-hypertension-clinic", HealthcareService.class);
        clinic.setProvidedBy(new Reference("Organization/" + scene.alliance.hospital));
        Schedule schedule = scene.example("Schedule-exa-schedule-open-ended", Schedule.class);
        Reference offered = new Reference("HealthcareService/" + scene.hospital.store(clinic.setLocation(null)));
        schedule.setActor(List.of(offered));
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(2, ChronoUnit.DAYS);
        Slot slot = scene.example("Slot-exa-slot-open", Slot.class);
        slot.setServiceCategory(List.of(concept("mca-referral-channel", "normal")));
        slot.setSchedule(new Reference("Schedule/" + scene.hospital.store(schedule)));
        slot.setStatus(SlotStatus.FREE).setStart(Date.from(start)).setEnd(Date.from(start.plusSeconds(1800)));
        assertThat(scene.centre.create(slot).status())
                .as("a slot of another's schedule")
                .isEqualTo(403);
        return scene.hospital.store(slot);
    }

    @Test
    void aReferralIsBookedOnceAndTheSlotIsTaken() {
        String slot = slot();
        Task referral = task(submit(scene.centre, scene.up()));
        assertThat(scene.centre.get("Slot?status=free&_id=" + slot).ids()).containsExactly(slot);
        Answer booked = scene.centre.post("Appointment/$book", booking(referral, slot));
        assertThat(booked.status()).as(booked.body()).isEqualTo(201);
        assertThat(scene.centre.get("Slot?status=free&_id=" + slot).ids()).isEmpty();
        assertThat(scene.centre.count(
                        "Appointment?based-on=" + referral.getFocus().getReference()))
                .isEqualTo(1);
        Answer second = scene.centre.post("Appointment/$book", booking(referral, slot));
        assertThat(second.status()).as("the slot is taken").isEqualTo(409);
        assertThat(second.body()).contains("slot-not-free");
    }

    @Test
    void filesAreFoundByTier() {
        scene.enrol("htn", "key");
        scene.enrol("t2dm", "general");
        assertThat(scene.centre.count("EpisodeOfCare?tier=key&patient=Patient/" + scene.resident))
                .isEqualTo(1);
    }

    @Test
    void aFollowUpFromHomeIsAHomeMeasurement() {
        QuestionnaireResponse report =
                scene.example("QuestionnaireResponse-exa-self-report-home-pressure", QuestionnaireResponse.class);
        report.getIdentifier().setValue("APP-" + UUID.randomUUID());
        Answer taken = extract(scene.centre, report);
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(scene.centre
                        .get("Observation?code=85354-9&patient=Patient/" + scene.resident)
                        .resources()
                        .map(Observation.class::cast))
                .singleElement()
                .satisfies(
                        pressure -> assertThat(pressure.getPerformerFirstRep().getReference())
                                .isEqualTo("Patient/" + scene.resident));
    }

    @Test
    void adherenceIsSeenInTheOrderOfVisits() {
        for (int visit = 0; visit < 3; visit++) {
            Observation adherence = Alliance.example("Observation-exa-adherence-minimal", Observation.class);
            adherence.getValueCodeableConcept().getCodingFirstRep().setCode(visit == 0 ? "1" : "2");
            scene.centre.store(scene.told(adherence, TODAY.minusDays(90 - 30L * visit)));
        }
        assertThat(scene.centre
                        .get("Observation?code=med-adherence&_sort=date&patient=Patient/" + scene.resident)
                        .resources()
                        .map(Observation.class::cast)
                        .map(each -> each.getValueCodeableConcept()
                                .getCodingFirstRep()
                                .getCode()))
                .containsExactly("1", "2", "2");
        assertThat(scene.hospital.get("Patient/" + scene.resident).status())
                .as("a hospital that has nothing to do with him")
                .isEqualTo(404);
    }
}
