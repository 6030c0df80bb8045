package cn.medalliance.scheduling;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;
import org.hl7.fhir.r4.model.Task;

/** A clinic of an organisation with slots to come, and referrals to it, stored through the node in open mode. */
final class Clinic {

    private static final int HALF_AN_HOUR = 30;

    private final TestServer open;
    private final Alliance alliance;
    private final String doctor;
    private final String schedule;
    private final AtomicInteger slots = new AtomicInteger();

    Clinic(Alliance alliance, String organization) {
        this.alliance = alliance;
        this.open = alliance.open;
        doctor = ReferralSamples.doctor(open, alliance.centre);
        HealthcareService service = ReferralSamples.example(
                        "HealthcareService-exa-healthcareservice-hypertension-clinic", HealthcareService.class)
                .setProvidedBy(new Reference("Organization/" + organization));
        Schedule when = ReferralSamples.example("Schedule-exa-schedule-open-ended", Schedule.class)
                .setActor(List.of(new Reference("HealthcareService/" + ReferralSamples.store(open, service))));
        schedule = ReferralSamples.store(open, when);
    }

    /** Half an hour, tomorrow or later, as nobody else's. */
    String slot(String keptFor) {
        Instant start = Instant.now()
                .truncatedTo(ChronoUnit.HOURS)
                .plus(1, ChronoUnit.DAYS)
                .plus((long) HALF_AN_HOUR * slots.incrementAndGet(), ChronoUnit.MINUTES);
        return slotAt(keptFor, start);
    }

    String slotAt(String keptFor, Instant start) {
        Slot slot = ReferralSamples.example("Slot-exa-slot-open", Slot.class)
                .setServiceCategory(List.of(ReferralSamples.concept("mca-referral-channel", keptFor)))
                .setSchedule(new Reference("Schedule/" + schedule))
                .setStatus(SlotStatus.FREE)
                .setStart(Date.from(start))
                .setEnd(Date.from(start.plus(HALF_AN_HOUR, ChronoUnit.MINUTES)));
        return ReferralSamples.store(open, slot);
    }

    Slot read(String slot) {
        return open.get("Slot/" + slot).as(Slot.class);
    }

    String status(String slot) {
        return read(slot).getStatus().toCode();
    }

    /** The fulfilment task of a new referral of a new resident from the centre to the hospital. */
    Task refer(String channel) {
        Bundle referral = ReferralSamples.up(alliance.patient(alliance.centre), doctor, alliance.hospital);
        ServiceRequest request = ReferralSamples.requestOf(referral);
        request.getExtension().get(0).setValue(ReferralSamples.concept("mca-referral-channel", channel));
        request.setPriority(
                switch (channel) {
                    case "emergency" -> ServiceRequestPriority.STAT;
                    case "green" -> ServiceRequestPriority.URGENT;
                    default -> ServiceRequestPriority.ROUTINE;
                });
        Answer sent = open.post("ServiceRequest/$submit-referral", ReferralSamples.submission(referral));
        if (sent.status() != 201) {
            throw new AssertionError(sent.status() + " " + sent.body());
        }
        return sent.resources()
                .filter(Task.class::isInstance)
                .map(Task.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** As {@code $book} is asked: a number, a slot, a referral. */
    static Appointment asked(Task referral, String slot) {
        Appointment appointment = new Appointment();
        appointment
                .addIdentifier()
                .setSystem(ReferralSamples.GUIDE.canonical() + "/naming/appointment-no/test")
                .setValue("YY-" + UUID.randomUUID());
        appointment.setStatus(AppointmentStatus.PROPOSED);
        appointment.addBasedOn(new Reference(referral.getFocus().getReference()));
        appointment.addSlot(new Reference("Slot/" + slot));
        appointment
                .addParticipant()
                .setActor(new Reference(referral.getFor().getReference()))
                .setStatus(ParticipationStatus.ACCEPTED);
        return appointment;
    }

    /** As it is written directly. */
    Appointment booked(Task referral, String slot) {
        Slot its = read(slot);
        Appointment appointment = asked(referral, slot);
        appointment
                .getMeta()
                .addProfile(ReferralSamples.GUIDE.canonical("StructureDefinition", "mca-referral-appointment"));
        return appointment
                .setStatus(AppointmentStatus.BOOKED)
                .setStart(its.getStart())
                .setEnd(its.getEnd());
    }

    static Parameters booking(Appointment appointment) {
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("appointment").setResource(appointment);
        return parameters;
    }
}
