package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * Every endpoint of the running process against the table {@code endpoints.csv}, which says who may: nobody has to think of
 * an endpoint for it to be tried, and one without a row fails the build.
 *
 * <p>A row: the endpoint's name as {@link Endpoints} finds it; a request; the statuses without a token, with a token that
 * has no scope for it, and with the right one, which the client {@code who} gets for {@code scope}. {@code {type}} stands
 * for each type that has the endpoint, or for every type; with the right token it is Patient where there is one. An empty
 * cell is not tried.
 */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointAccessIT {

    private static final String TYPE = "{type}";

    private final SecuredServer secured;
    private final TestServer server;
    private final Endpoints endpoints;
    private final CapabilityStatement statement;
    private final List<Row> table;
    private final Map<String, String> tokens = new HashMap<>();

    /** A row of the table. */
    private record Row(
            String endpoint, String request, String nobody, String other, String who, String scope, String right) {}

    EndpointAccessIT(SecuredServer secured) throws IOException {
        this.secured = secured;
        this.server = secured.http();
        this.endpoints = new Endpoints((ServletWebServerApplicationContext) secured.context());
        this.statement = server.get("metadata").as(CapabilityStatement.class);
        this.table = read();
    }

    private static List<Row> read() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setDelimiter('|')
                .setQuote(null)
                .setIgnoreEmptyLines(true)
                .setCommentMarker('#')
                .get();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(EndpointAccessIT.class.getResourceAsStream("endpoints.csv")),
                StandardCharsets.UTF_8)) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord line : format.parse(file)) {
                rows.add(new Row(
                        line.get("endpoint"),
                        line.get("request"),
                        line.get("nobody"),
                        line.get("other"),
                        line.get("who"),
                        line.get("scope"),
                        line.get("right")));
            }
            return rows;
        }
    }

    @Test
    void everyEndpointHasARowAndEveryRowAnEndpoint() {
        Set<String> rows = table.stream().map(Row::endpoint).collect(Collectors.toCollection(TreeSet::new));
        Set<String> withoutRow = new TreeSet<>(endpoints.names());
        withoutRow.removeAll(rows);
        assertThat(withoutRow).as("endpoints without a row").isEmpty();
        rows.removeAll(endpoints.names());
        assertThat(rows).as("rows without an endpoint").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whoMayCallWhat() {
        return table.stream()
                .filter(row -> !row.request().isEmpty())
                .map(row -> DynamicTest.dynamicTest(row.endpoint() + ", " + row.request(), () -> check(row)));
    }

    private void check(Row row) {
        List<String> types = row.request().contains(TYPE) ? typesOf(row) : List.of("");
        for (String type : types) {
            expect(row.nobody(), row, type, null);
            if (!row.other().isEmpty()) {
                expect(row.other(), row, type, token("hospital", "system/" + another(type) + ".d"));
            }
        }
        if (!row.right().isEmpty()) {
            String type = types.contains("Patient") ? "Patient" : types.get(0);
            expect(row.right(), row, type, token(row.who(), row.scope().replace(TYPE, type)));
        }
    }

    private static String another(String type) {
        return type.equals("Linkage") ? "VerificationResult" : "Linkage";
    }

    private List<String> typesOf(Row row) {
        Set<String> bound = endpoints.typesOf(row.endpoint());
        return row.endpoint().startsWith("operation ") && !bound.isEmpty()
                ? List.copyOf(bound)
                : statement.getRestFirstRep().getResource().stream()
                        .map(CapabilityStatement.CapabilityStatementRestResourceComponent::getType)
                        .toList();
    }

    private void expect(String statuses, Row row, String type, @org.jspecify.annotations.Nullable String token) {
        if (statuses.isEmpty()) {
            return;
        }
        Answer answer = call(row.request().replace(TYPE, type), type, token);
        assertThat(Integer.toString(answer.status()))
                .as("%s %s, %s: %s", row.request(), type, token == null ? "without a token" : "with one", answer.body())
                .isIn(Arrays.asList((Object[]) statuses.split(" ")));
    }

    private Answer call(String request, String type, @org.jspecify.annotations.Nullable String token) {
        String[] parts = request.split(" ", 2);
        String body = switch (parts[0]) {
            case "POST", "PUT" -> "{\"resourceType\":\"" + (type.isEmpty() ? "Parameters" : type) + "\"}";
            case "PATCH" -> "[{\"op\":\"remove\",\"path\":\"/language\"}]";
            default -> null;
        };
        List<String> headers = new ArrayList<>();
        if (body != null) {
            headers.addAll(List.of(
                    "Content-Type",
                    parts[0].equals("PATCH") ? "application/json-patch+json" : "application/fhir+json"));
        }
        if (token != null) {
            headers.addAll(List.of("Authorization", "Bearer " + token));
        }
        return server.send(parts[0], server.root() + parts[1], body, headers.toArray(String[]::new));
    }

    private String token(String client, String scope) {
        return tokens.computeIfAbsent(client + " " + scope, each -> secured.token(client, scope));
    }

    @Test
    void aTokenCountsUnderItsOwnSchemeOnly() {
        String token = token("hospital", "system/Patient.rs");
        for (String scheme : List.of("DPoP", "Basic", "Token", "")) {
            assertThat(server.send("GET", "Patient?_count=1", null, "Authorization", scheme + " " + token)
                            .status())
                    .as(scheme)
                    .isEqualTo(401);
        }
        assertThat(server.get("Patient?_count=1&access_token=" + token).status())
                .as("in the address")
                .isEqualTo(401);
    }

    @Test
    void everyListedOperationIsOneThatWasTried() {
        Set<String> tried = table.stream()
                .map(Row::endpoint)
                .filter(name -> name.startsWith("operation "))
                .map(name -> name.split(" ")[1])
                .collect(Collectors.toSet());
        assertThat(Stream.concat(
                                statement.getRestFirstRep().getOperation().stream(),
                                statement.getRestFirstRep().getResource().stream()
                                        .flatMap(type -> type.getOperation().stream()))
                        .map(operation -> "$" + operation.getName().replace("$", ""))
                        .filter(name -> !name.equals("$validate") && !name.equals("$graphql"))
                        .distinct())
                .isSubsetOf(tried);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/favicon.ico",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/actuator/loggers",
                "/actuator/shutdown",
                "/actuator/prometheus/x",
                "/webjars/swagger-ui/5.21.0/index.html",
                "/error",
                "/h2-console",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/fhir",
                "/fhir/",
                "/fhir/..;/actuator/env",
                "/fhir/metadata/..;/Patient",
                "/fhir/metadata/x",
                "/fhir/metadata;x=/Patient",
                "/fhir/swagger-ui/..%2f..%2fapplication.yaml",
                "/fhir/%2e%2e/actuator/env",
                "/fhir//Patient",
                "//fhir/Patient",
                "/FHIR/Patient",
                "/fhir/Patient/",
                "/fhir/$hapi.fhir.replace-references",
                "/fhir/.well-known/openid-configuration",
                "/nothing/here"
            })
    void whatIsNotNamedIsShut(String path) {
        for (String method : List.of("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "TRACE")) {
            assertThat(server.send(method, server.root() + path, null).status())
                    .as(method + " " + path)
                    .isIn(400, 401, 403, 404, 405);
        }
        String token = token("hospital", "system/Linkage.d");
        assertThat(server.send("GET", server.root() + path, null, "Authorization", "Bearer " + token)
                        .status())
                .as(path)
                .isIn(400, 401, 403, 404, 405);
    }
}
