package cn.medalliance.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.export.BulkClient;
import cn.medalliance.export.BulkClient.Exported;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A node as it faces a network: over TLS, with small shares for its clients, one listed origin, keys published elsewhere. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardeningIT {

    private static final String APP = "https://app.example.org";
    private static final int BURST = 40;

    private final SecuredServer secured;
    private final HttpServer publisher;
    private SecuredServer node;
    private TestServer server;

    HardeningIT(SecuredServer secured) throws IOException {
        this.secured = secured;
        this.publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeAll
    void start() throws IOException, GeneralSecurityException, InterruptedException {
        String keys = new JWKSet(secured.publicKey()).toString(true);
        publisher.createContext("/keys", exchange -> answer(exchange, 200, keys));
        publisher.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/keys");
            answer(exchange, 302, "");
        });
        publisher.createContext("/away", exchange -> answer(exchange, 500, ""));
        publisher.start();
        Path folder = Files.createTempDirectory("medalliance-hardening");
        ServerCertificate certificate = ServerCertificate.make(folder);
        String published = "http://localhost:" + publisher.getAddress().getPort();
        Path clients = Files.copy(secured.clients(), folder.resolve("clients.yaml"));
        Files.writeString(clients, """
                - {id: publishing, kind: vendor, organization: %1$s, scopes: system/*.cruds, jwks-url: "%2$s/keys"}
                - {id: moving, kind: vendor, organization: %1$s, scopes: system/*.cruds, jwks-url: "%2$s/moved"}
                """.formatted(Alliance.HOSPITAL, published).indent(2), StandardOpenOption.APPEND);
        Map<String, String> settings = new HashMap<>(certificate.settings());
        settings.put("medalliance.security.clients", clients.toString());
        settings.put("medalliance.outgoing.allowed", "127.0.0.0/8,::1");
        settings.put("medalliance.outgoing.plain-http", "localhost");
        settings.put("medalliance.cors.origins", APP);
        settings.put("medalliance.limits.client.rate", "20");
        settings.put("medalliance.limits.client.burst", Integer.toString(BURST));
        settings.put("medalliance.limits.client.concurrent", "4");
        settings.put("server.forward-headers-strategy", "native");
        trust(settings, 0, "https://elsewhere.example", published + "/keys");
        trust(settings, 1, "https://away.example", published + "/away");
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(certificate.trusted())
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        node = secured.another("https", client, settings);
        server = node.http();
    }

    private static void trust(Map<String, String> settings, int index, String issuer, String jwks) {
        String prefix = "medalliance.security.trusted-issuers[" + index + "].";
        settings.put(prefix + "issuer", issuer);
        settings.put(prefix + "jwks", jwks);
        settings.put(prefix + "audience", "medalliance");
    }

    @AfterAll
    void stop() {
        publisher.stop(0);
        if (node != null) {
            node.close();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void tokensAndRecordsTravelOverTls() {
        String token = node.token("hospital", "system/Patient.rs");
        Answer answer = get("Patient/" + node.alliance().referred, token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.response().sslSession()).isPresent();
        assertThat(answer.header("Strict-Transport-Security"))
                .contains("max-age=31536000")
                .doesNotContain("includeSubDomains");
        assertThat(secured.http().get("metadata").header("Strict-Transport-Security"))
                .as("in the clear")
                .isEmpty();
    }

    @Test
    void exportsTravelOverTls() {
        BulkClient client = new BulkClient(server, node.token("hospital", "system/Patient.rs"));
        Exported exported = client.export("$export?_type=Patient");
        assertThat(exported.resources()).containsKey("Patient/" + node.alliance().referred);
        assertThat(exported.manifest().findValuesAsText("url"))
                .isNotEmpty()
                .allMatch(url -> url.startsWith("https://"));
    }

    @Test
    void theSessionOfThePagesIsNoScriptsAndTravelsOverTlsOnly() {
        Answer answer = server.send("GET", server.root() + "/login", null);
        assertThat(answer.header("Set-Cookie")).contains("JSESSIONID", "HttpOnly", "Secure", "SameSite=Lax");
    }

    @Test
    void everyAnswerBearsItsHeaders() {
        String token = node.token("hospital", "system/Patient.rs");
        List<Answer> answers = List.of(
                get("Patient?_count=1", token),
                get("Patient/none", token),
                get("Basic", token),
                server.get("Patient"),
                server.get("metadata"),
                server.get("swagger-ui/"),
                node.askToken(node.assertion("hospital", claims -> claims), "system/Patient.rs"),
                node.askToken("x", "system/Patient.rs"),
                server.send("GET", server.root() + "/no-such-page", null),
                server.send("GET", server.root() + "/actuator/health", null));
        for (Answer answer : answers) {
            String which = answer.status() + " " + answer.response().uri();
            assertThat(answer.header("X-Content-Type-Options")).as(which).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(which).isEqualTo("no-referrer");
            assertThat(answer.header("X-Frame-Options")).as(which).isEqualTo("DENY");
            assertThat(answer.header("Content-Security-Policy"))
                    .as(which)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                    .as(which)
                    .hasSize(1);
            if (!answer.response().uri().getPath().endsWith("metadata")) {
                assertThat(answer.header("Cache-Control")).as(which).contains("no-store");
            }
        }
    }

    @Test
    void aListedOriginMayCallFromABrowser() {
        Answer asked =
                preflight("/fhir/Patient", APP, "PUT", "authorization,if-match,prefer,content-type,if-none-exist");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo(APP);
        assertThat(asked.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(asked.header("Access-Control-Allow-Headers").toLowerCase(java.util.Locale.ROOT))
                .contains("authorization", "if-match", "if-none-exist");
        assertThat(asked.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(preflight("/oauth2/token", APP, "POST", "content-type").status())
                .isEqualTo(200);
        Answer answer = server.send(
                "GET",
                "Patient/" + node.alliance().referred,
                null,
                "Origin",
                APP,
                "Authorization",
                "Bearer " + node.token("hospital", "system/Patient.rs"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(APP);
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains("ETag", "Location", "Content-Location", "Retry-After");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://app.example.org", "https://app.example.org:444", "null"})
    void anotherOriginMayNot(String origin) {
        Answer asked = preflight("/fhir/Patient", origin, "GET", "authorization");
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(asked.body()).contains("\"forbidden\"");
        assertThat(preflight("/oauth2/token", origin, "POST", "content-type").status())
                .isEqualTo(403);
        assertThat(server.send("GET", "Patient", null, "Origin", origin).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"metadata", ".well-known/smart-configuration"})
    void whatTellsOfTheServerIsForEveryOrigin(String path) {
        Answer answer = server.send("GET", path, null, "Origin", "https://anybody.example");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.response().headers().allValues("Vary")).anyMatch(value -> value.contains("Origin"));
    }

    @Test
    void withoutAListNoOriginMay() {
        Answer answer = secured.alliance().open.send("GET", "metadata", null, "Origin", APP);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        Answer asked = secured.alliance()
                .open
                .send("OPTIONS", "Patient", null, "Origin", APP, "Access-Control-Request-Method", "GET");
        assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private Answer preflight(String path, String origin, String method, String headers) {
        return server.send(
                "OPTIONS",
                server.root() + path,
                null,
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                headers);
    }

    @Test
    void aClientThatAsksTooOftenWaitsAndNobodyElseDoes() {
        String busy = node.token("village", "system/Patient.rs");
        String other = node.token("township", "system/Patient.rs");
        Answer refused = null;
        for (int request = 0; request < 20 * BURST && refused == null; request++) {
            Answer answer = get("Patient/none", busy);
            refused = answer.status() == 429 ? answer : null;
        }
        assertThat(refused).as("some request is one too many").isNotNull();
        assertThat(refused.header("Retry-After")).matches("[1-9]\\d*");
        assertThat(refused.errorCode()).isEqualTo("too-many-requests");
        assertThat(refused.outcome().getIssueFirstRep().getCode().toCode()).isEqualTo("throttled");
        assertThat(get("Patient/none", other).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /oauth2/token, 198.51.100.1",
        "GET, /fhir/.well-known/smart-configuration, 198.51.100.2",
        "GET, /fhir/Patient, 198.51.100.3",
        "GET, /oauth2/jwks, 198.51.100.4",
        "GET, /anything, 198.51.100.5"
    })
    void whoShowsNoTokenIsCountedByAddress(String method, String path, String address) {
        List<Integer> statuses = new ArrayList<>();
        for (int request = 0; request < 20 * BURST && !statuses.contains(429); request++) {
            statuses.add(from(address, method, path).status());
        }
        assertThat(statuses).contains(429);
        assertThat(from("198.51.100.99", method, path).status()).isNotEqualTo(429);
    }

    @Test
    void refusedTokensAreCountedByAddressAndRefuseNobodyElsesToken() {
        String token = node.token("centre", "system/Patient.rs");
        List<Integer> statuses = new ArrayList<>();
        for (int request = 0; request < 20 * BURST && !statuses.contains(429); request++) {
            statuses.add(from("198.51.100.6", "GET", "/fhir/Patient", "Authorization", "Bearer " + request)
                    .status());
        }
        assertThat(statuses).contains(401, 429);
        assertThat(from("198.51.100.6", "GET", "/fhir/Patient/none", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(404);
    }

    private Answer from(String address, String method, String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("X-Forwarded-For", address));
        return server.send(method, server.root() + path, null, all.toArray(String[]::new));
    }

    @Test
    void noMoreRequestsAtTheSameTimeThanAllowedAndEachGivesItsPlaceBack() {
        String token = node.token("insurer", "system/Organization.rs");
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            List<CompletableFuture<Integer>> calls = new ArrayList<>();
            for (int call = 0; call < 32; call++) {
                calls.add(CompletableFuture.supplyAsync(
                        () -> get("Organization?_count=200", token).status(), callers));
            }
            assertThat(calls.stream().map(CompletableFuture::join).distinct()).isSubsetOf(200, 429);
        } finally {
            callers.shutdownNow();
        }
        waitASecond();
        for (int call = 0; call < 8; call++) {
            assertThat(get("Organization?_count=1", token).status()).isEqualTo(200);
        }
    }

    private static void waitASecond() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aClientMayPublishItsKeysWhereCallsMayGo() {
        assertThat(node.token("publishing", "system/Patient.rs")).isNotEmpty();
        Answer redirected = node.askToken(node.assertion("moving", claims -> claims), "system/Patient.rs");
        assertThat(redirected.status()).as(redirected.body()).isEqualTo(401);
    }

    @Test
    void aTrustedIssuersKeysAreFetchedAndWhenTheyAreAwayNobodyIsToldThatTheTokenIsWrong() {
        assertThat(get("Patient?_count=1", tokenOf("https://elsewhere.example")).status())
                .isEqualTo(200);
        Answer away = get("Patient?_count=1", tokenOf("https://away.example"));
        assertThat(away.status()).as(away.body()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isNotEmpty();
        assertThat(get("Patient?_count=1", tokenOf("https://stranger.example")).status())
                .isEqualTo(401);
    }

    private String tokenOf(String issuer) {
        return SecuredServer.sign(
                node.rsa(),
                new JWSHeader.Builder(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject("hospital")
                        .audience("medalliance")
                        .claim("client_id", "hospital")
                        .claim("scope", "system/*.rs")
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(120))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/info"})
    void whatTellsHowTheServerDoesIsForTheOffice(String path) {
        assertThat(status(path, null)).isEqualTo(401);
        assertThat(status(path, node.token("hospital", "system/*.cruds"))).isEqualTo(403);
        assertThat(status(path, node.token("console", "system/Organization.rs")))
                .isEqualTo(200);
        assertThat(server.send(
                                "POST",
                                server.root() + path,
                                "",
                                "Authorization",
                                "Bearer " + node.token("console", "system/Organization.rs"))
                        .status())
                .isEqualTo(403);
    }

    private int status(String path, @org.jspecify.annotations.Nullable String token) {
        return token == null
                ? server.send("GET", server.root() + path, null).status()
                : server.send("GET", server.root() + path, null, "Authorization", "Bearer " + token)
                        .status();
    }

    private Answer get(String path, String token) {
        return server.send("GET", path, null, "Authorization", "Bearer " + token);
    }
}
