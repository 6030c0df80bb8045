package cn.medalliance.scheduling.jpa;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** The appointment that {@code $book} is asked to make: it has a number, names slots, and is based on one referral. */
final class AskedBooking {

    private static final String PARAMETER = "appointment";
    private static final Set<AppointmentStatus> NOT_YET =
            EnumSet.of(AppointmentStatus.PROPOSED, AppointmentStatus.PENDING, AppointmentStatus.BOOKED);

    private final Appointment appointment;

    /** @throws Refusal 400 when it lacks what it is booked by */
    AskedBooking(@Nullable Appointment given) {
        if (given == null) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "须有预约。 There is no appointment.", PARAMETER);
        }
        appointment = given;
        require(
                given.getStatus() == null || NOT_YET.contains(given.getStatus()),
                "proposed, pending, booked",
                ".status");
        require(
                given.getIdentifierFirstRep().getSystem() != null
                        && given.getIdentifierFirstRep().getValue() != null,
                "须有预约号。 It has a number of who books.",
                ".identifier");
        require(
                given.getBasedOn().size() == 1 && isLiteral(given.getBasedOnFirstRep(), "ServiceRequest"),
                "须以地址指明一个转诊。 It names one referral by its address.",
                ".basedOn");
        require(
                given.hasSlot() && given.getSlot().stream().allMatch(slot -> isLiteral(slot, "Slot")),
                "须以地址指明号源。 It names its slots by their addresses.",
                ".slot");
    }

    /** On this server, written without its address. */
    private static boolean isLiteral(Reference reference, String type) {
        return type.equals(reference.getReferenceElement().getResourceType())
                && !reference.getReferenceElement().hasBaseUrl()
                && reference.getReferenceElement().hasIdPart()
                && !reference.getReference().contains("?");
    }

    private static void require(boolean isSo, String sentence, String element) {
        if (!isSo) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, sentence, PARAMETER + element);
        }
    }

    Appointment appointment() {
        return appointment;
    }

    Identifier number() {
        return appointment.getIdentifierFirstRep();
    }

    /** A reference within this server, as it is stored. */
    IdType referral() {
        return id(appointment.getBasedOnFirstRep());
    }

    List<IdType> slots() {
        return appointment.getSlot().stream().map(AskedBooking::id).toList();
    }

    /** Whether an appointment is what is asked for here. */
    boolean isMetBy(Appointment other) {
        return StoredSlots.slotsOf(other).equals(StoredSlots.slotsOf(appointment))
                && other.getBasedOn().size() == 1
                && id(other.getBasedOnFirstRep()).getIdPart().equals(referral().getIdPart());
    }

    private static IdType id(Reference reference) {
        return new IdType(
                reference.getReferenceElement().getResourceType(),
                reference.getReferenceElement().getIdPart());
    }
}
