package cn.medalliance.indicators;

import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** Changes what the demo made of a resident: errors, other states, other values. */
final class RandomPerson {

    private final Chance chance;
    private final List<Resource> own;

    RandomPerson(Chance chance, List<Resource> own) {
        this.chance = chance;
        this.own = own;
    }

    void change() {
        for (Resource each : new ArrayList<>(own)) {
            if (each instanceof Patient patient) {
                changePatient(patient);
            } else if (each instanceof EpisodeOfCare enrolment) {
                changeEnrolment(enrolment);
            } else if (each instanceof Encounter encounter) {
                changeEncounter(encounter);
            } else if (each instanceof QuestionnaireResponse form) {
                changeForm(form);
            } else if (each instanceof Observation observation && chance.in(8)) {
                changeObservation(observation);
            } else if (each instanceof Contract contract && chance.in(15)) {
                changeContract(contract);
            } else if (each instanceof MedicationRequest prescription && chance.in(15)) {
                prescription.setStatus(chance.of(
                        MedicationRequestStatus.CANCELLED,
                        MedicationRequestStatus.ONHOLD,
                        MedicationRequestStatus.STOPPED,
                        MedicationRequestStatus.COMPLETED));
            } else if (each instanceof ServiceRequest request && chance.in(40)) {
                changeChannel(request);
            } else if (each instanceof Task task && isFulfilment(task)) {
                addMoves(task);
            }
        }
    }

    private void changePatient(Patient patient) {
        if (chance.in(5)) {
            patient.setDeceased(
                    chance.in(20)
                            ? new BooleanType(true)
                            : new DateTimeType(chance.in(50) ? chance.day() : chance.time()));
        }
        if (chance.in(3)) {
            patient.setActive(false);
        }
        if (chance.in(3)) {
            patient.setManagingOrganization(null);
        }
        if (chance.in(2)) {
            patient.addLink()
                    .setOther(Shapes.to("Patient", CountyRecords.id(patient)))
                    .setType(chance.of(Patient.LinkType.REPLACEDBY, Patient.LinkType.SEEALSO));
        }
        if (chance.in(3)) {
            patient.setBirthDateElement(chance.in(50) ? null : new DateType(chance.of("1990-03", "1960-12", "1950")));
        }
        if (chance.in(30)) {
            patient.addExtension(
                    Shapes.coded("people-group", "mca-people-group", chance.of("01", "03", "08", "10", "14", "22")));
        }
    }

    private void changeEnrolment(EpisodeOfCare enrolment) {
        if (chance.in(8)) {
            enrolment.setStatus(chance.of(
                    EpisodeOfCareStatus.ONHOLD,
                    EpisodeOfCareStatus.PLANNED,
                    EpisodeOfCareStatus.CANCELLED,
                    EpisodeOfCareStatus.ENTEREDINERROR));
        }
        if (chance.in(12)) {
            enrolment.getPeriod().setStartElement(new DateTimeType(chance.day()));
        }
        if (chance.in(15)) {
            tier(enrolment, chance.of("key", "general", "routine"), chance.day());
        }
        if (chance.in(10)) {
            end(enrolment);
            if (chance.in(50)) {
                EpisodeOfCare second = enrolment.copy();
                second.setId(chance.id(CountyRecords.id(enrolment)));
                second.setStatus(EpisodeOfCareStatus.ACTIVE);
                second.setPeriod(Shapes.period(chance.day(), null));
                second.getExtension().removeIf(each -> each.getUrl().endsWith("/cancellation-reason"));
                own.add(second);
            }
        }
    }

    private void end(EpisodeOfCare enrolment) {
        enrolment.setStatus(EpisodeOfCareStatus.FINISHED);
        enrolment.getPeriod().setEndElement(new DateTimeType(chance.day()));
        enrolment.getExtension().removeIf(each -> each.getUrl().endsWith("/cancellation-reason"));
        enrolment.addExtension(Shapes.coded(
                "cancellation-reason", "mca-cancel-reason", chance.of("death", "moved", "lost", "refused", "cured")));
    }

    private static void tier(EpisodeOfCare enrolment, String tier, String day) {
        enrolment
                .getExtension()
                .removeIf(each -> each.getUrl().endsWith("/management-tier")
                        || each.getUrl().endsWith("/tier-date"));
        enrolment.addExtension(Shapes.coded("management-tier", "mca-tier", tier));
        enrolment.addExtension(Shapes.tierDate(day));
    }

