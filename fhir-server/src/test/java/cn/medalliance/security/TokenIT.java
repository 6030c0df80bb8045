package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens: who gets one, and which are taken. */
@ServerIT
class TokenIT {

    private final SecuredServer secured;
    private final TestServer server;

    TokenIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
    }

    @Test
    void aSystemGetsATokenForFiveMinutesAndReadsWithIt() {
        Answer answer = secured.askToken(secured.assertion("hospital", claims -> claims), "system/Patient.rs");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"token_type\":\"Bearer\"", "\"scope\":\"system/Patient.rs\"")
                .containsPattern("\"expires_in\":(300|299)");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(get("Patient?_count=1", secured.token("hospital", "system/Patient.rs"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aClientThatCannotSignShowsItsSecret() {
        assertThat(askWithSecret(SecuredServer.SECRET).status()).isEqualTo(200);
        assertThat(askWithSecret("another").status()).isEqualTo(401);
    }

    private Answer askWithSecret(String secret) {
        String basic = Base64.getEncoder().encodeToString(("without-keys:" + secret).getBytes(StandardCharsets.UTF_8));
        return server.send(
                "POST",
                secured.tokenEndpoint(),
                "grant_type=client_credentials&scope=system/Organization.rs",
                "Authorization",
                "Basic " + basic,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    @Test
    void anEllipticKeyIsTakenToo() {
        assertThat(secured.token("cdc", "system/Organization.r")).isNotEmpty();
    }

    @Test
    void withoutATokenNothingIsToldAndNothingIsWritten() {
        for (String path : List.of("Patient", "Patient/none", "Patient/exa-patient-minimal", "_history", "nonsense")) {
            Answer answer = server.get(path);
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer").doesNotContain("error");
            assertThat(answer.errorCode()).isEqualTo("unauthorized");
        }
        assertThat(server.post("Patient", new Patient()).status()).isEqualTo(401);
        assertThat(server.send("GET", server.root() + "/actuator/prometheus", null)
                        .status())
                .isIn(401, 403);
        assertThat(server.send("GET", server.root() + "/anything", null).status())
                .isIn(401, 403);
    }

    @Test
    void whatAClientMustReadFirstAsksForNoToken() {
        assertThat(server.get("metadata").status()).isEqualTo(200);
        Answer configuration = server.get(".well-known/smart-configuration");
        assertThat(configuration.status()).isEqualTo(200);
        assertThat(configuration.body()).contains("\"token_endpoint\":\"" + secured.tokenEndpoint() + "\"");
        assertThat(server.send("GET", server.root() + "/actuator/health/readiness", null)
                        .status())
                .isEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> anAssertionThatIsNotRightGetsNoToken() {
        return Map.<String, Supplier<String>>of(
                        "another issuer", () -> changed(claims -> claims.issuer("reader")),
                        "another subject", () -> changed(claims -> claims.subject("reader")),
                        "another audience", () -> changed(claims -> claims.audience("https://elsewhere/token")),
                        "expired", () -> changed(claims -> claims.expirationTime(inSeconds(-60))),
                        "without end", () -> changed(claims -> claims.expirationTime(null)),
                        "too long", () -> changed(claims -> claims.expirationTime(inSeconds(900))),
                        "not yet", () -> changed(claims -> claims.notBeforeTime(inSeconds(120))),
                        "without an id", () -> changed(claims -> claims.jwtID(null)),
                        "a key of nobody",
                                () -> SecuredServer.sign(
                                        strange("rsa"), header(JWSAlgorithm.RS384), secured.claims("hospital")),
                        "RS256",
                                () -> SecuredServer.sign(
                                        secured.rsa(), header(JWSAlgorithm.RS256), secured.claims("hospital")))
                .entrySet()
                .stream()
                .map(wrong -> DynamicTest.dynamicTest(wrong.getKey(), () -> {
                    Answer answer = secured.askToken(wrong.getValue().get(), "system/Patient.rs");
                    assertThat(answer.status()).as(answer.body()).isEqualTo(401);
                    assertThat(answer.body()).contains("invalid_client").doesNotContain("access_token");
                }));
    }

    @Test
    void anAssertionIsTakenOnce() {
        String assertion = secured.assertion("hospital", claims -> claims);
        assertThat(secured.askToken(assertion, "system/Patient.rs").status()).isEqualTo(200);
        assertThat(secured.askToken(assertion, "system/Patient.rs").status()).isEqualTo(401);
    }

    @TestFactory
    Stream<DynamicTest> aScopeThatAClientMayNotHaveIsRefusedNotLeftOut() {
        return Stream.of(
                        "system/Patient.cruds",
                        "system/Patient.rs system/Condition.rs",
                        "system/*.rs",
                        "patient/Patient.rs",
                        "user/Patient.rs",
                        "system/Patient.rs?birthdate=gt2000",
                        "nonsense",
                        "")
                .map(scope -> DynamicTest.dynamicTest("«" + scope + "»", () -> {
                    Answer answer = secured.askToken(secured.assertion("reader", claims -> claims), scope);
                    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
                    assertThat(answer.body()).contains("invalid_scope");
                }));
    }

    @TestFactory
    Stream<DynamicTest> aTokenThatIsNotRightIsRefused() {
        RSAKey strange = strange("strange");
        String own = secured.token("hospital", "system/*.cruds");
        String[] parts = own.split("\\.");
        return Map.<String, Supplier<String>>ofEntries(
                        Map.entry("none", () -> new PlainJWT(access().build()).serialize()),
                        Map.entry(
                                "a key of nobody",
                                () -> SecuredServer.sign(strange, header(JWSAlgorithm.RS256), access())),
                        Map.entry(
                                "its own key in the header",
                                () -> SecuredServer.sign(
                                        strange, header(JWSAlgorithm.RS256).jwk(strange.toPublicJWK()), access())),
                        Map.entry(
                                "an address of keys in the header",
                                () -> SecuredServer.sign(
                                        strange,
                                        header(JWSAlgorithm.RS256).jwkURL(URI.create(server.root() + "/strange")),
                                        access())),
                        Map.entry(
                                "a certificate's address in the header",
                                () -> SecuredServer.sign(
                                        strange,
                                        header(JWSAlgorithm.RS256).x509CertURL(URI.create(server.root() + "/strange")),
                                        access())),
                        Map.entry(
                                "a public key taken as a secret",
                                () -> SecuredServer.sign(
                                        new OctetSequenceKey.Builder(Base64URL.encode(
                                                        publishedKeys().getBytes(StandardCharsets.UTF_8)))
                                                .keyID("rsa")
                                                .build(),
                                        header(JWSAlgorithm.HS256),
                                        access())),
                        Map.entry(
                                "another body",
                                () -> parts[0] + "."
                                        + Base64URL.encode(access().build().toString()) + "." + parts[2]),
                        Map.entry("no signature", () -> parts[0] + "." + parts[1] + "."),
                        Map.entry("half a token", () -> own.substring(0, own.length() / 2)),
                        Map.entry("no token at all", () -> "xyz"),
                        Map.entry("an assertion", () -> secured.assertion("hospital", claims -> claims)),
                        Map.entry(
                                "another issuer",
                                () -> SecuredServer.sign(
                                        strange, header(JWSAlgorithm.RS256), access().issuer("https://elsewhere"))),
                        Map.entry(
                                "doubled claims",
                                () -> parts[0] + "."
                                        + Base64URL.encode("{\"iss\":\"" + server.root() + "\",\"iss\":\"x\"}") + "."
                                        + parts[2]),
                        Map.entry("oversized", () -> "a".repeat(20_000)))
                .entrySet()
                .stream()
                .map(wrong -> DynamicTest.dynamicTest(wrong.getKey(), () -> {
                    Answer answer =
                            get("Patient/exa-patient-minimal", wrong.getValue().get());
                    assertThat(answer.status()).as(answer.body()).isEqualTo(401);
                    assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
                    assertThat(answer.body()).doesNotContain("Exception", "jose", "signature", "\tat ");
                }));
    }

    private String publishedKeys() {
        return server.send("GET", server.root() + "/oauth2/jwks", null).body();
    }

    /** The claims that a good access token has. */
    private JWTClaimsSet.Builder access() {
        return new JWTClaimsSet.Builder()
                .issuer(server.root())
                .subject("hospital")
                .audience(server.base())
                .claim("client_id", "hospital")
                .claim("scope", "system/*.cruds")
                .issueTime(new Date())
                .expirationTime(inSeconds(120));
    }

    private String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return secured.assertion("hospital", change);
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm);
    }

    private static RSAKey strange(String id) {
        try {
            JWK key = new RSAKeyGenerator(2048).keyID(id).generate();
            return key.toRSAKey();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Date inSeconds(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private Answer get(String path, String token) {
        return server.send("GET", path, null, "Authorization", "Bearer " + token);
    }
}
