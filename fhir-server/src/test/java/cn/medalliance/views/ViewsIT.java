package cn.medalliance.views;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.AtOnce;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code /ViewDefinition} and {@code $viewdefinition-run}: a table has the rows of what its caller finds, and no others. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsIT {

    private static final String ALL = "system/*.cruds";
    private static final String RUN = "$viewdefinition-run";
    private static final String PATIENTS = "ViewDefinition/v-patient/" + RUN;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String OWN = """
            {"resourceType": "ViewDefinition", "status": "draft", "name": "%s", "resource": "Patient",
             "select": [{"column": [{"name": "patient_key", "path": "getResourceKey()"},
                                    {"name": "sex", "path": "%s"}]}]}
            """;

    private final SecuredServer secured;
    private final TestServer server;
    private final Alliance alliance;

    ViewsIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.http();
        this.alliance = secured.alliance();
    }

    @BeforeAll
    void store() {
        for (String patient : List.of(alliance.villager, alliance.admitted)) {
            alliance.store(Alliance.pressure(patient, alliance.village));
        }
    }

    private Answer send(String client, String method, String path, @Nullable String body, String... headers) {
        return sendWith(secured.token(client, ALL), method, path, body, headers);
    }

    private Answer sendWith(String token, String method, String path, @Nullable String body, String... headers) {
        String[] all = Stream.concat(
                        Stream.of("Authorization", "Bearer " + token, "Content-Type", "application/fhir+json"),
                        Arrays.stream(headers))
                .toArray(String[]::new);
        return server.send(method, path, body, all);
    }

    private Set<String> keys(Answer answer, String column) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body()
                .lines()
                .map(line -> json(line).path(column).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> found(String client, String query) {
        Answer answer = send(client, "GET", query + "&_count=200", null);
        assertThat(answer.bundle().getLink("next")).isNull();
        return new TreeSet<>(answer.ids());
    }

    @Test
    void aTableHasTheRowsOfWhatItsCallerFinds() {
        for (String client : List.of("hospital", "village", "centre")) {
            assertThat(keys(send(client, "GET", PATIENTS, null), "patient_key"))
                    .as(client)
                    .isEqualTo(found(client, "Patient?"));
            assertThat(keys(send(client, "GET", "ViewDefinition/v-bp/" + RUN, null), "observation_key"))
                    .as(client)
                    .isEqualTo(found(client, "Observation?code=http://loinc.org%7C85354-9"));
        }
    }

    @Test
    void aTableIsOfAPatientOrOfAGroup() {
        Answer one = send("village", "GET", PATIENTS + "?patient=Patient/" + alliance.villager, null);
        assertThat(keys(one, "patient_key")).containsExactly(alliance.villager);
        assertThat(send("hospital", "GET", PATIENTS + "?patient=Patient/" + alliance.villager, null)
                        .status())
                .as("a patient of others")
                .isEqualTo(404);

        Group register = Alliance.example("Group-exa-group-minimal", Group.class)
                .setManagingEntity(new Reference("Organization/" + alliance.village));
        Stream.of(alliance.villager, alliance.admitted)
                .forEach(member -> register.addMember().setEntity(new Reference("Patient/" + member)));
        String group = "Group/" + alliance.store(register);
        assertThat(keys(send("village", "GET", PATIENTS + "?group=" + group, null), "patient_key"))
                .containsExactlyInAnyOrder(alliance.villager, alliance.admitted);
    }

    @Test
    void theCentreForDiseaseControlSeesNobodyInParticular() {
        Answer answer = send("centre-for-disease-control", "GET", PATIENTS, null);
        assertThat(keys(answer, "patient_key")).isNotEmpty().allMatch(key -> key.matches("[0-9a-f]{64}"));
        assertThat(answer.body()).doesNotContain(alliance.villager);
        assertThat(keys(answer, "birth_date")).allMatch(date -> date.matches("\\d{4}|null"));
    }

    @Test
    void aTableNeedsAScopeForItsType() {
        String token = secured.token("hospital", "system/Observation.rs");
        assertThat(sendWith(token, "GET", PATIENTS, null).status()).isEqualTo(403);
        assertThat(sendWith(token, "GET", "ViewDefinition/v-bp/" + RUN, null).status())
                .isEqualTo(200);
        assertThat(server.send("GET", PATIENTS, null).status()).isEqualTo(401);
    }

    @Test
    void aTableIsWrittenInFourFormats() {
        String bp = "ViewDefinition/v-bp/" + RUN + "?patient=Patient/" + alliance.villager;
        Answer lines = send("village", "GET", bp + "&_limit=1", null);
        assertThat(lines.header("content-type")).startsWith("application/x-ndjson");
        assertThat(lines.body().lines()).hasSize(1);
        assertThat(json(lines.body()).get("systolic").isNumber()).isTrue();

        Answer array = send("village", "GET", bp, null, "Accept", "application/json");
        assertThat(array.header("content-type")).startsWith("application/json");
        assertThat(json(array.body()).isArray()).isTrue();

        Answer table = send("village", "GET", bp + "&_format=csv", null);
        assertThat(table.header("content-type")).startsWith("text/csv");
        assertThat(table.body()).startsWith("observation_key,patient_key,");
        Answer headless = send("village", "GET", bp + "&_format=csv&header=false", null);
        assertThat(table.body()).endsWith(headless.body());
        // ParquetTableTest reads such files.
        Answer parquet = send("village", "GET", bp + "&_format=parquet", null);
        assertThat(parquet.header("content-type")).startsWith("application/vnd.apache.parquet");
        assertThat(parquet.body()).startsWith("PAR1").endsWith("PAR1");
        assertThat(send("village", "GET", bp + "&_format=orc", null).status()).isEqualTo(406);
    }

    @Test
    void onlyWhatWasWrittenAfterATimeIsAskedFor() {
        String since = java.time.Instant.now().toString();
        assertThat(keys(send("village", "GET", PATIENTS + "?_since=" + since, null), "patient_key"))
                .doesNotContain(alliance.villager);
        String newcomer = alliance.patient(alliance.village);
        assertThat(keys(send("village", "GET", PATIENTS + "?_since=" + since, null), "patient_key"))
                .contains(newcomer);
    }

    @Test
    void whoseDataATableHoldsIsRecorded() {
        String measured = alliance.patient(alliance.village);
        alliance.store(Alliance.pressure(measured, alliance.village));
        String unmeasured = alliance.patient(alliance.village);
        send("village", "GET", "ViewDefinition/v-hba1c/" + RUN, null);
        assertThat(runsOf(measured)).as("without a row of the resident").isZero();
        send("village", "GET", "ViewDefinition/v-bp/" + RUN, null);
        assertThat(runsOf(measured)).isPositive();
        assertThat(runsOf(unmeasured)).isZero();
    }

    /** How many runs gave rows of a patient, as the office is told. */
    private long runsOf(String patient) {
        return send("console", "GET", "AuditEvent?_count=50&subtype=operation&patient=" + patient, null)
                .resources()
                .filter(event -> TestServer.json(event).contains(RUN))
                .count();
    }

    @Test
    void aViewMayComeWithTheRequestAndResourcesToo() {
        String body = """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "viewResource", "resource": %s},
                  {"name": "_format", "valueCode": "json"},
                  {"name": "resource", "resource": {"resourceType": "Patient", "id": "p1", "gender": "male"}},
                  {"name": "resource", "resource": {"resourceType": "Observation", "id": "o1"}}]}
                """.formatted(OWN.formatted("sexes", "gender"));
        for (String path : List.of(RUN, "ViewDefinition/" + RUN)) {
            Answer answer = send("village", "POST", path, body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(json(answer.body()).toString()).isEqualTo("[{\"patient_key\":\"p1\",\"sex\":\"male\"}]");
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        String wrong = """
                {"resourceType": "Parameters", "parameter": [{"name": "viewResource", "resource": %s}]}
                """.formatted(OWN.formatted("wrong", "gender ="));
        Answer refused = send("village", "POST", RUN, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("invalid-view", "view-bad-fhirpath", "ViewDefinition.select[0].column[1].path");

        assertThat(send("village", "GET", "ViewDefinition/none/" + RUN, null).status())
                .isEqualTo(404);
        assertThat(send("village", "GET", "ViewDefinition/" + RUN, null).status())
                .isEqualTo(400);
        assertThat(send("village", "GET", PATIENTS + "?source=elsewhere", null).status())
                .isEqualTo(400);
        assertThat(send("village", "GET", PATIENTS + "?_limit=none", null).status())
                .isEqualTo(400);
    }

    @Test
    void theGuidesViewsAreReadAndFound() {
        Answer read = send("hospital", "GET", "ViewDefinition/v-patient", null);
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(json(read.body()).get("name").asText()).isEqualTo("v_patient");
        String url = json(read.body()).get("url").asText();
        for (String query : List.of("url=" + url, "_id=v-patient", "name=v_patient&resource=Patient")) {
            Answer found = send("hospital", "GET", "ViewDefinition?" + query, null);
            assertThat(found.status()).as(found.body()).isEqualTo(200);
            assertThat(json(found.body()).findValuesAsText("fullUrl"))
                    .contains(server.base() + "/ViewDefinition/v-patient");
        }
        assertThat(json(send("hospital", "GET", "ViewDefinition?status=retired", null)
                                .body())
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(send("hospital", "GET", "ViewDefinition?publisher=x", null).status())
                .isEqualTo(400);
        assertThat(keys(
                        send("hospital", "GET", "ViewDefinition/" + RUN + "?viewReference=" + url, null),
                        "patient_key"))
                .isEqualTo(keys(send("hospital", "GET", PATIENTS, null), "patient_key"));
    }

    @Test
    void whoAnalysesKeepsViewsOfItsOwn() {
        String cdc = "centre-for-disease-control";
        String definition = OWN.formatted("by_sex", "gender");
        assertThat(send("hospital", "POST", "ViewDefinition", definition).status())
                .isEqualTo(403);
        Answer created = send(cdc, "POST", "ViewDefinition", definition);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String path = "ViewDefinition/" + json(created.body()).get("id").asText();
        assertThat(created.header("location")).endsWith(path);
        assertThat(keys(send("village", "GET", path + "/" + RUN, null), "patient_key"))
                .isEqualTo(found("village", "Patient?"));

        Answer changed = send(cdc, "PUT", path, OWN.formatted("by_sex", "gender.lower()"));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.header("etag")).isEqualTo("W/\"2\"");
        Answer refused = send(cdc, "PUT", path, OWN.formatted("by_sex", "sex"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("view-unknown-element");
        assertThat(send(cdc, "PUT", "ViewDefinition/v-patient", definition).status())
                .as("the guide's")
                .isEqualTo(403);

        assertThat(send("hospital", "DELETE", path, null).status()).isEqualTo(403);
        assertThat(send(cdc, "DELETE", path, null).status()).isEqualTo(204);
        assertThat(send(cdc, "GET", path, null).status()).isEqualTo(404);
    }

    @Test
    void ofTwoWritersOfOneTheSecondIsTold() {
        String cdc = "centre-for-disease-control";
        String definition = OWN.formatted("kept", "gender");
        Answer created = send(cdc, "POST", "ViewDefinition", definition);
        String path = "ViewDefinition/" + json(created.body()).get("id").asText();
        String first = created.header("etag");
        assertThat(send(cdc, "PUT", path, definition, "If-Match", first).status())
                .isEqualTo(200);
        assertThat(send(cdc, "PUT", path, definition, "If-Match", first).status())
                .isEqualTo(412);
        assertThat(send(cdc, "DELETE", path, null, "If-Match", first).status()).isEqualTo(412);
        assertThat(send(cdc, "PUT", path, definition, "If-None-Match", "*").status())
                .isEqualTo(412);
        Answer conditional = send(cdc, "POST", "ViewDefinition", definition, "If-None-Exist", "name=kept");
        assertThat(conditional.status()).isEqualTo(400);
        assertThat(conditional.body()).contains("If-None-Exist");
        assertThat(json(send(cdc, "GET", "ViewDefinition?name=kept", null).body())
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(send(cdc, "DELETE", path, null, "If-Match", "W/\"2\"").status())
                .isEqualTo(204);
        assertThat(send(cdc, "PUT", path, definition, "If-Match", "W/\"2\"").status())
                .isEqualTo(412);
    }

    @Test
    void aClientKeepsSoManyDefinitionsAndNoMore() {
        int most = SecuredServer.VIEWS_OF_A_CLIENT;
        String definition = OWN.formatted("many", "gender");
        String token = secured.token("console", ALL);
        List<Answer> answers = AtOnce.atOnce(most + 2, number -> sendWith(token, "POST", "ViewDefinition", definition));
        List<String> kept = answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> "ViewDefinition/" + json(answer.body()).get("id").asText())
                .toList();
        assertThat(kept).hasSize(most);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(refused -> assertThat(refused.body()).contains("view-too-many"));
        assertThat(sendWith(token, "PUT", kept.get(0), definition).status()).isEqualTo(200);
        kept.forEach(path ->
                assertThat(sendWith(token, "DELETE", path, null).status()).isEqualTo(204));
    }

    @Test
    void aDefinitionHasItsLength() {
        String name = "x".repeat(300_000);
        Answer refused = send(
                "centre-for-disease-control",
                "POST",
                "ViewDefinition",
                OWN.formatted("long", "gender").replace("\"status\"", "\"description\": \"" + name + "\", \"status\""));
        assertThat(refused.status()).isEqualTo(413);
    }

    /** Of residents who were born in a year, by a definition that comes with the request. */
    private Answer bornIn(int year, String more) {
        String definition = OWN.formatted("born", "gender")
                .replace("\"select\"", "\"where\": [{\"path\": \"birthDate = @" + year + "\"}], \"select\"");
        return send("centre-for-disease-control", "POST", RUN + more, """
                {"resourceType": "Parameters", "parameter": [{"name": "viewResource", "resource": %s}]}
                """.formatted(definition));
    }

    @Test
    void aViewThatChoosesFewerThanFiveTellsNobodyOfThem() {
        for (int people = 1; people <= 4; people++) {
            bornIn1907();
        }
        for (int year : List.of(1906, 1907)) {
            Answer few = bornIn(year, "");
            assertThat(few.status()).as(few.body()).isEqualTo(200);
            assertThat(few.body()).isEmpty();
            assertThat(few.header("X-Mca-Suppressed")).isEqualTo("fewer than five people, or none");
        }
        bornIn1907();
        Answer five = bornIn(1907, "");
        assertThat(five.body().lines()).hasSize(5);
        assertThat(five.header("X-Mca-Suppressed")).isEmpty();
        assertThat(bornIn(1907, "?_limit=2").body().lines()).hasSize(2);
    }

    private void bornIn1907() {
        alliance.store(Alliance.newPatient(alliance.village).setBirthDateElement(new DateType("1907-05-01")));
    }

    @Test
    void aGroupIsNamedAsItIsShown() {
        Group register = Alliance.example("Group-exa-group-minimal", Group.class)
                .setManagingEntity(new Reference("Organization/" + alliance.village));
        for (int member = 0; member < 5; member++) {
            register.addMember().setEntity(new Reference("Patient/" + alliance.patient(alliance.village)));
        }
        register.setId("register-of-the-village");
        assertThat(alliance.open.put("Group/register-of-the-village", register).status())
                .isEqualTo(201);
        List<String> shown = send("centre-for-disease-control", "GET", "Group?_count=200", null)
                .resources()
                .map(Group.class::cast)
                .filter(group -> group.getMember().size() == 5)
                .map(group -> group.getIdElement().getIdPart())
                .filter(id -> id.matches("[0-9a-f]{64}"))
                .toList();
        assertThat(shown).hasSize(1);
        Answer table = send("centre-for-disease-control", "GET", PATIENTS + "?group=Group/" + shown.get(0), null);
        assertThat(keys(table, "patient_key")).hasSize(5);
        assertThat(send("centre-for-disease-control", "GET", PATIENTS + "?group=register-of-the-village", null)
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
