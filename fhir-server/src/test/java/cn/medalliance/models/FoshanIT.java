package cn.medalliance.models;

import static cn.medalliance.models.Scene.TODAY;
import static cn.medalliance.plans.ManagedResident.concept;
import static cn.medalliance.plans.ManagedResident.extension;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.Test;

/**
 * Foshan 佛山: hospitals, medicines and insurance together. A family pharmacist, prescriptions of twelve weeks, 95 % of the policy
 * range for whoever signed a contract. The gap (DOMAIN 1.4, 7): visits for chronic diseases by residents whom nobody manages.
 */
@ServerIT
class FoshanIT {

    private final Scene scene;

    FoshanIT(SecuredServer server) {
        scene = new Scene(server);
    }

    private MedicationRequest prescription(String example, int days) {
        MedicationRequest made = Alliance.example("MedicationRequest-" + example, MedicationRequest.class);
        made.getIdentifierFirstRep().setValue("RX" + UUID.randomUUID());
        made.setSubject(scene.patient());
        made.setRequester(scene.clinician("gp"));
        made.setEncounter(null).setBasedOn(null).setSupportingInformation(null);
        made.setInsurance(null).setReasonReference(null);
        made.setReasonCode(List.of(new CodeableConcept().setText("高血压")));
        made.getDispenseRequest()
                .getExpectedSupplyDuration()
                .setValue(BigDecimal.valueOf(days))
                .setUnit("天")
                .setSystem("http://unitsofmeasure.org")
                .setCode("d");
        made.getExtension().stream()
                .filter(each -> each.getUrl().equals(extension("resident-confirmation")))
                .forEach(each -> ((org.hl7.fhir.r4.model.Signature) each.getValue()).setWho(scene.patient()));
        return made;
    }

    @Test
    void theTeamHasAPharmacistWhoLetsPrescriptionsGo() {
        scene.centre.store(scene.team("family-doctor-team", "gp", "family-pharmacist"));
        MedicationRequest waiting = prescription("exa-medication-request-minimal", 28);
        waiting.setStatus(MedicationRequestStatus.ONHOLD);
        waiting.getExtension().removeIf(each -> each.getUrl().equals(extension("rx-review-status")));
        waiting.addExtension(extension("rx-review-status"), concept("mca-rx-review-status", "pending"));
        String id = scene.centre.store(waiting);
        Task review = scene.centre
                .get("Task?code=rx-review&patient=Patient/" + scene.resident)
                .resources()
                .map(Task.class::cast)
                .findFirst()
                .orElseThrow();
        review.setStatus(TaskStatus.COMPLETED);
        review.setBusinessStatus(concept("mca-rx-review-status", "passed"));
        Answer byTheDoctor = scene.centre.put(review.copy().setOwner(scene.clinician("gp")));
        assertThat(byTheDoctor.body()).contains("mca-rx-2");
        Answer passed = scene.centre.put(review.setOwner(scene.clinician("family-pharmacist")));
        assertThat(passed.status()).as(passed.body()).isEqualTo(200);
        assertThat(scene.centre.read(MedicationRequest.class, id).getStatus())
                .isEqualTo(MedicationRequestStatus.ACTIVE);
    }

