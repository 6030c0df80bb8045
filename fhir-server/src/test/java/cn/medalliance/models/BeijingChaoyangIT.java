package cn.medalliance.models;

import static cn.medalliance.models.Scene.submit;
import static cn.medalliance.models.Scene.task;
import static cn.medalliance.plans.ManagedResident.concept;
import static cn.medalliance.plans.ManagedResident.extension;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.identifier.ResidentId;
import cn.medalliance.referral.ReferralSamples;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.junit.jupiter.api.Test;

/**
 * Chaoyang 朝阳, Beijing: a doctor of the leading hospital directs the community, a green channel leads up, chronic diseases come
 * back. The gaps (DOMAIN 1.4, 1 and 2): the public-health record and the hospital's are two; what the hospital prescribes the
 * community does not stock.
 */
@ServerIT
class BeijingChaoyangIT {

    private static final String RECORD = "urn:oid:2.16.156.10011.1.2";

    private final Scene scene;

    BeijingChaoyangIT(SecuredServer server) {
        scene = new Scene(server);
    }

    @Test
    void theDirectorIsOfTheHospitalAndSupportsTheCentre() {
        String director = ReferralSamples.clinician(scene.alliance.open, scene.alliance.hospital, "community-director");
        PractitionerRole role = scene.centre.read(PractitionerRole.class, director);
        role.addExtension(extension("supporting-org"), new Reference("Organization/" + scene.alliance.centre));
        assertThat(scene.hospital.put(role).status()).isEqualTo(200);
        assertThat(scene.centre
                        .get("PractitionerRole?role=community-director&_id=" + director)
                        .ids())
                .containsExactly(director);
    }

    @Test
    void theGreenChannelIsOnlyRedirected() {
        Bundle up = scene.up();
        ServiceRequest request = ReferralSamples.requestOf(up);
        request.getExtensionByUrl(extension("referral-channel")).setValue(concept("mca-referral-channel", "green"));
        request.setPriority(ServiceRequestPriority.URGENT);
        var green = task(submit(scene.centre, up));
        Answer declined = scene.hospital.transition(
                green,
                ReferralSamples.because(ReferralSamples.to("rejected", "declined"), "mca-reject-reason", "no-bed"));
        assertThat(declined.status()).as(declined.body()).isEqualTo(422);
    }

    @Test
    void theRecordOfTheClinicAndThatOfTheHospitalBecomeOne() {
        String number = "999901%011d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L));
        Patient clinics = scene.centre.read(Patient.class, scene.resident);
        clinics.addIdentifier(new Identifier().setSystem(RECORD).setValue(number));
        clinics.getNameFirstRep().setText("朝阳" + number);
        LocalDate born =
                LocalDate.of(1930, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(25_000));
        String first17 = "999901" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "048";
        clinics.getIdentifierFirstRep().setValue(first17 + ResidentId.checkCharacter(first17));
        clinics.getBirthDateElement().setValueAsString(born.toString());
        assertThat(scene.centre.put(clinics).status()).isEqualTo(200);
        Patient hospitals = clinics.copy();
        hospitals.setId((String) null);
        hospitals.setManagingOrganization(new Reference("Organization/" + scene.alliance.hospital));
        hospitals.getBirthDateElement().setValueAsString(born.plusDays(1).toString());
        String duplicate = scene.hospital.store(hospitals);
        String visit = scene.hospital.store(Alliance.encounter(duplicate, scene.alliance.hospital));

        Vendor office = scene.vendor("console");
        Parameters wanted = new Parameters();
        wanted.addParameter().setName("resource").setResource(hospitals.copy());
        Answer alike = office.post("Patient/$match", wanted);
        assertThat(alike.ids()).as(alike.body()).contains(scene.resident, duplicate);
        Parameters merge = Scene.of("source", new Reference("Patient/" + duplicate));
        merge.addParameter("reason", "同一人两份档案");
        assertThat(scene.centre
                        .post("Patient/" + scene.resident + "/$mca-merge", merge)
                        .status())
                .as("nobody but the office")
                .isEqualTo(403);
        Answer merged = office.post("Patient/" + scene.resident + "/$mca-merge", merge);
        assertThat(merged.status()).as(merged.body()).isEqualTo(200);

        assertThat(scene.hospital
                        .get("Patient?identifier=" + RECORD + "%7C" + number)
                        .ids())
                .containsExactly(scene.resident);
        assertThat(scene.centre
                        .get("Encounter?patient=Patient/" + scene.resident)
                        .ids())
                .contains(visit);
        assertThat(scene.centre.count("DetectedIssue?patient=Patient/" + scene.resident))
                .as("both days of birth and both keepers are kept")
                .isEqualTo(2);
        assertThat(scene.centre.count("Provenance?target=Patient/" + duplicate)).isPositive();
    }

    @Test
    void whatTheCommunityDoesNotStockIsToldWithASubstitute() {
        String name = ReferralSamples.notStocked(scene.alliance.open, scene.alliance.hospital, scene.alliance.centre);
        submit(scene.centre, scene.up());
        MedicationRequest prescribed =
                Alliance.example("MedicationRequest-exa-medication-request-minimal", MedicationRequest.class);
        prescribed.getIdentifierFirstRep().setValue("RX" + UUID.randomUUID());
        prescribed.setSubject(scene.patient());
        prescribed.setRequester(scene.clinician("specialist"));
        prescribed.setMedication(new CodeableConcept().setText(name));
        Bundle down = scene.down();
        ReferralSamples.requestOf(down)
                .addSupportingInfo(new Reference("MedicationRequest/" + scene.hospital.store(prescribed)));
        Answer sent = submit(scene.hospital, down);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.bundle().getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(OperationOutcome.class::isInstance)
                        .map(OperationOutcome.class::cast)
                        .flatMap(outcome -> outcome.getIssue().stream())
                        .map(OperationOutcome.OperationOutcomeIssueComponent::getDiagnostics))
                .singleElement()
                .asString()
                .contains(name + "（替代）");
    }
}
