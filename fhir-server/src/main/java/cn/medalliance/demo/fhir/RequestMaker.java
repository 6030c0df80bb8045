package cn.medalliance.demo.fhir;

import cn.medalliance.demo.people.Resident;
import cn.medalliance.demo.referral.Channel;
import cn.medalliance.demo.referral.Direction;
import cn.medalliance.demo.referral.Leg;
import cn.medalliance.guide.table.Thresholds;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;

/** The orders of a referral: the placer's, up and down. */
final class RequestMaker {
    private final Words words;
    private final MedicationMaker medications;
    private final Thresholds thresholds;

    RequestMaker(Words words, MedicationMaker medications, Thresholds thresholds) {
        this.words = words;
        this.medications = medications;
        this.thresholds = thresholds;
    }

    void make(Referral referral, Consumer<Resource> sink) {
        sink.accept(up(referral));
        Leg down = referral.story().down();
        if (down != null) {
            sink.accept(down(referral, down));
        }
    }

    /** By when the other side has to answer. */
    LocalDateTime due(Leg leg) {
        LocalDateTime sent = leg.authored();
        if (leg.script().direction() == Direction.DOWN) {
            return sent.plusHours(thresholds.whole("referral.sla.down.accept"));
        }
        if (leg.script().direction() == Direction.TELE) {
            return sent.plusHours(thresholds.whole("referral.sla.peer.accept"));
        }
        return switch (leg.script().channel()) {
            case EMERGENCY -> sent.plus(thresholds.whole("referral.sla.emergency.ack"), ChronoUnit.MINUTES);
            case GREEN -> sent.plusHours(thresholds.whole("referral.sla.green.accept"));
            case NORMAL ->
                sent.plusHours(thresholds.whole("referral.sla." + leg.script().priority() + ".accept"));
        };
    }

    private ServiceRequest up(Referral referral) {
        Leg up = referral.up();
        Resident resident = referral.resident();
        boolean tele = up.script().direction() == Direction.TELE;
        ServiceRequest request = begin(referral, up, "referral-no");
        request.setCode(words.concept("mca-referral-service", service(up, tele)));
        request.setEncounter(words.to("Encounter", Keys.visit(resident, referral.visit())));
        request.setOccurrence(new Period()
                .setStartElement(Times.on(up.authored().toLocalDate()))
                .setEndElement(Times.on(up.authored().toLocalDate().plusDays(thresholds.whole("referral.tracking")))));
        request.addReasonCode(words.concept("mca-referral-reason-up", up.reason()));
        Reference condition = condition(referral);
        String pressure = Keys.observation(resident, referral.visit(), ObservationMaker.PRESSURE);
        request.addReasonReference(condition);
        request.addReasonReference(words.to("Observation", pressure));
        request.addSupportingInfo(words.to("Composition", referral.document()).setType("Composition"));
        request.addSupportingInfo(words.to("Observation", pressure).setType("Observation"));
        if (referral.examination().readings().fastingGlucose() != null
                && referral.visit().diseases().size() == resident.followedUp().size()) {
            String glucose = Keys.observation(resident, referral.visit(), ObservationMaker.GLUCOSE);
            request.addSupportingInfo(words.to("Observation", glucose).setType("Observation"));
        }
        medications
                .statementKeys(referral.course(), referral.visit())
                .forEach(key -> request.addSupportingInfo(
                        words.to("MedicationStatement", key).setType("MedicationStatement")));
        return request;
    }

    private ServiceRequest down(Referral referral, Leg down) {
        ServiceRequest request = begin(referral, down, "down-referral-no");
        request.addBasedOn(words.to("ServiceRequest", referral.request(referral.up())));
        request.setCode(words.concept("mca-referral-service", "continued-management"));
        request.setEncounter(words.to("Encounter", referral.stay()));
        request.addReasonCode(words.concept("mca-referral-reason-down", down.reason()));
        request.addReasonReference(condition(referral));
        request.addSupportingInfo(words.to("Composition", referral.summary()).setType("Composition"));
        request.addSupportingInfo(
                words.to("CarePlan", PlanMaker.proposalKey(referral.resident())).setType("CarePlan"));
        request.setPatientInstruction("出院后两周内到社区卫生服务机构首次随访，按时服药。");
        return request;
    }

    private ServiceRequest begin(Referral referral, Leg leg, String naming) {
        ServiceRequest request = words.begin(new ServiceRequest(), "mca-referral-request", referral.request(leg));
        request.addExtension(words.extension(
                "referral-channel",
                words.concept("mca-referral-channel", leg.script().channel().code())));
        if (!leg.is("draft")) {
            request.addExtension(words.extension("sla-due", Times.at(due(leg))));
        }
        request.addIdentifier(
                words.identifier(naming, leg.number()).setType(Hl7.concept("v2-0203", "PLAC", "Placer Identifier")));
        if (leg.since("accepted").isPresent()) {
            Identifier receipt = words.identifier("referral-receipt-no", "H" + leg.number());
            request.addIdentifier(receipt.setType(Hl7.concept("v2-0203", "FILL", "Filler Identifier")));
        }
        request.setRequisition(words.identifier("loop-id", referral.story().loop()));
        request.setStatus(status(leg));
        request.setIntent(ServiceRequestIntent.ORDER);
        request.addCategory(
                words.concept("mca-referral-category", leg.script().direction().code()));
        request.setPriority(ServiceRequestPriority.fromCode(leg.script().priority()));
        request.setSubject(words.to("Patient", referral.resident().key()));
        request.setAuthoredOnElement(Times.at(leg.authored()));
        request.setRequester(words.to("PractitionerRole", leg.requester().roleKey()));
        if (leg.service() != null) {
            request.addPerformer(words.to("HealthcareService", leg.service().key()));
        } else if (!leg.last().step().businessStatus().equals("pending-coordination")) {
            request.addPerformer(words.to("Organization", leg.target().key()));
        }
        return request;
    }

    private Reference condition(Referral referral) {
        return words.to(
                "Condition",
                Keys.condition(referral.resident(), referral.story().disease()));
    }

    private static String service(Leg up, boolean tele) {
        if (tele) {
            return "teleconsult";
        }
        if (up.script().channel() == Channel.EMERGENCY) {
            return "emergency-care";
        }
        return up.admitted() ? "inpatient-admission" : "specialist-consult";
    }

    private static ServiceRequestStatus status(Leg leg) {
        return switch (leg.last().step().status()) {
            case "draft" -> ServiceRequestStatus.DRAFT;
            case "completed" -> ServiceRequestStatus.COMPLETED;
            case "cancelled", "failed", "rejected" -> ServiceRequestStatus.REVOKED;
            case "entered-in-error" -> ServiceRequestStatus.ENTEREDINERROR;
            default -> ServiceRequestStatus.ACTIVE;
        };
    }
}
