package cn.medalliance.security.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A server on loopback stands for whatever only this machine can reach. */
class OutgoingCallsTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final AtomicInteger calls = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer inside;

    @BeforeEach
    void start() throws IOException {
        inside = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        inside.setExecutor(threads);
        inside.createContext("/keys", exchange -> answer(exchange, 200, "{\"keys\":[]}"));
        inside.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/keys");
            answer(exchange, 302, "");
        });
        inside.createContext("/endless", exchange -> drip(exchange, "x".repeat(1024), 0));
        inside.createContext("/slow", exchange -> drip(exchange, "x", 20));
        inside.start();
    }

    @AfterEach
    void stop() {
        inside.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        calls.incrementAndGet();
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Goes on until the caller hangs up; bounded, so that a fault ends as one. */
    private static void drip(HttpExchange exchange, String part, long pause) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            for (int parts = 0; parts < 1_000; parts++) {
                body.write(part.getBytes(UTF_8));
                body.flush();
                Thread.sleep(pause);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static OutgoingCalls calls(List<String> allowed, OutgoingCalls.Resolver resolver) {
        return new OutgoingCalls(
                new OutgoingProperties(
                        allowed,
                        List.of("localhost", "keys.test"),
                        Duration.ofSeconds(1),
                        DataSize.ofKilobytes(64),
                        null),
                resolver,
                null);
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + inside.getAddress().getPort() + path);
    }

    @Test
    void whatIsSentIsHeldToTheSameRules() throws IOException {
        byte[] body = "{}".getBytes(UTF_8);
        try (OutgoingCalls shut = calls(List.of(), InetAddress::getAllByName);
                OutgoingCalls listed = calls(List.of("127.0.0.0/8", "::1"), InetAddress::getAllByName)) {
            assertThatThrownBy(() -> shut.post(
                            at("localhost", "/keys"), List.of(), "application/json", body, Duration.ofSeconds(1)))
                    .isInstanceOf(AddressRefusedException.class);
            assertThat(calls).hasValue(0);
            assertThat(listed.post(
                                    at("localhost", "/moved"),
                                    List.of(Map.entry("X-Of", "test")),
                                    "application/json",
                                    body,
                                    Duration.ofSeconds(1))
                            .status())
                    .isEqualTo(302);
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void aListedNetworkIsCalled() throws IOException {
        try (OutgoingCalls listed = calls(List.of("127.0.0.0/8", "::1"), InetAddress::getAllByName)) {
            OutgoingCalls.Answer answer = listed.get(at("localhost", "/keys"), "application/json");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(new String(answer.body(), UTF_8)).isEqualTo("{\"keys\":[]}");
            assertThat(answer.contentType()).startsWith("application/json");
        }
    }

    @Test
    void aNameThatLeadsInsideIsRefusedBeforeAnythingIsSent() throws IOException {
        try (OutgoingCalls closed = calls(List.of(), host -> new InetAddress[] {LOOPBACK})) {
            assertThatThrownBy(() -> closed.get(at("keys.test", "/keys"), "application/json"))
                    .isInstanceOf(AddressRefusedException.class);
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void theAddressThatIsConnectedToIsTheOneThatWasJudged() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        InetAddress outside = InetAddress.getByName("93.184.216.34");
        // The first question is answered with a public address, the second with loopback.
        OutgoingCalls.Resolver turning =
                host -> new InetAddress[] {asked.getAndIncrement() % 2 == 0 ? outside : LOOPBACK};
        try (OutgoingCalls closed = calls(List.of(), turning)) {
            assertThatThrownBy(() -> closed.get(at("keys.test", "/keys"), "application/json"))
                    .isInstanceOf(IOException.class);
            assertThat(asked).as("asked once for one connection").hasValue(1);
            assertThatThrownBy(() -> closed.get(at("keys.test", "/keys"), "application/json"))
                    .isInstanceOf(AddressRefusedException.class);
        }
        assertThat(calls).hasValue(0);
    }

    @Test
    void aRedirectionIsNotFollowed() throws IOException {
        try (OutgoingCalls listed = calls(List.of("localhost"), InetAddress::getAllByName)) {
            assertThat(listed.get(at("localhost", "/moved"), "application/json").status())
                    .isEqualTo(302);
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() throws IOException {
        try (OutgoingCalls listed = calls(List.of("localhost"), InetAddress::getAllByName)) {
            Instant before = Instant.now();
            assertThatThrownBy(() -> listed.get(at("localhost", "/endless"), "application/json"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("largest-answer");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void anAnswerByteAfterByteIsCutOff() throws IOException {
        try (OutgoingCalls listed = calls(List.of("localhost"), InetAddress::getAllByName)) {
            Instant before = Instant.now();
            assertThatThrownBy(() -> listed.get(at("localhost", "/slow"), "application/json"))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void keysComeFromWhereCallsMayGo() throws IOException {
        try (OutgoingCalls closed = calls(List.of(), InetAddress::getAllByName)) {
            assertThatThrownBy(() -> new PublishedKeys(closed).at(URI.create("http://elsewhere/keys")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("plain-http");
        }
    }
}
