package cn.medalliance.enrolment;

import static cn.medalliance.AtOnce.atOnce;
import static cn.medalliance.security.Alliance.example;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Contract.ContractStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A resident has one enrolment in a programme and one contract at a time, whichever way they are written. */
@ServerIT
class EnrolmentIT {

    private static final int AT_ONCE = 20;

    private final TestServer server;
    private final Guide guide = Guide.load();
    private String patient = "";

    EnrolmentIT(TestServer server) {
        this.server = server;
    }

    @BeforeEach
    void someone() {
        patient = create(example("Patient-exa-patient-minimal", Patient.class));
    }

    private String create(Resource resource) {
        Answer answer = server.post(resource.fhirType(), resource);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.as(resource.getClass()).getIdElement().getIdPart();
    }

    private Answer put(Resource resource, String id) {
        resource.setId(id);
        return server.put(resource.fhirType() + "/" + id, resource);
    }

    private static Reference named() {
        return new Reference()
                .setIdentifier(new Identifier()
                        .setSystem("urn:example:number")
                        .setValue(UUID.randomUUID().toString()));
    }

    private EpisodeOfCare enrolment(String programme) {
        EpisodeOfCare enrolment = example("EpisodeOfCare-exa-enrolment-minimal", EpisodeOfCare.class);
        enrolment.getIdentifierFirstRep().setValue("HTN-" + UUID.randomUUID());
        enrolment.setPatient(new Reference("Patient/" + patient));
        enrolment.setType(List.of(
                new CodeableConcept(new Coding(guide.canonical("CodeSystem", "mca-programme"), programme, null))));
        enrolment.getDiagnosisFirstRep().setCondition(named());
        enrolment.setManagingOrganization(named());
        enrolment.setCareManager(named());
        return enrolment;
    }

    private EpisodeOfCare finished(EpisodeOfCare enrolment) {
        enrolment.setStatus(EpisodeOfCareStatus.FINISHED);
        enrolment.getPeriod().setEndElement(new DateTimeType("2026-05-01"));
        enrolment.addExtension(new Extension(
                guide.canonical("StructureDefinition", "cancellation-reason"),
                new CodeableConcept(new Coding(guide.canonical("CodeSystem", "mca-cancel-reason"), "moved", null))));
        return enrolment;
    }

    private Contract contract(String from, String until) {
        Contract contract = example("Contract-exa-contract-minimal", Contract.class);
        contract.getExtension().get(0).setValue(named());
        contract.getIdentifierFirstRep().setValue("QY-" + UUID.randomUUID());
        Reference resident = new Reference("Patient/" + patient);
        contract.setSubject(List.of(resident));
        contract.setAuthority(List.of(named()));
        contract.getSignerFirstRep().setParty(resident);
        contract.getSignerFirstRep().getSignatureFirstRep().setWho(resident);
        contract.getApplies().setStartElement(new DateTimeType(from));
        contract.getApplies().setEndElement(new DateTimeType(until));
        return contract;
    }

    private static void assertRefused(Answer answer, int status, String rule) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains('"' + rule + '"');
    }

    @Test
    void anEnrolmentIsTheOnlyOneOfItsProgramme() {
        EpisodeOfCare first = enrolment("htn");
        String id = create(first);
        create(enrolment("t2dm"));
        assertRefused(server.post("EpisodeOfCare", enrolment("htn")), 409, "mca-eoc-3");
        assertThat(put(first, id).status()).as("the same again").isEqualTo(200);
        assertThat(put(finished(first), id).status()).isEqualTo(200);
        String second = create(enrolment("htn"));
        assertThat(second).isNotEqualTo(id);
    }

    @Test
    void neitherDoesAnotherBecomeActive() {
        create(enrolment("htn"));
        EpisodeOfCare other = enrolment("htn");
        other.setStatus(EpisodeOfCareStatus.ONHOLD);
        String id = create(other);
        other.setStatus(EpisodeOfCareStatus.ACTIVE);
        assertRefused(put(other, id), 409, "mca-eoc-3");
        assertRefused(
                server.send(
                        "PATCH",
                        "EpisodeOfCare/" + id,
                        "[{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"active\"}]",
                        "Content-Type",
                        "application/json-patch+json"),
                409,
                "mca-eoc-3");
        assertThat(server.get("EpisodeOfCare/" + id).body()).contains("onhold");
    }

    @Test
    void ofTwoInATransactionNeitherIsStored() {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        for (int count = 0; count < 2; count++) {
            bundle.addEntry()
                    .setFullUrl("urn:uuid:" + UUID.randomUUID())
                    .setResource(enrolment("copd"))
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("EpisodeOfCare");
        }
        assertRefused(server.post("", bundle), 409, "mca-eoc-3");
        assertThat(server.get("EpisodeOfCare?patient=Patient/" + patient).ids()).isEmpty();
    }

    @Test
    void ofManyAtOnceOneIsStored() {
        List<Integer> statuses = atOnce(
                AT_ONCE, each -> server.post("EpisodeOfCare", enrolment("htn")).status());
        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(server.get("EpisodeOfCare?patient=Patient/" + patient).ids()).hasSize(1);
    }

    @Test
    void contractsFollowEachOther() {
        create(contract("2025-01-18", "2026-01-17"));
        assertRefused(server.post("Contract", contract("2026-01-17", "2027-01-16")), 409, "mca-con-2");
        assertRefused(server.post("Contract", contract("2024-06-01", "2027-01-16")), 409, "mca-con-2");
        create(contract("2026-01-18", "2027-01-17"));
        Contract offered = contract("2026-03-01", "2027-02-28");
        offered.setStatus(ContractStatus.OFFERED);
        String id = create(offered);
        offered.setStatus(ContractStatus.EXECUTED);
        assertRefused(put(offered, id), 409, "mca-con-2");
    }

    @Test
    void aProposalIsConfirmedBeforeItIsAPlan() {
        CarePlan plan = example("CarePlan-exa-careplan-minimal", CarePlan.class);
        plan.getIdentifierFirstRep().setValue("CP-" + UUID.randomUUID());
        plan.setSubject(new Reference("Patient/" + patient));
        plan.setAuthor(named());
        plan.setAddresses(List.of(named()));
        plan.setGoal(List.of(named()));
        plan.setCareTeam(List.of(named()));
        plan.setIntent(CarePlanIntent.PROPOSAL);
        String id = create(plan);
        plan.setIntent(CarePlanIntent.PLAN);
        assertRefused(put(plan, id), 422, "mca-cp-3");
        plan.addExtension(new Extension(guide.canonical("StructureDefinition", "plan-confirmer"), named()));
        assertThat(put(plan, id).status()).isEqualTo(200);
    }
}
