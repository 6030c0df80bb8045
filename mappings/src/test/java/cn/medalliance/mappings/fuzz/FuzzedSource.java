package cn.medalliance.mappings.fuzz;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.ConversionResult.Outcome;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.registry.Sources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What the fuzzer calls: converts its bytes as a file of the source that the property {@code fuzzed.source} names; or, where {@code
 * fuzzed.workbook} names a workbook, as its first sheet, because bytes of an archive that were changed seldom unpack. Whatever is
 * thrown is a fault, and so is an answer that contradicts itself.
 */
public final class FuzzedSource {
    static final String PROPERTY = "fuzzed.source";
    static final String WORKBOOK = "fuzzed.workbook";

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final Source SOURCE =
            Sources.of(Guide.load(), CONTEXT).find(System.getProperty(PROPERTY)).orElseThrow();
    private static final Delivery DELIVERY =
            new Delivery("fuzzed", URI.create("urn:example:fuzzed"), Instant.parse("2026-01-10T01:00:00Z"));

    private FuzzedSource() {}

    /** Called before the first input, whose time the reading of the guide is not. */
    public static void fuzzerInitialize() {
        CONTEXT.newJsonParser();
    }

    /** One input. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        String workbook = System.getProperty(WORKBOOK);
        convert(workbook == null ? bytes : Workbooks.withSheet(Path.of(workbook), bytes));
    }

    private static void convert(byte[] input) throws IOException {
        long converted = 0;
        long rejected = 0;
        long skipped = 0;
        try (Conversion conversion = SOURCE.open(new ByteArrayInputStream(input), DELIVERY)) {
            while (conversion.hasNext()) {
                ConversionResult result = conversion.next();
                boolean refused = result.issues().stream().anyMatch(ConversionIssue::isError);
                must(
                        refused == (result.outcome() == Outcome.REJECTED) || result.outcome() == Outcome.HEADER,
                        "an error belongs to a rejected row");
                if (result.outcome() == Outcome.CONVERTED) {
                    CONTEXT.newJsonParser().encodeResourceToString(result.bundle());
                    converted++;
                } else if (result.outcome() == Outcome.REJECTED) {
                    result.operationOutcome();
                    rejected++;
                } else if (result.outcome() == Outcome.SKIPPED) {
                    skipped++;
                }
            }
            must(conversion.totals().converted() == converted, "converted rows are counted");
            must(conversion.totals().rejected() == rejected, "rejected rows are counted");
            must(conversion.totals().skipped() == skipped, "skipped rows are counted");
        }
        SOURCE.head(new ByteArrayInputStream(input));
    }

    private static void must(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException("broken: " + rule);
        }
    }
}
