package cn.medalliance.outreach.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactRulesTest {

    private static final Guide GUIDE = Guide.load();
    private static final Instant NOON = Instant.parse("2026-01-15T04:00:00Z");

    private final ContactRules rules = new ContactRules(GUIDE);
    private final List<Consent> said = new ArrayList<>();

    private Consent says(String on, String from, String until) {
        Consent consent = new Consent().setStatus(ConsentState.ACTIVE);
        consent.setDateTimeElement(new DateTimeType(on));
        consent.addCategory(concept("mca-consent-kind", "contact"));
        if (!from.isEmpty()) {
            consent.getProvision().getPeriod().setStartElement(new DateTimeType(from));
        }
        if (!until.isEmpty()) {
            consent.getProvision().getPeriod().setEndElement(new DateTimeType(until));
        }
        said.add(consent);
        return consent;
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(GUIDE.canonical("CodeSystem", system), code, null));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "2026-01-01, 2026-01-31, true",
        "2026-01-16, '', false",
        "'', 2026-01-14, false",
        "2025, 2026, true",
    })
    void itHoldsInItsTime(String from, String until, boolean isAgreed) {
        says("2025-01-01", from, until);
        assertThat(rules.isAgreed(said, NOON)).isEqualTo(isAgreed);
    }

    @Test
    void nothingSaidIsNoAgreement() {
        assertThat(rules.isAgreed(said, NOON)).isFalse();
        says("2025-01-01", "", "").setCategory(List.of());
        says("2025-01-01", "", "").setStatus(ConsentState.INACTIVE);
        assertThat(rules.isAgreed(said, NOON)).isFalse();
    }

    @Test
    void whatIsSaidLastDecides() {
        says("2025-06-01", "", "").getProvision().setType(ConsentProvisionType.DENY);
        says("2025-01-01", "", "").getProvision().setType(ConsentProvisionType.PERMIT);
        assertThat(rules.isAgreed(said, NOON)).isFalse();
        says("2025-07-01", "", "");
        assertThat(rules.isAgreed(said, NOON)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "education, COMPLETED, SMSWRIT, true",
        "education, COMPLETED, '', true",
        "education, COMPLETED, FACE, false",
        "education, NOTDONE, SMSWRIT, false",
        "reminder, COMPLETED, SMSWRIT, false",
    })
    void educationThatIsSentNeedsIt(String category, CommunicationStatus status, String medium, boolean needs) {
        Communication message = new Communication().setStatus(status);
        message.addCategory(concept("mca-communication-category", category));
        if (!medium.isEmpty()) {
            message.addMedium(new CodeableConcept(
                    new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationMode", medium, null)));
        }
        assertThat(rules.pushed(message).isPresent()).isEqualTo(needs);
    }
}
