package cn.medalliance.mappings.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.registry.Sources;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;

class MessageSourceTest {
    private static final Source SOURCE =
            Sources.of(Guide.load(), FhirContext.forR4Cached()).find("hl7v2").orElseThrow();
    private static final Delivery DELIVERY =
            new Delivery("m.hl7", URI.create("urn:example:his"), Instant.parse("2026-01-10T01:00:00Z"));

    @Test
    void aMessageInGb18030ThatComesAgainAsTextIsReadAsText() throws IOException {
        ConversionResult first = only(SOURCE.open(
                Files.newInputStream(Path.of("src/test/resources/cases/hl7v2/gb18030/input.hl7")), DELIVERY));
        assertThat(first.raw()).contains("GB 18030");

        ConversionResult again = only(SOURCE.again("", first.raw(), DELIVERY));

        assertThat(name(again)).isEqualTo(name(first)).isEqualTo("张建国");
        assertThat(again.raw()).isEqualTo(first.raw());
    }

    @Test
    void aMessageThatEndsWithinItsFirstLineIsToldAndThrowsNothing() throws IOException {
        String line =
                "MSH|^~\\&|HIS|12999901MEXA00043W|ALLIANCE||20250424101000+0800||SIU^S12|S1|P|2.4||||||UNICODE UTF-8";
        for (int end = 4; end <= line.length(); end++) {
            String torn = line.substring(0, end)
                    + "\rPID|1||999901195803120010^^^^NI~P00IANCE||20250424101000+0800||SIU^S13|S2|P|2.5.1||||||UNICODE UTF-8\rSCH||A-1";
            assertThatCode(() -> Message.parse(torn)).as(torn).doesNotThrowAnyException();
        }
        assertThat(Message.parse(line)).isPresent();
        assertThat(Message.parse("MSH|\rPID|1")).isEmpty();
    }

    private static String name(ConversionResult result) {
        return ((Patient) Objects.requireNonNull(result.bundle())
                        .getEntryFirstRep()
                        .getResource())
                .getNameFirstRep()
                .getText();
    }

    private static ConversionResult only(Conversion conversion) throws IOException {
        try (conversion) {
            ConversionResult result = conversion.next();
            assertThat(conversion.hasNext()).isFalse();
            return result;
        }
    }
}
