package cn.medalliance.mappings.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.Delivery;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.Test;

/** One prescription and one referral that a hospital sends as a message and as a document: each is one resource. */
class SameRecordTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Sources SOURCES = Sources.of(Guide.load(), FhirContext.forR4Cached());
    private static final Delivery DELIVERY =
            new Delivery("record", URI.create("urn:example:hospital"), Instant.parse("2026-01-10T01:00:00Z"));

    @Test
    void aPrescriptionAsMessageAndAsDocumentIsOneMedicationRequestForEachMedicine() throws IOException {
        List<BundleEntryComponent> sent = entries("hl7v2", "hl7v2/prescription/input.hl7", "MedicationRequest");
        List<BundleEntryComponent> documented = entries("cda", "cda/prescription/input.xml", "MedicationRequest");

        assertThat(sent).hasSize(2);
        assertThat(documented).extracting(SameRecordTest::identity).isEqualTo(identities(sent));
        for (int i = 0; i < sent.size(); i++) {
            MedicationRequest message = (MedicationRequest) sent.get(i).getResource();
            MedicationRequest document = (MedicationRequest) documented.get(i).getResource();
            assertThat(document.getGroupIdentifier().getValue())
                    .isEqualTo(message.getGroupIdentifier().getValue());
            assertThat(document.getDosageInstructionFirstRep().getDoseAndRate())
                    .usingElementComparator((one, other) -> one.equalsDeep(other) ? 0 : 1)
                    .isEqualTo(message.getDosageInstructionFirstRep().getDoseAndRate());
            assertThat(document.getDosageInstructionFirstRep()
                            .getTiming()
                            .equalsDeep(message.getDosageInstructionFirstRep().getTiming()))
                    .isTrue();
            assertThat(document.getDispenseRequest()
                            .getExpectedSupplyDuration()
                            .equalsDeep(message.getDispenseRequest().getExpectedSupplyDuration()))
                    .isTrue();
        }
    }

    /** A document is of the moment when it was signed: it does not start again what a message has stopped since. */
    @Test
    void aDocumentLeavesAPrescriptionAloneThatIsThereAndAMessageDoesNot() throws IOException {
        assertThat(entries("cda", "cda/prescription/input.xml", "MedicationRequest"))
                .allMatch(entry -> entry.getRequest().hasIfNoneExist());
        assertThat(entries("hl7v2", "hl7v2/prescription/input.hl7", "MedicationRequest"))
                .noneMatch(entry -> entry.getRequest().hasIfNoneExist());
    }

    @Test
    void aReferralAsMessageAndAsDocumentIsOneDraft() throws IOException {
        List<BundleEntryComponent> sent = entries("hl7v2", "hl7v2/referral/input.hl7", "ServiceRequest");
        List<BundleEntryComponent> documented = entries("cda", "cda/referral-record/input.xml", "ServiceRequest");

        assertThat(sent).hasSize(1);
        assertThat(documented).extracting(SameRecordTest::identity).isEqualTo(identities(sent));
        ServiceRequest message = (ServiceRequest) sent.get(0).getResource();
        ServiceRequest document = (ServiceRequest) documented.get(0).getResource();
        assertThat(document.getRequester().getReference())
                .isEqualTo(message.getRequester().getReference());
        assertThat(document.getReasonCodeFirstRep().equalsDeep(message.getReasonCodeFirstRep()))
                .isTrue();
    }

    @Test
    void aRecordOfAnotherNumberIsAnother() throws IOException {
        assertThat(identities(entries("cda", "cda/prescription-alone/input.xml", "MedicationRequest")))
                .doesNotContainAnyElementsOf(
                        identities(entries("hl7v2", "hl7v2/prescription/input.hl7", "MedicationRequest")));
        assertThat(identities(entries("cda", "cda/referral-record-down/input.xml", "ServiceRequest")))
                .doesNotContainAnyElementsOf(
                        identities(entries("hl7v2", "hl7v2/referral/input.hl7", "ServiceRequest")));
    }

    private static List<String> identities(List<BundleEntryComponent> entries) {
        return entries.stream().map(SameRecordTest::identity).toList();
    }

    /** By which condition it is found, whatever is done to it then. */
    private static String identity(BundleEntryComponent entry) {
        String found = entry.getRequest().hasIfNoneExist()
                ? entry.getRequest().getUrl() + "?" + entry.getRequest().getIfNoneExist()
                : entry.getRequest().getUrl();
        return entry.getFullUrl() + " " + found;
    }

    /** Those of a type in the first row of a case. */
    private static List<BundleEntryComponent> entries(String source, String file, String type) throws IOException {
        try (Conversion conversion =
                SOURCES.find(source).orElseThrow().open(Files.newInputStream(CASES.resolve(file)), DELIVERY)) {
            ConversionResult result = conversion.next();
            return Objects.requireNonNull(result.bundle()).getEntry().stream()
                    .filter(entry -> entry.getResource().fhirType().equals(type))
                    .toList();
        }
    }
}
