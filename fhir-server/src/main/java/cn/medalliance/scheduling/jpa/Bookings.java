package cn.medalliance.scheduling.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ParameterUtil;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.util.UrlUtil;
import cn.medalliance.referral.Referrals;
import cn.medalliance.referral.Referrals.Referral;
import cn.medalliance.scheduling.model.BookingRules;
import cn.medalliance.scheduling.model.Hold;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Schedule;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Slot;
import org.hl7.fhir.r4.model.Slot.SlotStatus;
import org.hl7.fhir.r4.model.Task;

/**
 * Books as the caller would by a transaction: the appointment, and the move of the task when the caller owns it. What a slot may
 * be given to is judged where every write is.
 */
final class Bookings {

    private static final String CREATED = "201";

    private final DaoRegistry daos;
    private final IFhirSystemDao<Bundle, Meta> systemDao;
    private final StoredSlots stored;
    private final Referrals referrals;
    private final String profile;
    private final Clock clock;

    Bookings(
            DaoRegistry daos,
            IFhirSystemDao<Bundle, Meta> systemDao,
            StoredSlots stored,
            Referrals referrals,
            String profile,
            Clock clock) {
        this.daos = daos;
        this.systemDao = systemDao;
        this.stored = stored;
        this.referrals = referrals;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * What a booking came to.
     *
     * @param isNew whether it was not there before
     */
    record Outcome(Appointment appointment, boolean isNew) {}

    Outcome book(Appointment given, RequestDetails request) {
        AskedBooking asked = new AskedBooking(given);
        // As the caller may see it: of what others refer it learns nothing.
        read(ServiceRequest.class, asked.referral(), "appointment.basedOn", request);
        Optional<Outcome> before = known(asked, request);
        if (before.isPresent()) {
            return before.get();
        }
        Referral referral = referrals
                .find(new Reference(asked.referral()))
                .orElseThrow(() -> new Refusal(
                        ErrorCode.UNBOOKABLE, "所依据的不是转诊。 It is based on no referral.", "Appointment.basedOn"));
        try {
            List<Slot> slots = asked.slots().stream()
                    .map(id -> read(Slot.class, id, "appointment.slot", request))
                    .toList();
            if (slots.stream().anyMatch(slot -> slot.getStatus() != SlotStatus.FREE)) {
                // Told without waiting for whoever has it.
                throw BookingRules.notFree();
            }
            Bundle answer =
                    systemDao.transaction(request, transaction(filled(asked, referral, slots), referral, request));
            BundleEntryResponseComponent made = answer.getEntryFirstRep().getResponse();
            if (made.getStatus().startsWith(CREATED)) {
                IdType id = new IdType("Appointment", new IdType(made.getLocation()).getIdPart());
                return new Outcome(read(Appointment.class, id, "appointment", request), true);
            }
        } catch (RuntimeException failure) {
            // The same may have been sent twice at once.
            return known(asked, request).orElseThrow(() -> failure);
        }
        return known(asked, request)
                .orElseThrow(
                        () -> new Refusal(ErrorCode.CONFLICT, "it was taken back meanwhile", "Appointment.identifier"));
    }

    private <T extends Resource> T read(Class<T> type, IdType id, String parameter, RequestDetails request) {
        try {
            return daos.getResourceDao(type).read(id, request);
        } catch (ResourceNotFoundException | ResourceGoneException none) {
            throw new Refusal(ErrorCode.NOT_FOUND, id.toUnqualifiedVersionless().getValue(), parameter);
        }
    }

    private Optional<Outcome> known(AskedBooking asked, RequestDetails request) {
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add(
                "identifier",
                new TokenParam(asked.number().getSystem(), asked.number().getValue()));
        List<Appointment> found =
                daos.getResourceDao(Appointment.class).search(search, request).getAllResources().stream()
                        .map(Appointment.class::cast)
                        .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(found.stream()
                .filter(other -> StoredSlots.hold(other) != Hold.NONE && asked.isMetBy(other))
                .findFirst()
                .map(other -> new Outcome(other, false))
                .orElseThrow(() -> new Refusal(
                        ErrorCode.DUPLICATE_BOOKING,
                        "该预约号已用于其他或已取消的预约。 The number stands for another appointment, or for a cancelled one.",
                        "Appointment.identifier")));
    }

    /** With what the slots and the referral tell, where the caller does not. */
    private Appointment filled(AskedBooking asked, Referral referral, List<Slot> slots) {
        Appointment appointment = asked.appointment().copy();
        appointment.setId((String) null);
        if (!appointment.getMeta().hasProfile(profile)) {
            appointment.getMeta().addProfile(profile);
        }
        appointment.setStatus(AppointmentStatus.BOOKED);
        appointment.setBasedOn(List.of(new Reference(asked.referral())));
        appointment.setSlot(asked.slots().stream().map(Reference::new).toList());
        if (!appointment.hasStart()) {
            slots.stream()
                    .min(Comparator.comparing(Slot::getStart))
                    .ifPresent(first ->
                            appointment.setStartElement(first.getStartElement().copy()));
        }
        if (!appointment.hasEnd()) {
            slots.stream()
                    .max(Comparator.comparing(Slot::getEnd))
                    .ifPresent(last ->
                            appointment.setEndElement(last.getEndElement().copy()));
        }
        appointment.setCreated(Date.from(clock.instant()));
        if (!takesPart(appointment, "Patient")) {
            addParticipant(appointment, referral.subject());
        }
        List<Reference> actors = slots.stream()
                .flatMap(slot -> stored.scheduleOf(slot).stream())
                .map(Schedule::getActor)
                .flatMap(List::stream)
                .toList();
        for (Reference actor : actors) {
            if (!takesPart(appointment, actor.getReferenceElement().getResourceType())) {
                addParticipant(appointment, actor);
            }
        }
        return appointment;
    }

    private static boolean takesPart(Appointment appointment, String type) {
        return appointment.getParticipant().stream()
                .anyMatch(each -> String.valueOf(type)
                        .equals(each.getActor().getReferenceElement().getResourceType()));
    }

    private static void addParticipant(Appointment appointment, Reference actor) {
        appointment
                .addParticipant()
                .setActor(new Reference(actor.getReferenceElement().toUnqualifiedVersionless()))
                .setStatus(ParticipationStatus.ACCEPTED);
    }

    private Bundle transaction(Appointment appointment, Referral referral, RequestDetails request) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        String address = "urn:uuid:" + UUID.randomUUID();
        transaction
                .addEntry()
                .setFullUrl(address)
                .setResource(appointment)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Appointment")
                .setIfNoneExist(condition(appointment.getIdentifierFirstRep()));
        referrals.scheduled(referral, address, request).ifPresent(task -> addTask(transaction, task, request));
        return transaction;
    }

    private static String condition(Identifier number) {
        String token = ParameterUtil.escape(number.getSystem()) + "|" + ParameterUtil.escape(number.getValue());
        return "identifier=" + UrlUtil.escapeUrlParam(token);
    }

    private static void addTask(Bundle transaction, Task task, RequestDetails request) {
        String path = "Task/" + task.getIdElement().getIdPart();
        transaction
                .addEntry()
                .setFullUrl(request.getFhirServerBase() + "/" + path)
                .setResource(task)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(path)
                .setIfMatch("W/\"" + task.getIdElement().getVersionIdPart() + "\"");
    }
}
