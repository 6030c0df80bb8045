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
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Of every person. */
    static final String PASSWORD = "correct horse 电池";

    /** Of the person with one-time codes, in base 32. */
    static final String TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    /** Of the app in the browser, whose scripts may call. */
    static final int APP_PORT = 18_088;

    static final int KEYCLOAK_PORT = 18_089;
    static final String KEYCLOAK = "http://127.0.0.1:" + KEYCLOAK_PORT + "/realms/alliance";

    static final String REGISTRATION_TOKEN = "let-apps-register";
    static final int BREAK_GLASS_PER_HOUR = 30;
    public static final int VIEWS_OF_A_CLIENT = 12;

    private final ConfigurableApplicationContext context;
    private final Map<String, String> settings;
    private final TestServer http;
    private final Alliance alliance;
    private final JWK rsa;
    private final JWK ec;

    private SecuredServer(
            ConfigurableApplicationContext context,
            Map<String, String> settings,
            TestServer http,
            Alliance alliance,
            JWK rsa,
            JWK ec) {
        this.context = context;
        this.settings = settings;
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
            Alliance alliance = new Alliance(open);
            Path accounts = accounts(data, alliance);
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
                      - id: epidemiologist
                        kind: cdc
                        role: 流行病学调查员
                        identified-purposes: [PUBHLTH]
                        scopes: system/*.cruds
                        jwks: %1$s
                      - {id: without-keys, kind: insurer, scopes: system/Organization.rs, secret-hash: "%8$s"}
                      - {id: insurer, kind: insurer, scopes: system/*.cruds, jwks: %1$s}
                      - {id: directory, kind: directory, scopes: system/*.cruds, jwks: %1$s}
                      - {id: app, kind: app, scopes: system/*.cruds, jwks: %1$s}
                      - {id: loader, kind: loader, scopes: system/*.cruds, jwks: %1$s}
                      - id: care-app
                        name: 居家血压
                        kind: app
                        redirect-uris: [http://127.0.0.1/callback, http://localhost/callback]
                        scopes: >
                          openid fhirUser launch launch/patient offline_access online_access
                          patient/*.cruds user/*.cruds
                      - id: clinic-app
                        kind: app
                        redirect-uris: [http://127.0.0.1/callback]
                        scopes: openid fhirUser launch launch/patient offline_access patient/*.rs user/*.rs
                        secret-hash: "%8$s"
                    """.formatted(
                            new JWKSet(rsa).toString(true),
                            new JWKSet(ec).toString(true),
                            Alliance.HOSPITAL,
                            Alliance.CENTRE,
                            Alliance.TOWNSHIP,
                            Alliance.VILLAGE,
                            Alliance.OFFICE,
                            "{bcrypt}" + new BCryptPasswordEncoder(4).encode(SECRET)));
            HikariDataSource database = (HikariDataSource) shared.getBean(DataSource.class);
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("medalliance.data", data.toString());
            settings.put(
                    "medalliance.export.folder", shared.getEnvironment().getProperty("medalliance.data") + "/export");
            settings.put("spring.datasource.url", database.getJdbcUrl());
            settings.put("spring.datasource.username", database.getUsername());
            settings.put("medalliance.security.mode", "secured");
            settings.put("medalliance.notify.workers", "0");
            settings.put("medalliance.views.definitions.per-client", Integer.toString(VIEWS_OF_A_CLIENT));
            settings.put("medalliance.indicators.group-reports.organizations", Alliance.REPORTING);
            settings.put("medalliance.security.clients", clients.toString());
            settings.put("medalliance.security.accounts.file", accounts.toString());
            settings.put("medalliance.security.accounts.lock", "3s");
            settings.put("medalliance.security.registration-token", REGISTRATION_TOKEN);
            settings.put("medalliance.break-glass.per-hour", Integer.toString(BREAK_GLASS_PER_HOUR));
            String root = "http://localhost:" + freePort();
            settings.put("medalliance.cors.origins", "http://127.0.0.1:" + APP_PORT);
            settings.putAll(trusted(root + "/fhir"));
            return new SecuredServer(start(settings, root), settings, new TestServer(root), alliance, rsa, ec);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A Keycloak that only the tests of it start. */
    private static Map<String, String> trusted(String base) {
        String issuer = "medalliance.security.trusted-issuers[0].";
        return Map.of(
                issuer + "issuer",
                KEYCLOAK,
                issuer + "jwks",
                KEYCLOAK + "/protocol/openid-connect/certs",
                issuer + "audience",
                base,
                issuer + "account-claim",
                "medalliance_account",
                "medalliance.outgoing.allowed",
                "127.0.0.1",
                "medalliance.outgoing.plain-http",
                "127.0.0.1");
    }

    private static Path accounts(Path folder, Alliance alliance) throws IOException {
        return Files.writeString(folder.resolve("accounts.yaml"), """
                accounts:
                  - {username: hospital-doctor, name: 周强, password-hash: "%1$s", person: Practitioner/hospital-doctor, organization: %2$s}
                  - {username: village-doctor, name: 李敏, password-hash: "%1$s", person: Practitioner/village-doctor, organization: %3$s}
                  - {username: careful-doctor, name: 王悦, password-hash: "%1$s", person: Practitioner/careful-doctor, organization: %3$s, totp-secret: %4$s}
                  - {username: locked-doctor, name: 陈立, password-hash: "%1$s", person: Practitioner/locked-doctor, organization: %3$s}
                  - {username: former-doctor, name: 赵平, password-hash: "%1$s", person: Practitioner/former-doctor, organization: %3$s, disabled: true}
                  - {username: villager, name: 张建国, password-hash: "%1$s", person: Patient/%5$s}
                """.formatted(
                        "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD),
                        Alliance.HOSPITAL,
                        Alliance.VILLAGE,
                        TOTP_SECRET,
                        alliance.villager));
    }

    private static ConfigurableApplicationContext start(Map<String, String> settings, String root) {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("server.port", root.substring(root.lastIndexOf(':') + 1));
        all.put("medalliance.security.issuer", root);
        return new SpringApplication(ServerApplication.class)
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /**
     * Another node with the same clients, keys and database.
     *
     * @param scheme http, or https with the settings for it
     * @param client reaches it
     * @param more settings, which come before those of this one
     */
    public SecuredServer another(String scheme, HttpClient client, Map<String, String> more) {
        try {
            Map<String, String> all = new LinkedHashMap<>(settings);
            all.put(
                    "medalliance.data",
                    Files.createTempDirectory("medalliance-another").toString());
            all.putAll(more);
            String root = scheme + "://localhost:" + freePort();
            return new SecuredServer(start(all, root), all, new TestServer(root, client), alliance, rsa, ec);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The running process from inside. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    /** The client registry that it reads. */
    public Path clients() {
        return Path.of(settings.get("medalliance.security.clients"));
    }

    /** The public half of the key of most clients. */
    public JWK publicKey() {
        return rsa.toPublicJWK();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public TestServer http() {
        return http;
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

    public Alliance alliance() {
        return alliance;
    }

    /** The database that it shares with the open node. */
    public DataSource database() {
        return context.getBean(DataSource.class);
    }

    public String tokenEndpoint() {
        return http.root() + "/oauth2/token";
    }

    /** A right assertion of a client, changed as the test wants it. */
    public String assertion(String client, UnaryOperator<JWTClaimsSet.Builder> changed) {
        JWK key = client.equals("cdc") ? ec : rsa;
        JWSAlgorithm algorithm = client.equals("cdc") ? JWSAlgorithm.ES384 : JWSAlgorithm.RS384;
        return sign(key, new JWSHeader.Builder(algorithm), changed.apply(claims(client)));
    }

    public JWTClaimsSet.Builder claims(String client) {
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(tokenEndpoint())
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(Instant.now().plusSeconds(120)));
    }

    public JWK rsa() {
        return rsa;
    }

    public static String sign(JWK key, JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
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
    public TestServer.Answer askToken(String assertion, String scope) {
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

    /** The access token that an app gets for a person. */
    public String tokenOfPerson(String username, String scope, @org.jspecify.annotations.Nullable String patient) {
        return new SignIn(http.root())
                .token(username, "care-app", scope, patient)
                .path("access_token")
                .asText();
    }

    @Override
    public void close() {
        context.close();
    }
}
