package cn.medalliance.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends files to a server and asks what becomes of them. */
final class DeliveryClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(429, 503);
    private static final String FHIR = "/fhir";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String root;
    private final @Nullable String token;

    /** @param base the server's FHIR base, beside which it takes files */
    DeliveryClient(String base, @Nullable String token) {
        String plain = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.root = plain.endsWith(FHIR) ? plain.substring(0, plain.length() - FHIR.length()) : plain;
        this.token = token;
    }

    /** What the server answered. */
    record Answered(int status, String body) {

        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        boolean isWorthAnotherTry() {
            return WORTH_ANOTHER_TRY.contains(status);
        }

        /** Why it was refused, as its OperationOutcome says. */
        String reason() {
            try {
                JsonNode issue = JSON.readTree(body).path("issue").path(0);
                return "HTTP " + status + " "
                        + issue.path("details").path("text").asText() + " "
                        + issue.path("diagnostics").asText();
            } catch (JsonProcessingException noOutcome) {
                return "HTTP " + status;
            }
        }
    }

    Answered send(String source, Path file, String system) throws IOException, InterruptedException {
        String name = String.valueOf(file.getFileName());
        boolean isPacked = name.toLowerCase(Locale.ROOT).endsWith(".gz");
        return call(request("/intake/" + encoded(source) + "?document=" + encoded(name) + "&system=" + encoded(system))
                .timeout(Duration.ofHours(12))
                .header("Content-Type", isPacked ? "application/gzip" : "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file)));
    }

    Answered get(String path) throws IOException, InterruptedException {
        return call(request(path).timeout(Duration.ofMinutes(1)).GET());
    }

    /** Tells of each open quarantined row of a delivery. */
    void quarantined(JsonNode delivery, Consumer<JsonNode> row) throws IOException, InterruptedException {
        String next = delivery.path("quarantine").asText("") + "&state=open";
        while (!next.isEmpty()) {
            Answered answered = get(next);
            if (answered.status() != 200) {
                throw new IOException(answered.reason());
            }
            answered.json().path("items").forEach(row);
            next = answered.json().path("next").asText("");
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answered call(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answered(response.statusCode(), response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
