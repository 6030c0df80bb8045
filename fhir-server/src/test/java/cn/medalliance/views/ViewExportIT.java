package cn.medalliance.views;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.export.BulkClient;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code $viewdefinition-export}: the files have the rows of a run, in the background, on the road of an export. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewExportIT {

    private static final String ALL = "system/*.cruds";
    private static final String EXPORT = "$viewdefinition-export";
    private static final String PATIENTS = "ViewDefinition/v-patient/";

    private final SecuredServer secured;
    private final TestServer server;
    private final Alliance alliance;

    ViewExportIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
    }

    @BeforeAll
    void store() {
        for (String patient : List.of(alliance.villager, alliance.admitted)) {
            alliance.store(Alliance.pressure(patient, alliance.village));
        }
        for (int five = 0; five < 5; five++) {
            alliance.store(Alliance.pressure(alliance.patient(alliance.village), alliance.village));
        }
    }

    private Answer send(String token, String method, String path, @Nullable String body, String... headers) {
        String[] all = Stream.concat(
                        Stream.of("Authorization", "Bearer " + token, "Content-Type", "application/fhir+json"),
                        Stream.of(headers))
                .toArray(String[]::new);
        return server.send(method, path, body, all);
    }

    private String token(String client) {
        return secured.token(client, ALL);
    }

    private Answer begin(String token, String path, @Nullable String body) {
        return send(token, body == null ? "GET" : "POST", path, body, "Prefer", "respond-async");
    }

    private String ended(String token, Answer begun) {
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        String status = begun.header("Content-Location");
        Answer ended = BulkClient.untilEnded(
                () -> send(token, "GET", status, null),
                underWay -> assertThat(underWay.as(Parameters.class)
                                .getParameter("status")
                                .getValue()
                                .primitiveValue())
                        .isEqualTo("in-progress"));
        assertThat(ended.status()).as(ended.body()).isEqualTo(303);
        return ended.header("Location");
    }

    private Parameters exported(String client, String path, @Nullable String body) {
        String token = token(client);
        Answer result = send(token, "GET", ended(token, begin(token, path, body)), null);
        assertThat(result.status()).as(result.body()).isEqualTo(200);
        return result.as(Parameters.class);
    }

    private static List<String> locations(Parameters result, String name) {
        List<String> locations = new ArrayList<>();
        for (ParametersParameterComponent output : result.getParameter()) {
            boolean isIt = output.getPart().stream()
                    .anyMatch(part -> part.getName().equals("name")
                            && part.getValue().primitiveValue().equals(name));
            if (isIt) {
                output.getPart().stream()
                        .filter(part -> part.getName().equals("location"))
                        .forEach(part -> locations.add(part.getValue().primitiveValue()));
            }
        }
        return locations;
    }

    private Set<String> lines(String text) {
        return text.lines().collect(Collectors.toCollection(TreeSet::new));
    }

    private static String views(String format, String... parts) {
        return "{\"resourceType\": \"Parameters\", \"parameter\": [{\"name\": \"_format\", \"valueCode\": \"" + format
                + "\"}, {\"name\": \"clientTrackingId\", \"valueString\": \"monthly\"}, " + String.join(", ", parts)
                + "]}";
    }

    private static String view(String name, String id) {
        return "{\"name\": \"view\", \"part\": [{\"name\": \"name\", \"valueString\": \"" + name
                + "\"}, {\"name\": \"viewReference\", \"valueReference\": {\"reference\": \"ViewDefinition/" + id
                + "\"}}]}";
    }

    @Test
    void theFilesHaveTheRowsOfARun() {
        for (String client : List.of("village", "hospital", "centre-for-disease-control")) {
            for (String format : List.of("ndjson", "csv")) {
                Parameters result =
                        exported(client, EXPORT, views(format, view("people", "v-patient"), view("pressures", "v-bp")));
                assertThat(result.getParameter("clientTrackingId").getValue().primitiveValue())
                        .isEqualTo("monthly");
                assertThat(result.getParameter("_format").getValue().primitiveValue())
                        .isEqualTo(format);
                for (String name : List.of("people", "pressures")) {
                    List<String> locations = locations(result, name);
                    assertThat(locations).hasSize(1);
                    Answer file = send(token(client), "GET", locations.get(0), null);
                    assertThat(file.status()).isEqualTo(200);
                    assertThat(file.header("Content-Type")).contains(format.equals("csv") ? "text/csv" : "ndjson");
                    String id = name.equals("people") ? "v-patient" : "v-bp";
                    String run = "ViewDefinition/" + id + "/$viewdefinition-run?_format=" + format;
                    assertThat(lines(file.body()))
                            .as(client + " " + name)
                            .isEqualTo(
                                    lines(send(token(client), "GET", run, null).body()));
                }
            }
        }
    }

    @Test
    void ofFewerThanFivePeopleNobodySeesAFileDeidentified() {
        String ofOne = """
                {"resourceType": "Parameters", "parameter": [{"name": "view", "part": [{"name": "viewResource", "resource":
                  {"resourceType": "ViewDefinition", "status": "draft", "name": "one", "resource": "Patient",
                   "where": [{"path": "id = '%s'"}],
                   "select": [{"column": [{"name": "sex", "path": "gender"}]}]}}]}]}
                """.formatted(alliance.villager);
        Answer few = send(token("centre-for-disease-control"), "POST", EXPORT, ofOne, "Prefer", "respond-async");
        assertThat(few.status()).isEqualTo(403);
        assertThat(few.body()).contains("fewer than five");
    }

    @Test
    void aViewIsExportedByItsOwnAddress() {
        Parameters one =
                exported("village", PATIENTS + EXPORT + "?patient=" + alliance.villager + "&_format=json", null);
        String file = send(token("village"), "GET", locations(one, "v_patient").get(0), null)
                .body();
        assertThat(file)
                .startsWith("[")
                .endsWith("]")
                .contains(alliance.villager)
                .doesNotContain(alliance.admitted);
        Parameters none =
                exported("village", PATIENTS + EXPORT + "?_format=csv&_since=" + java.time.Instant.now(), null);
        assertThat(send(token("village"), "GET", locations(none, "v_patient").get(0), null)
                        .body()
                        .lines())
                .as("the head alone")
                .hasSize(1);
    }

    @Test
    void theExportOfAnotherIsAsIfThereWereNone() {
        String token = token("village");
        Answer begun = begin(token, PATIENTS + EXPORT, null);
        String status = begun.header("Content-Location");
        String result = ended(token, begun);
        String file = locations(send(token, "GET", result, null).as(Parameters.class), "v_patient")
                .get(0);
        for (String path : List.of(status, result, file)) {
            assertThat(send(token("hospital"), "GET", path, null).status()).isEqualTo(404);
        }
        assertThat(send(token, "GET", status.replace(EXPORT + "-status", "$export-poll-status"), null)
                        .status())
                .as("it is no export of resources")
                .isEqualTo(404);
        String less = secured.token("village", "system/Observation.rs");
        assertThat(send(less, "GET", file, null).status()).isEqualTo(403);
        assertThat(begin(less, PATIENTS + EXPORT, null).status()).isEqualTo(403);
        assertThat(send(token, "DELETE", status, null).status()).isEqualTo(202);
        for (String path : List.of(status, result, file)) {
            assertThat(send(token, "GET", path, null).status()).isEqualTo(404);
        }
    }

    @Test
    void whoseDataTheFilesHoldIsRecorded() {
        String measured = alliance.patient(alliance.village);
        alliance.store(Alliance.pressure(measured, alliance.village));
        exported("village", "ViewDefinition/v-bp/" + EXPORT, null);
        assertThat(send(token("console"), "GET", "AuditEvent?_count=50&subtype=operation&patient=" + measured, null)
                        .resources()
                        .filter(event -> TestServer.json(event).contains(EXPORT)))
                .isNotEmpty();
    }

    @Test
    void whatDoesNotFitItsViewEndsIt() {
        String twoNames = """
                {"name": "view", "part": [{"name": "viewResource", "resource": {"resourceType": "ViewDefinition",
                 "status": "draft", "name": "wrong", "resource": "Patient",
                 "select": [{"column": [{"name": "what", "path": "gender | id"}]}]}}]}
                """;
        String token = token("village");
        Answer failed = send(token, "GET", ended(token, begin(token, EXPORT, views("csv", twoNames))), null);
        assertThat(failed.status()).isEqualTo(422);
        assertThat(failed.body()).contains("unprocessable");
    }

    @Test
    void whatIsWrongIsRefused() {
        String token = token("village");
        assertThat(send(token, "GET", PATIENTS + EXPORT, null).status()).isEqualTo(400);
        for (String body : List.of(
                views("csv"),
                views("csv", view("one", "v-patient"), view("one", "v-bp")),
                views("csv", view("../one", "v-patient")),
                views("csv", "{\"name\": \"view\", \"part\": []}"),
                views("csv", view("one", "v-patient"), "{\"name\": \"source\", \"valueString\": \"elsewhere\"}"))) {
            String asked = body.replace(", ]", "]");
            assertThat(begin(token, EXPORT, asked).status()).as(asked).isEqualTo(400);
        }
        assertThat(begin(token, EXPORT, views("xml", view("one", "v-patient"))).status())
                .isEqualTo(406);
        assertThat(begin(token, EXPORT, views("csv", view("one", "v-none"))).status())
                .isEqualTo(404);
        assertThat(begin(token, PATIENTS + EXPORT, views("csv", view("one", "v-patient")))
                        .status())
                .isEqualTo(400);
        assertThat(send(token, "GET", "$viewdefinition-export-result?_jobId=1", null)
                        .status())
                .isEqualTo(404);
    }
}
