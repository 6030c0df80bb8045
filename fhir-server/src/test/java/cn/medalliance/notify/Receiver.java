package cn.medalliance.notify;

import ca.uhn.fhir.context.FhirContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;

/** The systems of subscribers: one https server, a path for each. */
final class Receiver implements AutoCloseable {

    /** Sends whoever comes elsewhere. */
    static final int ELSEWHERE = 302;

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Queue<Taken>> taken = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();

    /** A notification that was answered with success. */
    record Taken(Bundle bundle, String authorization) {

        Parameters status() {
            return (Parameters) bundle.getEntryFirstRep().getResource();
        }

        String text(String name) {
            return status().getParameterValue(name).primitiveValue();
        }

        /** The numbers of the events that it tells of. */
        List<Long> numbers() {
            return parts("event-number")
                    .map(part -> Long.valueOf(part.getValue().primitiveValue()))
                    .toList();
        }

        /** Type and id of what happened something to. */
        List<String> foci() {
            return parts("focus")
                    .map(part -> ((Reference) part.getValue()).getReference().replaceFirst(".*/fhir/", ""))
                    .toList();
        }

        private Stream<ParametersParameterComponent> parts(String name) {
            return status().getParameter().stream()
                    .filter(parameter -> parameter.getName().equals("notification-event"))
                    .flatMap(event -> event.getPart().stream())
                    .filter(part -> part.getName().equals(name));
        }
    }

    Receiver(SSLContext shown) throws IOException {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(shown));
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = statuses.getOrDefault(path, 200);
        if (status == 200) {
            taken.computeIfAbsent(path, first -> new ConcurrentLinkedQueue<>())
                    .add(new Taken(
                            FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, body),
                            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
        }
        if (status == ELSEWHERE) {
            exchange.getResponseHeaders().set("Location", at("/elsewhere"));
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    String at(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    /** Answers so from now on. */
    void answer(String path, int status) {
        statuses.put(path, status);
    }

    /** What came to a path and was taken, in its order. */
    List<Taken> taken(String path) {
        return List.copyOf(taken.getOrDefault(path, new ConcurrentLinkedQueue<>()));
    }

    /** Those of them that tell of events. */
    List<Taken> events(String path) {
        return taken(path).stream()
                .filter(one -> one.text("type").equals("event-notification"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
