package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Composition.SectionComponent;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** {@code Patient/$chronic-summary} of the resident of the guide's examples, and of somebody without a record. */
class ChronicSummaryIT extends Interactions {

    ChronicSummaryIT(TestServer server) {
        super(server);
    }

    private Bundle summary(String patient, String question) {
        Answer answer = server.get(patient + "/$chronic-summary" + question);
        assertThatAnswer(answer).isAccepted(200);
        return answer.bundle();
    }

    private static Composition composition(Bundle document) {
        return (Composition) document.getEntryFirstRep().getResource();
    }

    private static SectionComponent section(Bundle document, String loinc) {
        return composition(document).getSection().stream()
                .filter(section -> section.getCode().hasCoding("http://loinc.org", loinc))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> entries(SectionComponent section) {
        return section.getEntry().stream().map(Reference::getReference).toList();
    }

    @Test
    void itTellsOfProblemsMedicinesMeasurementsVisitsPlanAndReferrals() {
        Bundle document = summary(ZHANG, "?start=2024-01-01");
        assertThat(document.getType()).isEqualTo(BundleType.DOCUMENT);
        assertThat(entries(section(document, "11450-4")))
                .contains("Condition/exa-condition-zhang-htn", "Condition/exa-condition-zhang-t2dm");
        assertThat(entries(section(document, "8716-3"))).anyMatch(entry -> entry.startsWith("Observation/"));
        assertThat(section(document, "8716-3").getText().getDivAsString()).contains("mm");
        assertThat(entries(section(document, "30954-2"))).isNotEmpty();
        assertThat(entries(section(document, "46240-8"))).contains("Encounter/exa-encounter-clinical-zhang");
        assertThat(entries(section(document, "85847-2"))).contains("EpisodeOfCare/exa-enrolment-zhang-htn");
        assertThat(entries(section(document, "57133-1"))).contains("ServiceRequest/exa-referral-request-up");
        Set<String> inside = document.getEntry().stream()
                .map(BundleEntryComponent::getFullUrl)
                .collect(Collectors.toSet());
        assertThat(composition(document).getSection())
                .flatExtracting(ChronicSummaryIT::entries)
                .allSatisfy(entry -> assertThat(inside).contains(server.base() + "/" + entry));
    }

    @Test
    void itIsADocumentOfItsProfile() {
        Bundle document = summary(ZHANG, "?start=2024-01-01");
        Answer answer = server.post("Bundle/$validate", document);
        assertThat(answer.body()).doesNotContain("\"severity\": \"error\"", "\"severity\":\"error\"");
        Answer alone = server.post("Composition/$validate", composition(document));
        assertThat(alone.body()).doesNotContain("\"severity\": \"error\"", "\"severity\":\"error\"");
    }

    @Test
    void ofOneProgrammeItTellsWhatBelongsToIt() {
        Bundle document = summary(ZHANG, "?start=2024-01-01&programme=t2dm");
        assertThat(entries(section(document, "11450-4"))).containsExactly("Condition/exa-condition-zhang-t2dm");
        assertThat(entries(section(document, "85847-2")))
                .contains("EpisodeOfCare/exa-enrolment-zhang-t2dm")
                .doesNotContain("EpisodeOfCare/exa-enrolment-zhang-htn");
    }

    @Test
    void whatLiesBeforeTheDayIsLeftOut() {
        Bundle document = summary(ZHANG, "?start=2030-01-01");
        assertThat(section(document, "8716-3").getEntry()).isEmpty();
        assertThat(section(document, "46240-8").getEntry()).isEmpty();
        assertThat(entries(section(document, "11450-4"))).isNotEmpty();
    }

    @Test
    void whoHasNoRecordHasEmptySections() {
        Bundle document = summary(storedResidentPath(), "");
        assertThat(composition(document).getSection())
                .hasSize(8)
                .allSatisfy(section -> assertThat(section.hasEmptyReason()).isTrue());
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(server.get("Patient/none/$chronic-summary").status()).isEqualTo(404);
        assertThat(server.get(ZHANG + "/$chronic-summary?programme=tcm").status())
                .isEqualTo(400);
        assertThat(server.get(ZHANG + "/$chronic-summary?start=2024").status()).isEqualTo(400);
    }
}
