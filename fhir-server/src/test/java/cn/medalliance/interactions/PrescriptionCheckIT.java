package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;

/** {@code MedicationRequest/$prescription-check} with what is on record of a resident. */
class PrescriptionCheckIT extends Interactions {

    private static final String ATC = "http://www.whocc.no/atc";

    private final String patient = storedResidentPath();

    PrescriptionCheckIT(TestServer server) {
        super(server);
    }

    private MedicationRequest prescription(String atc, String name) {
        MedicationRequest made = samples.example(MedicationRequest.class, "exa-medication-request-minimal");
        made.getIdentifierFirstRep().setValue("RX" + UUID.randomUUID());
        made.setSubject(new Reference(patient));
        made.setMedication(new CodeableConcept().setText(name).addCoding(new Coding(ATC, atc, null)));
        return made;
    }

    private List<Resource> check(MedicationRequest... prescriptions) {
        Parameters asked = new Parameters();
        for (MedicationRequest each : prescriptions) {
            asked.addParameter().setName("resource").setResource(each);
        }
        Answer answer = server.post("MedicationRequest/$prescription-check", asked);
        assertThatAnswer(answer).isAccepted(200);
        return answer.bundle().getEntry().stream()
                .map(entry -> entry.getResource())
                .toList();
    }

    private static List<String> issues(List<Resource> found) {
        return found.stream()
                .filter(DetectedIssue.class::isInstance)
                .map(issue ->
                        ((DetectedIssue) issue).getCode().getCoding().get(1).getCode())
                .toList();
    }

    private void store(Resource resource) {
        assertThatAnswer(server.post(resource.fhirType(), resource)).isAccepted(201);
    }

    @Test
    void whatIsOnRecordIsLookedAtAndThePharmacistIsAsked() {
        store(prescription("C09AA02", "依那普利片 10mg"));
        AllergyIntolerance allergy = samples.example(AllergyIntolerance.class, "exa-allergy-penicillin");
        allergy.getIdentifier().clear();
        allergy.setPatient(new Reference(patient));
        allergy.setRecorder(null);
        store(allergy);
        MedicationRequest valsartan = prescription("C09CA03", "缬沙坦胶囊 80mg");
        List<Resource> found = check(valsartan, prescription("J01CA04", "阿莫西林胶囊"));
        assertThat(issues(found)).contains("interaction", "allergy");
        assertThat(found.stream().filter(Task.class::isInstance)).hasSize(2);
        DetectedIssue first = (DetectedIssue) found.get(0);
        assertThat(first.getImplicatedFirstRep().getIdentifier().getValue())
                .isEqualTo(valsartan.getIdentifierFirstRep().getValue());
        assertThat(first.getReference()).endsWith("/tables/prescription-rules#ia-raas-two");
        for (Resource resource : found) {
            assertThat(server.post(resource.fhirType() + "/$validate", resource).body())
                    .as(resource.fhirType())
                    .doesNotContain("\"severity\": \"error\"", "\"severity\":\"error\"");
        }
        assertThat(server.get("DetectedIssue?patient=" + patient).ids())
                .as("nothing is stored")
                .isEmpty();
    }

    @Test
    void aStoredOneIsNotComparedWithItself() {
        Answer stored = server.post("MedicationRequest", prescription("C08CA01", "氨氯地平片 5mg"));
        assertThatAnswer(stored).isAccepted(201);
        String id = stored.as(MedicationRequest.class).getIdElement().getIdPart();
        Answer answer = server.post("MedicationRequest/" + id + "/$prescription-check", new Parameters());
        assertThatAnswer(answer).isAccepted(200);
        assertThat(answer.body()).doesNotContain("duplicate", "supply-overlap");
    }

    @Test
    void prescriptionsOfOneCallAreComparedWithEachOther() {
        assertThat(issues(check(prescription("C08CA01", "氨氯地平片"), prescription("C08CA05", "硝苯地平片"))))
                .filteredOn("duplicate"::equals)
                .hasSize(2);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(server.post("MedicationRequest/$prescription-check", new Parameters())
                        .status())
                .isEqualTo(400);
        assertThat(server.post("MedicationRequest/none/$prescription-check", new Parameters())
                        .status())
                .isEqualTo(404);
        Parameters nobody = new Parameters();
        nobody.addParameter()
                .setName("resource")
                .setResource(prescription("C08CA01", "药").setSubject(new Reference("Patient/none")));
        assertThat(server.post("MedicationRequest/$prescription-check", nobody).status())
                .isEqualTo(404);
    }
}
