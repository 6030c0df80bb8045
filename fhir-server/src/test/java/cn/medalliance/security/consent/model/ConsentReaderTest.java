package cn.medalliance.security.consent.model;

import static cn.medalliance.security.Consents.denial;
import static cn.medalliance.security.Consents.speakOf;
import static cn.medalliance.security.Consents.speakTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.consent.model.ConsentRule.Actor;
import cn.medalliance.security.consent.model.ConsentRule.Code;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentDataMeaning;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a Consent denies; and that of what it denies nothing is passed over. What the reader refuses, the guide's profile
 * refuses, too, and nothing else.
 */
class ConsentReaderTest {

    private static final String ACTION = "http://terminology.hl7.org/CodeSystem/consentaction";
    private static final DefaultProfileValidationSupport BASE =
            new DefaultProfileValidationSupport(FhirContext.forR4Cached());

    private final ConsentReader reader =
            new ConsentReader(Set.of("Patient", "Observation", "Condition"), new SecurityLabels(system ->
                    (CodeSystem) BASE.fetchCodeSystem(system)));

    private final ConsentProfile profile = ConsentProfile.of(Guide.load());

    @Test
    void aDenialWithoutConditionsIsOfAll() {
        assertThat(reader.read(denial("p"))).containsExactly(Denial.OF_ALL);
        assertThat(profile.broken(denial("p"))).isEmpty();
    }

