package cn.medalliance.mappings.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document is kept byte for byte, and who reads it is told its encoding. */
class DocumentEncodingTest {
    private static final Path DOCUMENT = Path.of("src/test/resources/cases/cda/prescription/input.xml");
    private static final Source SOURCE =
            Sources.of(Guide.load(), FhirContext.forR4Cached()).find("cda").orElseThrow();
    private static final Delivery DELIVERY =
            new Delivery("document", URI.create("urn:example:hospital"), Instant.parse("2026-01-10T01:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "UTF-8, application/xml",
        "GB18030, application/xml;charset=GB18030",
        "GBK, application/xml;charset=GBK",
        "GB2312, application/xml;charset=GB2312",
        "UTF-16, application/xml;charset=UTF-16"
    })
    void aDocumentIsKeptAsItCameAndItsTypeNamesTheEncoding(String encoding, String contentType) throws IOException {
        byte[] sent = document(encoding).getBytes(Charset.forName(encoding));

        ConversionResult result = convert(sent);

        Attachment kept = attachment(result);
        assertThat(kept.getData()).isEqualTo(sent);
        assertThat(kept.getContentType()).isEqualTo(contentType);
        assertThat(result.raw()).isEqualTo(document(encoding));
    }

    /** What was rejected comes again as text; it is read, and kept, in the encoding in which it came. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    void aDocumentThatComesAgainAsTextIsTheSame(String encoding) throws IOException {
        byte[] sent = document(encoding).getBytes(Charset.forName(encoding));

        try (Conversion again = SOURCE.again("", convert(sent).raw(), DELIVERY)) {
            ConversionResult result = again.next();
            assertThat(attachment(result).getData()).isEqualTo(sent);
            assertThat(Objects.requireNonNull(result.bundle())
                            .equalsDeep(convert(sent).bundle()))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"GB18030, UTF-8", "GBK, UTF-8", "UTF-8, GB18030"})
    void aDocumentInAnotherEncodingThanItSaysIsRefused(String said, String written) throws IOException {
        ConversionResult result = convert(document(said).getBytes(Charset.forName(written)));

        assertThat(result.bundle()).isNull();
        assertThat(result.issues()).extracting(ConversionIssue::code).containsExactly("file-encoding");
    }

    @Test
    void anEncodingThatThereIsNotIsRefusedWhenTheDocumentComesAgain() throws IOException {
        try (Conversion again = SOURCE.again("", document("no-such-encoding"), DELIVERY)) {
            assertThat(again.next().issues()).extracting(ConversionIssue::code).containsExactly("file-not-cda");
        }
    }

    private static String document(String encoding) throws IOException {
        return Files.readString(DOCUMENT).replace("encoding=\"UTF-8\"", "encoding=\"" + encoding + "\"");
    }

    private static ConversionResult convert(byte[] bytes) throws IOException {
        try (Conversion conversion = SOURCE.open(new ByteArrayInputStream(bytes), DELIVERY)) {
            return conversion.next();
        }
    }

    private static Attachment attachment(ConversionResult result) {
        return Objects.requireNonNull(result.bundle()).getEntry().stream()
                .map(entry -> entry.getResource())
                .filter(DocumentReference.class::isInstance)
                .map(DocumentReference.class::cast)
                .findFirst()
                .orElseThrow()
                .getContentFirstRep()
                .getAttachment();
    }
}
