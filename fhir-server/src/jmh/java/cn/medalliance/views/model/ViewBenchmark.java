package cn.medalliance.views.model;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A row of a blood pressure: the view of the guide, with and without reading the JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ViewBenchmark {

    private String text = "";
    private JsonNode tree = ResourceJson.object();
    private CompiledView view = compiled("v_bp");

    private static CompiledView compiled(String name) {
        try {
            return new ViewCompiler(FhirContext.forR4Cached(), ZoneOffset.UTC)
                    .compile(ResourceJson.read(Guide.load().views().get(name)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Setup
    public void read() throws JsonProcessingException {
        text = Guide.load().examples().get("Observation-exa-blood-pressure-zhang.json");
        tree = ResourceJson.read(text);
        view = compiled("v_bp");
    }

    @Benchmark
    public Object rows() {
        return view.rows(tree);
    }

    @Benchmark
    public Object readAndRows() throws JsonProcessingException {
        return view.rows(ResourceJson.read(text));
    }
}
