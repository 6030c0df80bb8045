package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Tokens of a real Keycloak, set up with {@code docker/keycloak-realm.json}. Its distribution is large, so this runs when it
 * is asked for: {@code mvn -Pkeycloak verify -Dit.test=KeycloakIT}.
 */
@ServerIT
@EnabledIfSystemProperty(named = "keycloak.home", matches = ".+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakIT {

    private static final String SECRET = "of-the-hospital";
    private static final String PASSWORD = "of-the-doctor";
    private static final String ENDPOINT = SecuredServer.KEYCLOAK + "/protocol/openid-connect";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestServer server;
    private final Alliance alliance;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> cookies = new HashMap<>();
    private Process keycloak = null;

    KeycloakIT(SecuredServer secured) {
        this.server = secured.http();
        this.alliance = secured.alliance();
    }

    @BeforeAll
    void start() throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("keycloak.home"));
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.copy(
                Path.of("../docker/keycloak-realm.json"),
                realms.resolve("alliance-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-port=" + SecuredServer.KEYCLOAK_PORT,
                        "--http-host=127.0.0.1",
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        builder.environment().put("FHIR_BASE", server.base());
        builder.environment().put("HOSPITAL_SECRET", SECRET);
        builder.environment().put("DOCTOR_PASSWORD", PASSWORD);
        keycloak = builder.start();
        Instant until = Instant.now().plus(Duration.ofMinutes(5));
        while (!isUp()) {
            assertThat(keycloak.isAlive() && Instant.now().isBefore(until))
                    .as(Files.readString(home.resolve("keycloak.log")))
                    .isTrue();
            Thread.sleep(1000);
        }
    }

    private boolean isUp() throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(SecuredServer.KEYCLOAK))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @AfterAll
    void stop() throws InterruptedException {
        keycloak.descendants().forEach(ProcessHandle::destroy);
        keycloak.destroy();
        keycloak.waitFor(30, TimeUnit.SECONDS);
        keycloak.descendants().forEach(ProcessHandle::destroyForcibly);
        keycloak.destroyForcibly();
    }

    @Test
    void aSystemThatSignsInThereSeesWhatItSeesWithOurOwnTokens() throws IOException, InterruptedException {
        String token = token(Map.of(
                "grant_type", "client_credentials",
                "client_id", "hospital",
                "client_secret", SECRET,
                "scope", "system/*.rs"));
        assertThat(get(token, "Patient/" + alliance.referred).status()).isEqualTo(200);
        assertThat(get(token, "Patient/" + alliance.villager).status()).isEqualTo(404);
        Answer written = server.send(
                "POST",
                "Observation",
                TestServer.json(Alliance.pressure(alliance.referred, alliance.hospital)),
                "Authorization",
                "Bearer " + token);
        assertThat(written.status()).isEqualTo(403);
    }

    @Test
    void aPractitionerWhoSignsInThereIsThePersonOfTheAccount() throws IOException, InterruptedException {
        Map<String, String> asked =
                new LinkedHashMap<>(new SignIn(server.root()).ask("clinic-app", "openid user/*.rs"));
        asked.remove("aud");
        String page = send(HttpRequest.newBuilder(URI.create(ENDPOINT + "/auth?" + SignIn.form(asked))))
                .body();
        Matcher action = Pattern.compile("action=\"([^\"]+)\"").matcher(page);
        assertThat(action.find()).as(page).isTrue();
        HttpResponse<String> back =
                send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                SignIn.form(Map.of("username", "hospital-doctor", "password", PASSWORD)))));
        String token = token(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "clinic-app",
                "code",
                String.valueOf(SignIn.given(back, "code")),
                "redirect_uri",
                SignIn.CALLBACK,
                "code_verifier",
                SignIn.VERIFIER));
        assertThat(get(token, "Patient").ids()).contains(alliance.referred).doesNotContain(alliance.villager);
        assertThat(get(token, "Patient/" + alliance.villager).status()).isEqualTo(404);
    }

    private String token(Map<String, String> form) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(ENDPOINT + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(SignIn.form(form))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode read = JSON.readTree(answer.body());
        return read.path("access_token").asText();
    }

    private Answer get(String token, String path) {
        return server.send("GET", path, null, "Authorization", "Bearer " + token);
    }

    /** With cookies by hand: those of Keycloak are for secure places, and this machine is one. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            request.header("Cookie", sent);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        });
        return answer;
    }
}