    private void changeEncounter(Encounter encounter) {
        if (chance.in(4)) {
            encounter.setStatus(chance.of(
                    EncounterStatus.ENTEREDINERROR,
                    EncounterStatus.CANCELLED,
                    EncounterStatus.INPROGRESS,
                    EncounterStatus.PLANNED));
        }
        if (chance.in(4)) {
            replace(
                    encounter,
                    "followup-status",
                    Shapes.coded("followup-status", "mca-followup-status", chance.of("lost", "not-visited", "done")));
        }
        if (chance.in(2)) {
            encounter.getExtension().removeIf(each -> each.getUrl().endsWith("/followup-status"));
        }
        if (encounter.hasServiceType() && chance.in(8)) {
            encounter.getType().clear();
            encounter.addType(new CodeableConcept(new Coding(Shapes.WAY, chance.of("1", "2", "3", "9"), null)));
        }
        if (chance.in(10)) {
            encounter.getPeriod().setStartElement(new DateTimeType(chance.time()));
        }
        if (encounter.hasServiceType() && chance.in(8)) {
            encounter.addExtension(Shapes.coded("pharm-service", "mca-pharm-service", "guide"));
        }
    }

    private static void replace(DomainResource resource, String name, Extension with) {
        resource.getExtension().removeIf(each -> each.getUrl().endsWith("/" + name));
        resource.addExtension(with);
    }

    private void changeForm(QuestionnaireResponse form) {
        if (chance.in(6)) {
            form.setStatus(chance.of(
                    QuestionnaireResponseStatus.INPROGRESS,
                    QuestionnaireResponseStatus.AMENDED,
                    QuestionnaireResponseStatus.ENTEREDINERROR));
        }
        if (chance.in(5)) {
            form.addExtension(Shapes.coded("data-quality-flag", "mca-data-quality", "copied"));
        }
        if (chance.in(6)) {
            form.getItem().stream()
                    .filter(block -> block.getLinkId().equals("c"))
                    .flatMap(block -> block.getItem().stream())
                    .filter(item -> item.getLinkId().equals("c.eval"))
                    .forEach(this::changeEvaluation);
        }
    }

    private void changeEvaluation(QuestionnaireResponseItemComponent item) {
        if (item.getAnswerFirstRep().getValue() instanceof Coding coding) {
            coding.setCode(chance.of("1", "2", "3", "4", "9"));
        }
    }

    private void changeObservation(Observation observation) {
        switch (chance.between(0, 3)) {
            case 0 ->
                observation.setStatus(chance.of(
                        ObservationStatus.PRELIMINARY,
                        ObservationStatus.ENTEREDINERROR,
                        ObservationStatus.AMENDED,
                        ObservationStatus.CORRECTED));
            case 1 -> observation.setDataAbsentReason(new CodeableConcept().setText("unreliable"));
            case 2 -> observation.setEffective(new DateTimeType(chance.in(50) ? chance.day() : chance.time()));
            default -> {
                if (observation.getValue() instanceof Quantity quantity && "mmol/L".equals(quantity.getCode())) {
                    quantity.setCode("mg/dL");
                }
            }
        }
    }

    private void changeContract(Contract contract) {
        if (chance.in(50)) {
            contract.setStatus(chance.of(ContractStatus.TERMINATED, ContractStatus.RENEWED, ContractStatus.CANCELLED));
        } else {
            contract.getApplies().setEndElement(new DateTimeType(chance.day()));
        }
    }

    private void changeChannel(ServiceRequest request) {
        replace(
                request,
                "referral-channel",
                Shapes.coded("referral-channel", "mca-referral-channel", chance.of("green", "emergency", "normal")));
    }

    static boolean isFulfilment(Task task) {
        return task.getCode().hasCoding(Shapes.GUIDE + "CodeSystem/mca-task-code", "referral-fulfil");
    }

    /** As if the server had written them: sent, and for some taken in or withdrawn. */
    private void addMoves(Task task) {
        String person = task.getFor().getReferenceElement().getIdPart();
        if (!chance.in(75)) {
            return;
        }
        DateTimeType authored = task.getAuthoredOnElement();
        move(task, person, "T01", authored, chance.between(0, 5));
        switch (task.getStatus()) {
            case ACCEPTED, INPROGRESS, ONHOLD, COMPLETED, FAILED ->
                move(task, person, "T03", authored, chance.of(3, 20, 31, 200, 1_500));
            case CANCELLED -> {
                if (chance.in(40)) {
                    move(task, person, "T03", authored, chance.of(3, 40, 200));
                    move(task, person, "T06", authored, chance.between(201, 3_000));
                } else {
                    move(task, person, "T05", authored, chance.of(5, 25, 100, 3_000));
                }
            }
            default -> {}
        }
    }

    private void move(Task task, String person, String transition, DateTimeType from, int minutes) {
        DateTimeType at = new DateTimeType(from.getValueAsString());
        at.add(Calendar.MINUTE, minutes);
        own.add(Shapes.transition(
                chance.id(person), person, CountyRecords.id(task), transition, at.getValueAsString()));
    }
}
