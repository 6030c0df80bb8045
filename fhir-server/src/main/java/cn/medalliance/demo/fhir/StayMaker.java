package cn.medalliance.demo.fhir;

import cn.medalliance.demo.county.Facility;
import cn.medalliance.demo.people.Disease;
import cn.medalliance.demo.referral.Channel;
import cn.medalliance.demo.referral.Leg;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The booked time of a referral, and the visit or stay at the receiving side. */
final class StayMaker {
    private static final String OUTPATIENT_NUMBER = "urn:oid:2.16.156.10011.1.10";
    private static final String INPATIENT_NUMBER = "urn:oid:2.16.156.10011.1.12";
    private static final int HALF_AN_HOUR = 30;
    private static final int DAYS_AHEAD = 2;

    private final Words words;

    StayMaker(Words words) {
        this.words = words;
    }

    /** The stay; the requests do not refer to it, so that it can come before them. */
    void makeStay(Referral referral, Consumer<Resource> sink) {
        if (referral.arrived()) {
            sink.accept(stay(referral, referral.up()));
        }
    }

    void makeAppointment(Referral referral, Consumer<Resource> sink) {
        referral.up().reached("scheduled").ifPresent(booked -> sink.accept(appointment(referral, booked)));
    }

    private Encounter stay(Referral referral, Leg up) {
        Encounter stay = words.begin(new Encounter(), "mca-encounter-clinical", referral.stay());
        LocalDateTime arrived = up.since("in-progress").orElseThrow();
        boolean over = !up.is("in-progress") && !up.is("on-hold");
        boolean admitted = up.admitted();
        boolean emergency = up.script().channel() == Channel.EMERGENCY && !admitted;
        Facility hospital = up.target();
        stay.addIdentifier(new Identifier()
                .setSystem(admitted ? INPATIENT_NUMBER : OUTPATIENT_NUMBER)
                .setValue((admitted ? "ZY" : "MZ") + up.number().substring(1).replace("-", ""))
                .setAssigner(words.to("Organization", hospital.key())));
        stay.setStatus(over ? EncounterStatus.FINISHED : EncounterStatus.INPROGRESS);
        stay.setClass_(Hl7.encounterClass(admitted ? "IMP" : emergency ? "EMER" : "AMB"));
        stay.addType(words.concept("mca-visit-type", admitted ? "inpatient" : emergency ? "emergency" : "outpatient"));
        stay.setSubject(words.to("Patient", referral.resident().key()));
        Disease disease = referral.story().disease();
        stay.addEpisodeOfCare(words.to("EpisodeOfCare", Keys.enrolment(referral.resident(), disease)));
        stay.addParticipant()
                .setIndividual(words.to("PractitionerRole", up.receiver().roleKey()));
        stay.setPeriod(new Period().setStartElement(Times.at(arrived)));
        if (over) {
            stay.getPeriod().setEndElement(Times.at(up.last().at()));
        }
        stay.addDiagnosis()
                .setCondition(words.to("Condition", Keys.condition(referral.resident(), disease)))
                .setRank(1);
        if (admitted) {
            stay.getHospitalization().getAdmitSource().setText("社区上转");
            if (over) {
                stay.getHospitalization().getDischargeDisposition().setText(disposition(up));
            }
        }
        stay.setServiceProvider(words.to("Organization", hospital.key()));
        return stay;
    }

    private static String disposition(Leg up) {
        return switch (up.last().step().businessStatus()) {
            case "closed-returned" -> "转社区卫生服务机构";
            case "closed-transfer-higher" -> "转上级医院";
            case "patient-died" -> "死亡";
            case "left-against-advice" -> "非医嘱离院";
            default -> "医嘱离院";
        };
    }

    private Appointment appointment(Referral referral, LocalDateTime booked) {
        Leg up = referral.up();
        Appointment appointment = words.begin(new Appointment(), "mca-referral-appointment", referral.appointment());
        LocalDateTime start = up.since("in-progress")
                .map(arrived -> arrived.minusMinutes(HALF_AN_HOUR))
                .orElse(booked.toLocalDate().plusDays(DAYS_AHEAD).atTime(9, 0));
        appointment.setStatus(status(up));
        appointment.addBasedOn(words.to("ServiceRequest", referral.request(up)));
        appointment.setDescription("上转就诊");
        appointment.setStartElement(Times.instant(start));
        appointment.setEndElement(Times.instant(start.plusMinutes(HALF_AN_HOUR)));
        appointment.setCreatedElement(Times.at(booked));
        appointment.setPatientInstruction("请携带身份证和正在服用的药物");
        addParticipant(appointment, words.to("Patient", referral.resident().key()));
        addParticipant(appointment, words.to("PractitionerRole", up.receiver().roleKey()));
        return appointment;
    }

    private static AppointmentStatus status(Leg up) {
        if (up.since("in-progress").isPresent()) {
            return AppointmentStatus.FULFILLED;
        }
        return switch (up.last().step().status()) {
            case "cancelled" -> AppointmentStatus.CANCELLED;
            case "failed" -> AppointmentStatus.NOSHOW;
            default -> AppointmentStatus.BOOKED;
        };
    }

    private static void addParticipant(Appointment appointment, Reference actor) {
        appointment.addParticipant().setActor(actor).setStatus(ParticipationStatus.ACCEPTED);
    }
}
