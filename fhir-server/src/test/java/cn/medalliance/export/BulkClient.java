package cn.medalliance.export;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A client that exports: asks, waits, fetches. Without a token it asks a server in open mode. */
public final class BulkClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestServer server;
    private final @Nullable String token;

    public BulkClient(TestServer server, @Nullable String token) {
        this.server = server;
        this.token = token;
    }

    /**
     * What was exported.
     *
     * @param manifest the server's answer
     * @param resources by {@code Type/id}
     * @param deleted as {@code Type/id}
     */
    public record Exported(JsonNode manifest, Map<String, Resource> resources, List<String> deleted) {

        public String transactionTime() {
            return manifest.path("transactionTime").asText();
        }
    }

    Answer send(String method, String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (token != null) {
            all.addAll(List.of("Authorization", "Bearer " + token));
        }
        return server.send(method, path, null, all.toArray(String[]::new));
    }

    /** The address at which one asks how far it is. */
    String begin(String path) {
        return begin(path, "respond-async");
    }

    String begin(String path, String preference) {
        Answer answer = send("GET", path, "Prefer", preference);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.header("Content-Location");
    }

    JsonNode await(String address) {
        Answer ended = untilEnded(
                () -> send("GET", address),
                underWay -> assertThat(underWay.header("Retry-After")).matches("\\d+"));
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        return read(ended.body());
    }

    /**
     * The first answer that is not 202. By the clock and not by how often it asked: an export that is taken up again has to wait
     * for a while.
     *
     * @param underWay what has to hold of each answer before
     */
    public static Answer untilEnded(Callable<Answer> ask, Consumer<Answer> underWay) {
        return Awaitility.await("the export's end")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(ask, answer -> {
                    if (answer.status() == 202) {
                        underWay.accept(answer);
                    }
                    return answer.status() != 202;
                });
    }

    public Exported export(String path) {
        return exported(await(begin(path)));
    }

    /** What the files of a manifest hold. */
    Exported exported(JsonNode manifest) {
        Map<String, Resource> resources = new LinkedHashMap<>();
        List<String> deleted = new ArrayList<>();
        for (JsonNode file : manifest.path("output")) {
            for (String line : lines(file)) {
                Resource resource =
                        (Resource) FhirContext.forR4Cached().newJsonParser().parseResource(line);
                if (!manifest.has("outputOrganizedBy")) {
                    assertThat(resource.fhirType()).isEqualTo(file.path("type").asText());
                }
                String key = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
                boolean isHead = key.startsWith("Parameters/");
                assertThat(isHead ? null : resources.put(key, resource))
                        .as("twice: " + key)
                        .isNull();
            }
        }
        for (JsonNode file : manifest.path("deleted")) {
            lines(file)
                    .forEach(line ->
                            deleted.add(read(line).at("/entry/0/request/url").asText()));
        }
        return new Exported(manifest, resources, deleted);
    }

    List<String> lines(JsonNode file) {
        // As Bulk Data Access STU 2 has clients ask for a file.
        Answer answer = send("GET", file.path("url").asText(), "Accept", "application/fhir+ndjson");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/fhir+ndjson");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines).hasSize(file.path("count").asInt());
        return lines;
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