    @Test
    void twelveWeeksAreThereForBothLevelsAndNoMore() {
        String id = scene.centre.store(prescription("exa-medication-request-long-term", 84));
        Scene.submit(scene.centre, scene.up());
        assertThat(scene.hospital
                        .get("MedicationRequest?category=long-term&status=active&patient=Patient/" + scene.resident)
                        .ids())
                .containsExactly(id);
        Answer longer = scene.centre.create(prescription("exa-medication-request-long-term", 90));
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.body()).contains("mca-mr-1");
    }

    @Test
    void whoSignedAContractIsPaidNinetyFivePercent() {
        Coverage insurance = Alliance.example("Coverage-exa-coverage-minimal", Coverage.class);
        insurance.setType(concept("mca-insurance-type", "resident"));
        insurance.setBeneficiary(scene.patient()).setPolicyHolder(null).setSubscriber(null);
        insurance.setPayor(List.of(new Reference().setDisplay("示例县医疗保障局")));
        insurance.setPeriod(new Period()
                .setStartElement(new DateTimeType(TODAY.minusDays(30).toString())));
        insurance.getExtension().removeIf(each -> each.getUrl().equals(extension("reimbursement-rate")));
        insurance.addExtension(extension("reimbursement-rate"), new DecimalType("0.95"));
        String id = scene.centre.store(insurance);
        assertThat(scene.centre
                        .read(Coverage.class, id)
                        .getExtensionByUrl(extension("reimbursement-rate"))
                        .getValue()
                        .primitiveValue())
                .isEqualTo("0.95");
        insurance.getExtensionByUrl(extension("reimbursement-rate")).setValue(new DecimalType("95"));
        assertThat(scene.centre.create(insurance).status())
                .as("a share, not percent")
                .isEqualTo(422);
    }

    @Test
    void aVisitOfSomebodyWhomNobodyManagesIsFoundByHisClinic() {
        Reference hypertension = new Reference("Condition/" + scene.condition("I10.x00", "高血压"));
        Encounter visit = Alliance.encounter(scene.resident, scene.alliance.centre);
        visit.setStatus(EncounterStatus.FINISHED);
        visit.setPeriod(new Period().setStart(new Date()).setEnd(new Date()));
        visit.addDiagnosis().setCondition(hypertension);
        scene.centre.store(visit);
        String his = "&patient=Patient/" + scene.resident;
        assertThat(scene.centre.count("Condition?code=I10.x00" + his)).isEqualTo(1);
        assertThat(scene.centre.count("Encounter?class=AMB" + his)).isEqualTo(1);
        assertThat(scene.centre.count("EpisodeOfCare?status=active" + his))
                .as("nobody manages him")
                .isZero();
        List<Task> found = unmanaged();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getOwner().getReference()).isEqualTo("Organization/" + scene.alliance.centre);
        assertThat(found.get(0).getReasonCode().getCodingFirstRep().getCode()).isEqualTo("htn");
        Encounter again = Alliance.encounter(scene.resident, scene.alliance.centre);
        again.setStatus(EncounterStatus.FINISHED);
        again.setPeriod(visit.getPeriod());
        again.addDiagnosis().setCondition(hypertension);
        scene.centre.store(again);
        assertThat(unmanaged()).as("one task for one programme").hasSize(1);
        scene.enrol("htn", "routine");
        assertThat(unmanaged()).extracting(Task::getStatus).containsExactly(TaskStatus.COMPLETED);
        assertThat(scene.centre.count("EpisodeOfCare?status=active&type=htn" + his))
                .isEqualTo(1);
    }

    @Test
    void aDiagnosisThatIsTakenBackIsNoReasonToManageHim() {
        String hypertension = scene.condition("i10.x00", "高血压");
        Encounter visit = Alliance.encounter(scene.resident, scene.alliance.centre);
        visit.setStatus(EncounterStatus.FINISHED);
        visit.setPeriod(new Period().setStart(new Date()).setEnd(new Date()));
        visit.addDiagnosis().setCondition(new Reference("Condition/" + hypertension));
        scene.centre.store(visit);
        assertThat(unmanaged()).extracting(Task::getStatus).containsExactly(TaskStatus.REQUESTED);
        Condition refuted = scene.centre.read(Condition.class, hypertension);
        refuted.setVerificationStatus(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "refuted", null)));
        Answer taken = scene.centre.put(refuted);
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(unmanaged()).extracting(Task::getStatus).containsExactly(TaskStatus.CANCELLED);
    }

    private List<Task> unmanaged() {
        return scene.centre
                .get("Task?code=unmanaged-patient&patient=Patient/" + scene.resident)
                .resources()
                .map(Task.class::cast)
                .toList();
    }
}
