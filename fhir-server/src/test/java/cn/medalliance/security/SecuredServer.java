package cn.medalliance.security;

import cn.medalliance.ServerApplication;
import cn.medalliance.TestServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A second node in secured mode on the database of the shared server, with clients whose keys the test holds. */
public final class SecuredServer implements AutoCloseable {

    static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** Of the client that cannot sign; hashed more weakly than a new one would be. */
    static final String SECRET = "not-so-secret";

    static final int BREAK_GLASS_PER_HOUR = 30;

    private final ConfigurableApplicationContext context;
    private final TestServer http;
    private final Alliance alliance;
    private final JWK rsa;
    private final JWK ec;

    private SecuredServer(ConfigurableApplicationContext context, TestServer http, Alliance alliance, JWK rsa, JWK ec) {
        this.context = context;
        this.http = http;
        this.alliance = alliance;
        this.rsa = rsa;
        this.ec = ec;
    }

    /** Starts it beside a running server, whose database it shares. */
    public static SecuredServer beside(ConfigurableApplicationContext shared, TestServer open) {
        try {
            JWK rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
            JWK ec = new ECKeyGenerator(Curve.P_384).keyID("ec").generate();
            Path data = Files.createTempDirectory("medalliance-secured");
            Path clients = Files.writeString(data.resolve("clients.yaml"), """
                    clients:
                      - {id: hospital, kind: vendor, organization: %3$s, scopes: system/*.cruds, jwks: %1$s}
                      - {id: centre, kind: vendor, organization: %4$s, scopes: system/*.cruds, jwks: %1$s}
                      - {id: township, kind: vendor, organization: %5$s, scopes: system/*.cruds, jwks: %1$s}
                      - {id: village, kind: vendor, organization: %6$s, scopes: system/*.cruds, jwks: %1$s}
                      - {id: console, kind: console, organization: %7$s, scopes: system/*.cruds, jwks: %1$s}
                      - {id: reader, kind: vendor, organization: %3$s, scopes: system/Patient.rs system/Observation.read, jwks: %1$s}
                      - {id: cdc, kind: cdc, scopes: system/Organization.r, jwks: %2$s}
                      - {id: centre-for-disease-control, kind: cdc, scopes: system/*.cruds, jwks: %1$s}
                      - {id: without-keys, kind: insurer, scopes: system/Organization.rs, secret-hash: "%8$s"}
                      - {id: insurer, kind: insurer, scopes: system/*.cruds, jwks: %1$s}
                      - {id: directory, kind: directory, scopes: system/*.cruds, jwks: %1$s}
                      - {id: app, kind: app, scopes: system/*.cruds, jwks: %1$s}
                    """.formatted(
                            new JWKSet(rsa).toString(true),
                            new JWKSet(ec).toString(true),
                            Alliance.HOSPITAL,
                            Alliance.CENTRE,
                            Alliance.TOWNSHIP,
                            Alliance.VILLAGE,
                            Alliance.OFFICE,
                            "{bcrypt}" + new BCryptPasswordEncoder(4).encode(SECRET)));
            int port = freePort();
            HikariDataSource database = (HikariDataSource) shared.getBean(DataSource.class);
            ConfigurableApplicationContext context = new SpringApplication(ServerApplication.class)
                    .run(
                            "--server.port=" + port,
                            "--medalliance.data=" + data,
                            "--spring.datasource.url=" + database.getJdbcUrl(),
                            "--spring.datasource.username=" + database.getUsername(),
                            "--medalliance.security.mode=secured",
                            "--medalliance.break-glass.per-hour=" + BREAK_GLASS_PER_HOUR,
                            "--medalliance.security.issuer=http://localhost:" + port,
                            "--medalliance.security.clients=" + clients);
            return new SecuredServer(context, new TestServer("http://localhost:" + port), new Alliance(open), rsa, ec);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public TestServer http() {
        return http;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** Gives a client's organisation access to a patient in an emergency. */
    TestServer.Answer breakGlass(String client, String patient) {
        Parameters said = new Parameters();
        said.addParameter().setName("reason").setValue(new StringType("急诊抢救，患者昏迷，家属不在场。"));
        return http.send(
                "POST",
                "Patient/" + patient + "/$break-glass",
                TestServer.json(said),
                "Authorization",
                "Bearer " + token(client, "system/*.cruds"));
    }

    Alliance alliance() {
        return alliance;
    }

    String tokenEndpoint() {
        return http.root() + "/oauth2/token";
    }

    /** A right assertion of a client, changed as the test wants it. */
    String assertion(String client, UnaryOperator<JWTClaimsSet.Builder> changed) {
        JWK key = client.equals("cdc") ? ec : rsa;
        JWSAlgorithm algorithm = client.equals("cdc") ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384;
        return sign(key, new JWSHeader.Builder(algorithm), changed.apply(claims(client)));
    }

    JWTClaimsSet.Builder claims(String client) {
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(tokenEndpoint())
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(120)));
    }

    JWK rsa() {
        return rsa;
    }

    static String sign(JWK key, JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
        try {
            JWSHeader complete =
                    header.keyID(key.getKeyID()).type(JOSEObjectType.JWT).build();
            JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key, complete.getAlgorithm());
            SignedJWT token = new SignedJWT(complete, claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Asks for a token. */
    TestServer.Answer askToken(String assertion, String scope) {
        return http.send(
                "POST",
                tokenEndpoint(),
                form("grant_type", "client_credentials")
                        + "&" + form("scope", scope)
                        + "&" + form("client_assertion_type", ASSERTION_TYPE)
                        + "&" + form("client_assertion", assertion),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static String form(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The access token that a client gets. */
    public String token(String client, String scope) {
        TestServer.Answer answer = askToken(assertion(client, claims -> claims), scope);
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.body().replaceAll(".*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    @Override
    public void close() {
        context.close();
    }
}
