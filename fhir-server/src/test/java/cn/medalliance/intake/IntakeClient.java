package cn.medalliance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.security.SecuredServer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A vendor that sends files. */
final class IntakeClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> OUTCOMES =
            List.of("created", "updated", "unchanged", "skipped", "quarantined", "discarded");

    private final TestServer http;
    private final @Nullable String token;

    IntakeClient(TestServer http, @Nullable String token) {
        this.http = http;
        this.token = token;
    }

    static IntakeClient of(SecuredServer server, String client) {
        return new IntakeClient(server.http(), server.token(client, "system/*.cruds"));
    }

    Answer send(String method, String path, @Nullable String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (token != null) {
            all.addAll(List.of("Authorization", "Bearer " + token));
        }
        String url = path.startsWith("/intake") ? http.root() + path : path;
        return http.send(method, url, body, all.toArray(String[]::new));
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer file(String text) {
        return send("POST", "/intake/" + FollowUpFile.SOURCE + "?document=test.csv", text, "Content-Type", "text/csv");
    }

    /** What became of a file, which is small or is waited for. */
    JsonNode delivered(String text) {
        Answer answer = file(text);
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        return ended(json(answer).path("id").asText());
    }

    /** A delivery after its end. */
    JsonNode ended(String id) {
        return await(
                id,
                delivery -> !List.of("receiving", "running")
                        .contains(delivery.path("state").asText()));
    }

    /** A delivery as soon as something is so. */
    JsonNode await(String id, Predicate<JsonNode> isSo) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            JsonNode delivery = delivery(id);
            if (isSo.test(delivery)) {
                return delivery;
            }
            assertThat(Instant.now()).as("it does not come: %s", delivery).isBefore(end);
            pause();
        }
    }

    /** Waits until something is so. */
    static void await(BooleanSupplier isSo) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isSo.getAsBoolean()) {
            assertThat(Instant.now()).as("it does not come").isBefore(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    JsonNode delivery(String id) {
        Answer answer = get("/intake/deliveries/" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode delivery = json(answer);
        assertThat(OUTCOMES.stream().mapToLong(each -> count(delivery, each)).sum())
                .as("the counts of %s add up", delivery)
                .isEqualTo(count(delivery, "received"));
        return delivery;
    }

    /** The quarantined rows of a delivery. */
    List<JsonNode> quarantined(JsonNode delivery) {
        Answer answer = get(delivery.path("quarantine").asText());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<JsonNode> rows = new ArrayList<>();
        json(answer).path("items").forEach(rows::add);
        return rows;
    }

    int found(String search) {
        Answer answer = get(search + "&_summary=count");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.bundle().getTotal();
    }

    static long count(JsonNode delivery, String outcome) {
        JsonNode count = delivery.path("counts").path(outcome);
        assertThat(count.isIntegralNumber()).as("%s of %s", outcome, delivery).isTrue();
        return count.asLong();
    }

    static Map<String, Long> counts(JsonNode delivery) {
        Map<String, Long> counts = new TreeMap<>();
        Stream.concat(Stream.of("received"), OUTCOMES.stream())
                .filter(each -> count(delivery, each) > 0)
                .forEach(each -> counts.put(each, count(delivery, each)));
        return counts;
    }

    static JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException failure) {
            throw new AssertionError(answer.body(), failure);
        }
    }
}
