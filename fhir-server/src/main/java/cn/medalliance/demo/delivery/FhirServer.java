package cn.medalliance.demo.delivery;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.hl7.fhir.r4.model.Bundle;

/** A FHIR server at the other end. Waits and tries again when it is busy, away or in conflict; safe for several threads. */
final class FhirServer {
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(409, 412, 429, 503);
    private static final int MOST_TRIES = 9;
    private static final int USUAL_FIRST_WAIT_MILLIS = 500;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(5);
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final String base;
    private final AccessTokens tokens;
    private final BooleanSupplier stopped;
    private final long firstWaitMillis;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    /**
     * A server.
     *
     * @param base its base, without a slash at the end
     * @param tokens what is shown to it
     * @param stopped asked before each new try
     */
    FhirServer(String base, AccessTokens tokens, BooleanSupplier stopped) {
        this(base, tokens, stopped, USUAL_FIRST_WAIT_MILLIS);
    }

    FhirServer(String base, AccessTokens tokens, BooleanSupplier stopped, long firstWaitMillis) {
        this.base = base;
        this.tokens = tokens;
        this.stopped = stopped;
        this.firstWaitMillis = firstWaitMillis;
    }

    /** Sends a transaction; returns once it is acknowledged, otherwise throws. */
    void send(Bundle transaction) throws InterruptedException {
        String body = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(transaction);
        HttpResponse<String> response = exchange(request("")
                .header("Content-Type", "application/fhir+json; charset=utf-8")
                .header("Prefer", "return=minimal")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        if (response.statusCode() / 100 != 2) {
            throw new DeliveryException(Refusals.describe(response.statusCode(), response.body()));
        }
    }

    /** Whether the server has the resource with this id. */
    boolean has(String type, String id) throws InterruptedException {
        int status = exchange(request("/" + type + "/" + id).GET().build()).statusCode();
        return status != NOT_FOUND && status != GONE;
    }

    private HttpRequest.Builder request(String path) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", "application/fhir+json");
        String token = tokens.current();
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> exchange(HttpRequest request) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                if (!WORTH_ANOTHER_TRY.contains(response.statusCode()) || tries == MOST_TRIES) {
                    return response;
                }
                pause(tries, retryAfter(response));
            } catch (IOException e) {
                if (tries == MOST_TRIES) {
                    throw new DeliveryException("服务器无法连接。 The server cannot be reached: " + base, e);
                }
                pause(tries, Duration.ZERO);
            }
            if (stopped.getAsBoolean()) {
                throw new InterruptedException("stopped");
            }
        }
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        try {
            return response.headers()
                    .firstValue("Retry-After")
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds.strip())))
                    .orElse(Duration.ZERO);
        } catch (NumberFormatException e) {
            return Duration.ZERO; // a date: our own wait is long enough
        }
    }

    /** Twice as long each time, with some chance in it so that the clients do not come back together. */
    private void pause(int tries, Duration asked) throws InterruptedException {
        long backOff = Math.min(firstWaitMillis << (tries - 1), LONGEST_WAIT.toMillis());
        long wait = Math.max(backOff, Math.min(asked.toMillis(), LONGEST_WAIT.toMillis()));
        Thread.sleep(wait + ThreadLocalRandom.current().nextLong(wait / 2 + 1));
    }
}
