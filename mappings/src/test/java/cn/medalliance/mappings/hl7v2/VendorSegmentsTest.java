package cn.medalliance.mappings.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.ConversionResult.Outcome;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.registry.Sources;
import cn.medalliance.mappings.vendor.ProfileFault;
import cn.medalliance.mappings.vendor.ProfileReader;
import cn.medalliance.mappings.vendor.VendorProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorSegmentsTest {
    private static final Delivery DELIVERY =
            new Delivery("m.hl7", URI.create("urn:example:his"), Instant.parse("2026-01-10T01:00:00Z"));

    /** The worked example of the documentation. */
    private static final String EXAMPLE = """
            id: hl7v2-county-his
            title: {zh: 县医院消息, en: Messages of the county hospital}
            format: hl7v2
            columns:
              ZPI-2: PID-3:JHN
              ZPI-5: PID-13
              ZVI-1: PV1-19
              ZVI-4.1: PV1-44
            left-out:
              ZFE: 费用不交换。 Fees are not exchanged.
            """;

    private static final Source SOURCE = Sources.of(Guide.load(), FhirContext.forR4Cached(), profiles(EXAMPLE))
            .find("hl7v2-county-his")
            .orElseThrow();

    private static final String HEAD =
            "MSH|^~\\&|HIS|12999901MEXA00043W|ALLIANCE||20250424101000+0800||ADT^A01|Z1|P|2.4||||||UNICODE UTF-8\r"
                    + "PID|1||999901195803120010^^^^NI||张建国||19580312|M\r";
    private static final String VISIT = "PV1|1|O|||||D0101^周强\r";
    private static final String OWN = "ZPI|1|99990110020100001|||13900000001\rZVI|MZ-77|||20250424100000^x\r";

    @Test
    void whatStandsInTheVendorsSegmentsIsReadInItsPlace() throws IOException {
        ConversionResult result = converted(HEAD + VISIT + OWN);

        Encounter visit = resource(result, Encounter.class);
        assertThat(visit.getIdentifierFirstRep().getValue()).isEqualTo("MZ-77");
        assertThat(visit.getPeriod().getStartElement().getValueAsString()).isEqualTo("2025-04-24T10:00:00+08:00");
        Patient resident = resource(result, Patient.class);
        assertThat(resident.getIdentifier()).extracting(Identifier::getValue).contains("99990110020100001");
        assertThat(resident.getTelecomFirstRep().getValue()).isEqualTo("13900000001");
        assertThat(result.issues()).isEmpty();
        assertThat(result.raw()).as("the message stays as it came").isEqualTo(HEAD + VISIT + OWN);
    }

    @Test
    void aFieldOfTheStandardThatSaysTheSameIsNoHindranceAndOneThatSaysOtherwiseIs() throws IOException {
        String same = VISIT.replace("周强\r", "周强||||||||||||MZ-77\r");

        assertThat(resource(converted(HEAD + same + OWN), Encounter.class)
                        .getIdentifierFirstRep()
                        .getValue())
                .isEqualTo("MZ-77");
        ConversionResult other = converted(HEAD + same.replace("MZ-77", "MZ-78") + OWN);
        assertThat(other.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(other.issues())
                .filteredOn(ConversionIssue::isError)
                .extracting(issue -> issue.code() + " " + issue.column())
                .containsExactly("columns-disagree ZVI-1");
    }

    @Test
    void aSegmentThatIsLeftOutSaysWhyAndAnUnknownOneIsNamedOnce() throws IOException {
        ConversionResult result = converted(HEAD + VISIT + OWN + "ZFE|12.50\rZXX|1\rZXX|2\r");

        assertThat(result.outcome()).isEqualTo(Outcome.CONVERTED);
        assertThat(result.issues())
                .extracting(issue -> issue.code() + " " + issue.column() + " "
                        + issue.reason().en())
                .containsExactly(
                        "column-left-out ZFE This column is not converted: Fees are not exchanged.",
                        "segment-unknown ZXX This segment is not converted.");
    }

    @Test
    void aSegmentOfTheStandardThatIsNotThereIsMade() throws IOException {
        Source source = source(EXAMPLE.replace("ZPI-5: PID-13", "ZVI-2: PV1-2"));

        ConversionResult result = only(source, HEAD + "ZVI|MZ-77|O||20250424100000\r");

        assertThat(resource(result, Encounter.class).getClass_().getCode()).isEqualTo("AMB");
    }

    @Test
    void whatIsNoMessageIsNone() throws IOException {
        assertThat(converted("hello").issues())
                .extracting(ConversionIssue::code)
                .containsExactly("message-unreadable");
        assertThat(converted("MSH").outcome()).isEqualTo(Outcome.REJECTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ZVI-1: PV1-19;       PV1-19: ZVI-1;        columns.PV1-19
            ZVI-1: PV1-19;       ZVI-1: PV1-99;        columns.ZVI-1
            ZVI-1: PV1-19;       ZVI-1: OBX-5;         columns.ZVI-1
            ZPI-2: PID-3:JHN;    ZPI-2: PID-3;         columns.ZPI-2
            ZPI-2: PID-3:JHN;    ZPI-2: PID-3:MR;      columns.ZPI-2
            ZPI-5: PID-13;       ZPI-5: PV1-19;        two fields stand for PV1-19
            ZFE: 费用;           FEE: 费用;            left-out.FEE
            format: hl7v2;       form: htn;            format
            left-out:;           codes:;               messages have the keys
            """)
    void aFaultIsNamedWithItsPlace(String right, String wrong, String said) {
        assertThatExceptionOfType(ProfileFault.class)
                .isThrownBy(() -> source(EXAMPLE.replace(right, wrong)))
                .withMessageContaining(said);
    }

    private static Source source(String profile) {
        VendorProfile read = profiles(profile).get(0);
        VendorSegments.of(read);
        return Sources.of(Guide.load(), FhirContext.forR4Cached(), List.of(read))
                .find(read.id())
                .orElseThrow();
    }

    private static List<VendorProfile> profiles(String profile) {
        try {
            return ProfileReader.read("his.yaml", new ByteArrayInputStream(profile.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ConversionResult converted(String message) throws IOException {
        return only(SOURCE, message);
    }

    private static ConversionResult only(Source source, String message) throws IOException {
        try (Conversion conversion =
                source.open(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)), DELIVERY)) {
            return conversion.next();
        }
    }

    private static <T> T resource(ConversionResult result, Class<T> type) {
        assertThat(result.outcome()).as("%s", result.issues()).isEqualTo(Outcome.CONVERTED);
        return Objects.requireNonNull(result.bundle()).getEntry().stream()
                .map(entry -> entry.getResource())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
