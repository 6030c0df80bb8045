package cn.medalliance.mappings.hl7v2;

import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.cda.DocumentTimes;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.provenance.ProvenanceStep;
import cn.medalliance.mappings.provenance.SourcedTransaction;
import cn.medalliance.mappings.resident.NamingSystems;
import cn.medalliance.mappings.resident.ResidentMatch;
import cn.medalliance.mappings.rules.ProfileRules;
import java.util.Optional;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;

/** SIU: an appointment of a referral. S12 books it, S13 and S14 move or change it, S15 cancels it, S26 tells that nobody came. */
final class AppointmentConverter implements MessageConverter {
    /** As the guide numbers them: appointments have no numbers of their own. */
    private static final String SUFFIX = "#appointment";

    private final ProfileRules rules;
    private final MessageHead head;
    private final NamingSystems systems;
    private final ProvenanceStep provenances;

    AppointmentConverter(Guide guide, CodeMaps maps, ProfileRules rules) {
        this.rules = rules;
        head = new MessageHead(guide, maps);
        systems = new NamingSystems(guide);
        provenances = new ProvenanceStep(
                guide, new Bilingual("由预约消息（HL7 v2 SIU）转换", "Converted from an SIU message of HL7 v2"));
    }

    @Override
    public Optional<Bundle> convert(Message message, long row, String raw, Delivery delivery, IssueList issues) {
        Optional<MessageSender> known = head.sender(message, issues);
        String number = message.get("SCH", 2, 1).isEmpty() ? message.get("SCH", 1, 1) : message.get("SCH", 2, 1);
        if (number.isEmpty()) {
            issues.add(IssueCode.MESSAGE_UNNUMBERED, "SCH-2");
        }
        String referral = message.get("SCH", 26, 1);
        if (referral.isEmpty()) {
            issues.add(IssueCode.APPOINTMENT_WITHOUT_REFERRAL, "SCH-26");
        }
        Optional<DateTimeType> start = time(message, 4, 7, issues);
        Optional<DateTimeType> end = time(message, 5, 8, issues);
        if (issues.hasErrors() || known.isEmpty() || start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        Reference organization = known.get().organization();
        ResidentMatch resident = known.get().resident();
        Appointment appointment = new Appointment();
        Identifier identifier = new Identifier()
                .setSystem(systems.referralReceipt())
                .setValue(number + SUFFIX)
                .setAssigner(organization.copy());
        appointment.addIdentifier(identifier);
        appointment.setStatus(status(message.get("MSH", 9, 2)));
        String why = message.name("SCH", 6);
        if (appointment.getStatus() == AppointmentStatus.CANCELLED && !why.isEmpty()) {
            appointment.setCancelationReason(new CodeableConcept().setText(why));
        }
        appointment.setStartElement(new InstantType(start.get().getValueAsString()));
        appointment.setEndElement(new InstantType(end.get().getValueAsString()));
        appointment.addBasedOn(new Reference(
                resident.owned("ServiceRequest", systems.referral(), referral).toString()));
        appointment.addParticipant().setActor(resident.reference()).setStatus(ParticipationStatus.ACCEPTED);
        MessageHead.doctor(message, "AIP", 3)
                .ifPresent(doctor ->
                        appointment.addParticipant().setActor(doctor).setStatus(ParticipationStatus.ACCEPTED));
        SourcedTransaction transaction = new SourcedTransaction(rules, resident, "PID", delivery, issues);
        transaction.add(
                appointment, resident.owned("Appointment", systems.referralReceipt(), identifier.getValue()), "SCH");
        // What the message tells happened when it was made; the appointment itself may be to come.
        DateTimeType told = new DateTimeType(DocumentTimes.instant(message.get("MSH", 7, 1), delivery));
        return transaction.build(provenances, row, raw, told, organization, organization);
    }

    /** A moment: SCH-11 has it until version 2.5, TQ1 since. */
    private static Optional<DateTimeType> time(Message message, int ofSchedule, int ofTiming, IssueList issues) {
        boolean isOld = !message.get("SCH", 11, ofSchedule).isEmpty();
        String place = isOld ? "SCH-11." + ofSchedule : "TQ1-" + ofTiming;
        String written = isOld ? message.get("SCH", 11, ofSchedule) : message.get("TQ1", ofTiming, 1);
        Optional<DateTimeType> time = MessageHead.time(written, place, issues);
        if (written.isEmpty()) {
            issues.add(IssueCode.DATE_MISSING, place);
        } else if (time.isPresent() && !time.get().hasTime()) {
            issues.add(IssueCode.DATE_UNREADABLE, place);
        }
        return time;
    }

    private static AppointmentStatus status(String event) {
        return switch (event) {
            case "S15" -> AppointmentStatus.CANCELLED;
            case "S26" -> AppointmentStatus.NOSHOW;
            default -> AppointmentStatus.BOOKED;
        };
    }
}
