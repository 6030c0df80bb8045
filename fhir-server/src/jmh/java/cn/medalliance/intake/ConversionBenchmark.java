package cn.medalliance.intake;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.Delivery;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.registry.Sources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A hypertension follow-up with every column filled, 24 resources, from text to transaction; one core, nothing stored. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ConversionBenchmark {

    private static final int ROWS = 1_000;
    private static final Path WHOLE_FORM =
            Path.of("../mappings/src/test/resources/cases/followup-csv-htn/whole-form/input.csv");
    private static final Delivery DELIVERY =
            new Delivery("measured", URI.create("urn:example:measured"), Instant.parse("2026-01-10T01:00:00Z"));

    private final Source source = Sources.of(Guide.load(), FhirContext.forR4Cached())
            .find("followup-csv-htn")
            .orElseThrow();
    private byte[] file = {};

    /** The same visit again and again, of so many numbers. */
    @Setup
    public void write() throws IOException {
        List<String> lines = Files.readAllLines(WHOLE_FORM);
        StringBuilder rows = new StringBuilder(lines.get(0)).append('\n');
        for (int row = 0; row < ROWS; row++) {
            rows.append(lines.get(1).replace("F20250410-0001", "F20250410-" + row))
                    .append('\n');
        }
        file = rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long rows() throws IOException {
        try (Conversion conversion = source.open(new ByteArrayInputStream(file), DELIVERY)) {
            while (conversion.hasNext()) {
                conversion.next();
            }
            if (conversion.totals().converted() != ROWS) {
                throw new IllegalStateException("not all rows were converted: " + conversion.totals());
            }
            return conversion.totals().converted();
        }
    }
}
