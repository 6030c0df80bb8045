package cn.medalliance.indicators;

import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Adds events to a resident: visits and stays elsewhere, referrals, prescriptions, contracts. */
final class RandomEvents {

    private static final String ICD10 = "http://hl7.org/fhir/sid/icd-10";
    private static final String ICD10_CN = "urn:oid:2.16.156.10011.2.3.3.11";

    private final Chance chance;
    private final List<Resource> own;
    private final List<String> organizations;
    private final String person;

    RandomEvents(Chance chance, List<Resource> own, List<String> organizations) {
        this.chance = chance;
        this.own = own;
        this.organizations = organizations;
        this.person = CountyRecords.id(own.get(0));
    }

    void add() {
        for (int each = 0; each < 4; each++) {
            if (chance.in(25)) {
                addEncounter();
            }
            if (chance.in(8)) {
                addReferral(chance.of("up", "up", "down", "lateral"), chance.time());
            }
            if (chance.in(20)) {
                addPrescription();
            }
        }
        if (chance.in(25)) {
            addContracts();
        }
    }

    private void addEncounter() {
        Encounter encounter = new Encounter();
        encounter.setId(chance.id(person));
        encounter.setStatus(
                chance.in(90)
                        ? EncounterStatus.FINISHED
                        : chance.of(
                                EncounterStatus.INPROGRESS, EncounterStatus.CANCELLED, EncounterStatus.ENTEREDINERROR));
        encounter.setClass_(new Coding(
                "http://terminology.hl7.org/CodeSystem/v3-ActCode",
                chance.of("AMB", "AMB", "IMP", "IMP", "EMER"),
                null));
        encounter.setSubject(Shapes.to("Patient", person));
        encounter.setServiceProvider(Shapes.to(
                "Organization",
                chance.in(15) ? "org-elsewhere" : organizations.get(chance.between(0, organizations.size() - 1))));
        String begun = chance.day();
        String over = LocalDate.parse(begun).plusDays(chance.between(0, 12)).toString();
        encounter.setPeriod(Shapes.period(chance.timeOn(begun), chance.timeOn(over)));
        for (int rank = 1; rank <= chance.between(0, 2); rank++) {
            String diagnosis = diagnosis();
            encounter
                    .addDiagnosis()
                    .setCondition(Shapes.to("Condition", diagnosis))
                    .setRank(rank);
        }
        boolean inpatient = encounter.getClass_().getCode().equals("IMP");
        if (inpatient && chance.in(70)) {
            encounter
                    .getHospitalization()
                    .setDischargeDisposition(
                            Shapes.concept("mca-cv0600226", chance.of("1", "1", "2", "3", "3", "4", "5", "9")));
        }
        own.add(encounter);
        if (inpatient && chance.in(60)) {
            String day = LocalDate.parse(over).plusDays(chance.between(0, 9)).toString();
            addReferral("down", chance.timeOn(day));
        }
    }

    private String diagnosis() {
        Condition condition = new Condition();
        condition.setId(chance.id(person));
        condition.setVerificationStatus(new CodeableConcept(new Coding(
                "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                chance.in(5) ? "entered-in-error" : "confirmed",
                null)));
        condition.setCode(new CodeableConcept(new Coding()
                .setSystem(chance.of(ICD10, ICD10_CN))
                .setCode(chance.of(
                        "I10", "I10.x05", "I14", "E11.9", "E15", "J44.1", "J45", "I25.1", "I26", "I63.9", "N18.3",
                        "C34.1", "D12", "J18.9"))));
        condition.setSubject(Shapes.to("Patient", person));
        own.add(condition);
        return CountyRecords.id(condition);
    }

    private void addReferral(String direction, String authored) {
        Referred referred = new Referred(person, chance.id(person), direction, authored, own::add);
        TaskStatus status = chance.of(
                TaskStatus.DRAFT,
                TaskStatus.REQUESTED,
                TaskStatus.ACCEPTED,
                TaskStatus.INPROGRESS,
                TaskStatus.ONHOLD,
                TaskStatus.COMPLETED,
                TaskStatus.COMPLETED,
                TaskStatus.COMPLETED,
                TaskStatus.FAILED,
                TaskStatus.CANCELLED,
                TaskStatus.REJECTED,
                TaskStatus.ENTEREDINERROR);
        referred.status(status).channel(chance.of("normal", "green", "emergency"));
        if (chance.in(70)) {
            referred.limit(after(authored, 30));
        }
        if (chance.in(50)) {
            referred.moved("T01", after(authored, chance.of(0, 1, 5)));
        }
        switch (status) {
            case ACCEPTED, INPROGRESS, ONHOLD, COMPLETED, FAILED -> {
                if (chance.in(70)) {
                    referred.moved("T03", after(authored, chance.of(5, 29, 30, 31, 300, 2_000)));
                }
            }
            case CANCELLED -> referred.moved(chance.of("T05", "T06"), after(authored, chance.of(5, 29, 30, 31, 300)));
            default -> {}
        }
        if (chance.in(50)) {
            referred.arrived(after(authored, 3_000));
        }
        if (chance.in(50)) {
            referred.over(after(authored, chance.between(1, 60) * 1_440));
        }
        if (direction.equals("down") && chance.in(60)) {
            String day = LocalDate.parse(authored.substring(0, 10))
                    .plusDays(chance.of(0, 1, 5, 13, 14, 15, 16))
                    .toString();
            own.addAll(new Visit(chance.id(person), person, chance.timeOn(day), List.of("htn")).resources());
        }
        if (direction.equals("up") && chance.in(70)) {
            referred.trackedOn(LocalDate.parse(authored.substring(0, 10))
                    .plusDays(chance.of(1, 5, 13, 14, 15, 16, 20))
                    .toString());
        }
    }

    private static String after(String time, int minutes) {
        DateTimeType at = new DateTimeType(time);
        at.add(Calendar.MINUTE, minutes);
        return at.getValueAsString();
    }

    private void addPrescription() {
        MedicationRequest prescription = PrescriptionCases.prescription(
                chance.id(person),
                person,
                chance.of("long-term", "long-term", "extension", "community"),
                chance.time(),
                chance.of(28, 29, 60, 84, 84, 85));
        prescription.setStatus(chance.of(
                MedicationRequestStatus.ACTIVE,
                MedicationRequestStatus.ACTIVE,
                MedicationRequestStatus.COMPLETED,
                MedicationRequestStatus.CANCELLED));
        for (int each = 0; each < 3; each++) {
            Resource support = own.get(chance.between(0, own.size() - 1));
            prescription.addSupportingInformation(Shapes.to(support.fhirType(), CountyRecords.id(support)));
        }
        own.add(prescription);
    }

    private void addContracts() {
        String start = LocalDate.parse(chance.dayOf2025()).minusYears(1).toString();
        LocalDate end = LocalDate.parse(start).plusYears(1).minusDays(1);
        own.add(Shapes.contract(chance.id(person), person, start, end.toString()));
        if (chance.in(70)) {
            LocalDate next = end.plusDays(chance.of(-40, 1, 1, 29, 30, 31, 60));
            Contract contract = Shapes.contract(
                    chance.id(person),
                    person,
                    next.toString(),
                    next.plusYears(1).toString());
            if (chance.in(15)) {
                contract.setStatus(
                        chance.of(ContractStatus.TERMINATED, ContractStatus.OFFERED, ContractStatus.RENEWED));
            }
            own.add(contract);
        }
    }
}
