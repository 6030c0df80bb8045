package cn.medalliance.fhir.server;

import cn.medalliance.guide.Guide;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading a body without forgiveness: one Observation, and a transaction of 35. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StrictJsonBenchmark {

    private static final int NESTING = 100;
    private static final int ENTRIES = 35;

    private final StrictJson json = new StrictJson(NESTING);
    private byte[] observation = {};
    private byte[] transaction = {};

    @Setup
    public void read() {
        String example = Guide.load().examples().get("Observation-exa-blood-pressure-zhang.json");
        String entries = Collections.nCopies(ENTRIES, "{\"resource\":" + example + "}").stream()
                .collect(Collectors.joining(","));
        observation = example.getBytes(StandardCharsets.UTF_8);
        transaction = ("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entries + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public JsonNode observation() {
        return json.read(observation);
    }

    @Benchmark
    public JsonNode transaction() {
        return json.read(transaction);
    }
}