    @Test
    void everyConditionIsRead() {
        Consent consent = denial("p", "o");
        speakOf(speakTo(consent.getProvision(), "PractitionerRole/r"), "Observation", "Condition")
                .addPurpose(purpose("TREAT"))
                .addSecurityLabel(new Coding("urn:labels", "secret", null))
                .addCode(new CodeableConcept(new Coding("http://loinc.org", "75622-1", null)))
                .addAction(new CodeableConcept(new Coding(ACTION, "access", null)))
                .setPeriod(new Period()
                        .setStartElement(new DateTimeType("2026-01-01T00:00:00Z"))
                        .setEndElement(new DateTimeType("2026-02-01T00:00:00Z")));
        assertThat(reader.read(consent))
                .containsExactly(new Denial(
                        new ConsentRule(
                                Set.of(new Actor("Organization", "o"), new Actor("PractitionerRole", "r")),
                                Set.of("TREAT"),
                                Set.of("Observation", "Condition"),
                                Set.of(new Code("urn:labels", "secret")),
                                Set.of(new Code("http://loinc.org", "75622-1")),
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2026-02-01T00:00:00Z")),
                        List.of()));
        assertThat(profile.broken(consent)).isEmpty();
    }

    @Test
    void permissionsWithinADenialAreItsExceptions() {
        Consent consent = denial("p");
        speakTo(consent.getProvision().addProvision().setType(ConsentProvisionType.PERMIT), "o");
        Denial denial = reader.read(consent).get(0);
        assertThat(denial.rule()).isEqualTo(ConsentRule.OF_ALL);
        assertThat(denial.exceptions())
                .singleElement()
                .extracting(ConsentRule::actors)
                .isEqualTo(Set.of(new Actor("Organization", "o")));
        assertThat(profile.broken(consent)).isEmpty();
    }

    /** As the specification would have it: the outermost provision has no type, the period of all stands there. */
    @Test
    void denialsWithinAPermissionHoldInItsTime() {
        Consent consent = denial("p");
        consent.getProvision()
                .setType(null)
                .setPeriod(new Period().setEndElement(new DateTimeType("2026-12-31T00:00:00Z")));
        speakTo(consent.getProvision().addProvision().setType(ConsentProvisionType.DENY), "o");
        speakTo(consent.getProvision().addProvision().setType(ConsentProvisionType.DENY), "q")
                .setPeriod(new Period().setEndElement(new DateTimeType("2026-06-30T00:00:00Z")));
        assertThat(reader.read(consent))
                .extracting(denial -> String.valueOf(denial.rule().ends()))
                .containsExactly("2026-12-31T00:00:00Z", "2026-06-30T00:00:00Z");
        assertThat(profile.broken(consent)).isEmpty();
    }

    @Test
    void aDayGivenAsTheEndBelongsToThePeriod() {
        Consent consent = denial("p");
        consent.getProvision().setPeriod(new Period().setEndElement(new DateTimeType("2026-03-01")));
        Date nextDay = new DateTimeType("2026-03-02").getValue();
        assertThat(reader.read(consent).get(0).rule().ends()).isEqualTo(nextDay.toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "v3-ActCode, HIV, HIV, MH",
        "v3-ActCode, SPI, SPI MH PSY SUD OPIOIDUD, HIV",
        "v3-Confidentiality, R, R V, N",
        "v3-Confidentiality, V, V, R",
        "v3-Confidentiality, HIV, HIV, V",
    })
    void aLabelStandsForWhatIsCountedToIt(String system, String label, String meant, String other) {
        String address = "http://terminology.hl7.org/CodeSystem/" + system;
        Consent consent = denial("p");
        consent.getProvision().addSecurityLabel(new Coding(address, label, null));
        Set<Code> labels = reader.read(consent).get(0).rule().labels();
        assertThat(labels).extracting(Code::code).contains(meant.split(" ")).doesNotContain(other);
        assertThat(labels).extracting(Code::system).containsOnly(address);
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentState.class,
            names = {"ACTIVE", "NULL"},
            mode = EnumSource.Mode.EXCLUDE)
    void oneThatIsNotActiveDeniesNothing(ConsentState state) {
        Consent consent = denial("p").setStatus(state);
        consent.getProvision().getDataPeriod().setStart(new Date());
        assertThat(reader.read(consent)).isEmpty();
        assertThat(profile.broken(consent)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"research", "treatment", "adr"})
    void oneOfAnotherScopeGovernsNoAccess(String scope) {
        Consent consent = denial("p");
        consent.getScope().getCodingFirstRep().setCode(scope);
        assertThat(reader.read(consent)).isEmpty();
        assertThat(profile.broken(consent)).isEmpty();
    }

    @Test
    void aPlainAgreementDeniesNothing() {
        Consent consent = denial("p").setProvision(null).setPolicyRule(policy("OPTIN"));
        assertThat(reader.read(consent)).isEmpty();
        assertThat(profile.broken(consent)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whatCannotBeEnforcedIsRefusedByItsElement() {
        return Map.<String, Consumer<Consent>>ofEntries(
                        Map.entry(
                                "Consent.modifierExtension",
                                consent -> consent.addModifierExtension(new Extension("urn:x", new StringType("not")))),
                        Map.entry("Consent.scope", consent -> consent.setScope(new CodeableConcept().setText("隐私"))),
                        Map.entry("Consent.patient", consent -> consent.setPatient(new Reference("Group/1"))),
                        Map.entry(
                                "Consent.provision",
                                consent -> consent.setProvision(null).setPolicyRule(policy("OPTOUT"))),
                        Map.entry(
                                "Consent.provision.dataPeriod",
                                consent ->
                                        consent.getProvision().getDataPeriod().setStart(new Date())),
                        Map.entry(
                                "Consent.provision.data",
                                consent -> consent.getProvision()
                                        .addData()
                                        .setMeaning(ConsentDataMeaning.RELATED)
                                        .setReference(new Reference("Observation/1"))),
                        Map.entry(
                                "Consent.provision.action",
                                consent -> consent.getProvision()
                                        .addAction(new CodeableConcept(new Coding(ACTION, "disclose", null)))),
                        Map.entry(
                                "Consent.provision.actor[0].role",
                                consent -> speakTo(consent.getProvision(), "o")
                                        .getActorFirstRep()
                                        .getRole()
                                        .getCodingFirstRep()
                                        .setCode("CST")),
                        Map.entry(
                                "Consent.provision.actor[1].reference",
                                consent -> speakTo(speakTo(consent.getProvision(), "o"), "Device/1")),
                        Map.entry(
                                "Consent.provision.purpose[0]",
                                consent -> consent.getProvision().addPurpose(purpose("HRESCH"))),
                        Map.entry(
                                "Consent.provision.class[1]",
                                consent -> speakOf(consent.getProvision(), "Observation", "Organization")),
                        Map.entry(
                                "Consent.provision.securityLabel[0]",
                                consent -> consent.getProvision()
                                        .addSecurityLabel(new Coding(
                                                "http://terminology.hl7.org/CodeSystem/v3-ActCode", "NOSUCH", null))),
                        Map.entry(
                                "Consent.provision.code[0]",
                                consent -> consent.getProvision().addCode(new CodeableConcept().setText("高血压"))),
                        Map.entry(
                                "Consent.provision.provision[0].type",
                                consent -> consent.getProvision().addProvision().setType(ConsentProvisionType.DENY)),
                        Map.entry(
                                "Consent.provision.provision[0].provision",
                                consent -> consent.getProvision()
                                        .addProvision()
                                        .setType(ConsentProvisionType.PERMIT)
                                        .addProvision()
                                        .setType(ConsentProvisionType.DENY)),
                        Map.entry(
                                "Consent.provision.provision[0].actor[0].reference",
                                consent -> speakTo(
                                        consent.getProvision().addProvision().setType(ConsentProvisionType.PERMIT),
                                        "Practitioner/1")))
                .entrySet()
                .stream()
                .map(wrong -> DynamicTest.dynamicTest(wrong.getKey(), () -> {
                    Consent consent = denial("p");
                    wrong.getValue().accept(consent);
                    refused(consent, wrong.getKey());
                }));
    }

    @Test
    void aPermissionOpensNothingAndSoIsRefused() {
        Consent consent = denial("p", "o");
        consent.getProvision().setType(ConsentProvisionType.PERMIT);
        refused(consent, "Consent.provision");
    }

    private void refused(Consent consent, String place) {
        assertThatThrownBy(() -> reader.read(consent)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.expression()).isEqualTo(place);
            assertThat(refusal.code()).isEqualTo(ErrorCode.UNENFORCEABLE_CONSENT);
            assertThat(refusal.getMessage()).containsPattern("\\p{IsHan}").containsPattern("[a-z]{3}");
        });
        // Whether a code system has a label, an invariant cannot tell.
        boolean isUnknownLabel = place.endsWith("securityLabel[0]");
        assertThat(profile.broken(consent).isEmpty()).as("passes the profile").isEqualTo(isUnknownLabel);
    }

    @Test
    void whatWasStoredBeforeAndMeansToDenyIsKnown() {
        Consent denying = denial("p");
        denying.getProvision().setType(null).addProvision().setType(ConsentProvisionType.DENY);
        assertThat(ConsentReader.meansToDeny(denying)).isTrue();
        Consent permitting = denial("p", "o");
        permitting.getProvision().setType(ConsentProvisionType.PERMIT);
        assertThat(ConsentReader.meansToDeny(permitting)).isFalse();
        assertThat(ConsentReader.meansToDeny(permitting.setPolicyRule(policy("OPTOUT"))))
                .isTrue();
    }

    private static Coding purpose(String code) {
        return new Coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", code, null);
    }

    private static CodeableConcept policy(String code) {
        return new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", code, null));
    }
}
