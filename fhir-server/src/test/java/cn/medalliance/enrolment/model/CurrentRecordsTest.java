package cn.medalliance.enrolment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
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
}
