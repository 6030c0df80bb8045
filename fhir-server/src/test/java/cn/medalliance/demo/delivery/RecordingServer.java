package cn.medalliance.demo.delivery;

import ca.uhn.fhir.context.FhirContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.hl7.fhir.r4.model.Bundle;

/** A server that remembers what it was sent, and answers the next requests as it was told to. */
final class RecordingServer implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Integer> nextAnswers = new ConcurrentLinkedQueue<>();
    private final List<Bundle> transactions = new CopyOnWriteArrayList<>();
    private final Map<String, String> stored = new ConcurrentHashMap<>();

    RecordingServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/fhir", this::answer);
        server.start();
    }

    String base() {
        return "http://localhost:" + server.getAddress().getPort() + "/fhir";
    }

    void answerNextWith(int... statuses) {
        for (int status : statuses) {
            nextAnswers.add(status);
        }
    }

    List<Bundle> transactions() {
        return transactions;
    }

    /** What is stored, by type and id. */
    Map<String, String> stored() {
        return stored;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Integer told = nextAnswers.poll();
        if (exchange.getRequestMethod().equals("GET")) {
            String address = exchange.getRequestURI().getPath().substring("/fhir/".length());
            reply(exchange, stored.containsKey(address) ? 200 : 404, "{}");
        } else if (told != null) {
            reply(
                    exchange,
                    told,
                    "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\","
                            + "\"code\":\"invalid\",\"diagnostics\":\"as told\",\"expression\":[\"Patient.name\"]}]}");
        } else {
            store(FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, body));
            reply(exchange, 200, "{\"resourceType\":\"Bundle\",\"type\":\"transaction-response\"}");
        }
    }

    private void store(Bundle transaction) {
        transactions.add(transaction);
        transaction
                .getEntry()
                .forEach(entry -> stored.put(
                        entry.getRequest().getUrl(),
                        FhirContext.forR4Cached().newJsonParser().encodeResourceToString(entry.getResource())));
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
