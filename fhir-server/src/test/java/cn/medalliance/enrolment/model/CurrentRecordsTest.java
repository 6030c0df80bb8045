package cn.medalliance.enrolment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

class CurrentRecordsTest {

    private static final String GUIDE = "http://example.org/guide";

    private final CurrentRecords current = new CurrentRecords(GUIDE);

    private static Contract contract(String from, String until) {
        Contract contract = new Contract();
        contract.setStatus(ContractStatus.EXECUTED);
        contract.setType(new CodeableConcept(
                new Coding(GUIDE + "/CodeSystem/mca-contract-type", "family-doctor-service", null)));
        contract.getApplies().setStartElement(new DateTimeType(from));
        contract.getApplies().setEndElement(new DateTimeType(until));
        return contract;
    }

    @Test
    void aTermIsOfTheDaysThatAreWritten() {
        assertThat(current.term(contract("2025-01-18T00:30:00+08:00", "2026-01-17T23:30:00-08:00")))
                .contains(new Term(LocalDate.of(2025, 1, 18), LocalDate.of(2026, 1, 17)));
        assertThat(current.term(contract("2025", "2026-02")))
                .contains(new Term(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 2, 28)));
    }

    @Test
    void onlyAnExecutedContractWithAFamilyDoctorHasOne() {
        assertThat(current.term(contract("2025", "2026").setStatus(ContractStatus.TERMINATED)))
                .isEmpty();
        assertThat(current.term(contract("2025", "2026").setType(new CodeableConcept())))
                .isEmpty();
    }

    @Test
    void anEnrolmentIsOfTheGuidesProgrammesWhileItIsActive() {
        EpisodeOfCare enrolment = new EpisodeOfCare();
        enrolment.addType().addCoding(new Coding(GUIDE + "/CodeSystem/mca-programme", "htn", null));
        enrolment.addType().addCoding(new Coding("http://example.org/other", "copd", null));
        assertThat(current.programmes(enrolment)).isEmpty();
        assertThat(current.programmes(enrolment.setStatus(EpisodeOfCareStatus.ACTIVE)))
                .containsExactly("htn");
        assertThat(current.programmes(enrolment.setStatus(EpisodeOfCareStatus.ONHOLD)))
                .isEmpty();
    }

    @Test
    void aFollowUpThatTookPlaceHasADay() {
        Encounter visit = new Encounter().setStatus(EncounterStatus.FINISHED);
        visit.getPeriod().setStartElement(new DateTimeType("2025-04-10T23:30:00+08:00"));
        assertThat(current.followedUpOn(visit)).as("another visit").isEmpty();
        visit.setServiceType(new CodeableConcept(new Coding(GUIDE + "/CodeSystem/mca-programme", "htn", null)));
        assertThat(current.followedUpOn(visit)).contains(LocalDate.of(2025, 4, 10));
        assertThat(current.followedUpOn(visit.setStatus(EncounterStatus.CANCELLED)))
                .isEmpty();
    }

    @Test
    void anEnrolmentBeginsOnTheDayThatIsWritten() {
        EpisodeOfCare enrolment = new EpisodeOfCare();
        assertThat(current.beganOn(enrolment)).isEmpty();
        enrolment.getPeriod().setStartElement(new DateTimeType("2025-04"));
        assertThat(current.beganOn(enrolment)).contains(LocalDate.of(2025, 4, 1));
    }

    @Test
    void aDeathOrAnEndThatIsNotKnownToTheDayIsOfItsLastOne() {
        assertThat(current.diedOn(new Patient().setDeceased(new DateTimeType("2025-02"))))
                .contains(LocalDate.of(2025, 2, 28));
        assertThat(current.diedOn(new Patient().setDeceased(new BooleanType(true))))
                .isEmpty();
        EpisodeOfCare enrolment = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.FINISHED);
        enrolment.getPeriod().setEndElement(new DateTimeType("2025"));
        assertThat(current.endedOn(enrolment)).contains(LocalDate.of(2025, 12, 31));
        assertThat(current.endedOn(enrolment.setStatus(EpisodeOfCareStatus.ONHOLD)))
                .isEmpty();
    }
}
