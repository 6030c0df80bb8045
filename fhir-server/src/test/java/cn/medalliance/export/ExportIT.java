package cn.medalliance.export;

import static cn.medalliance.export.BulkClient.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.export.BulkClient.Exported;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code $export}, asked as a client asks: what is in the files is what a read answers. */
@ServerIT
class ExportIT {

    private static final String SOME_TYPES = "$export?_type=Patient,Observation";

    private final TestServer server;
    private final Alliance alliance;
    private final BulkClient client;
    private final JdbcTemplate database;

    ExportIT(SecuredServer secured) {
        this.alliance = secured.alliance();
        this.server = alliance.open;
        this.client = new BulkClient(server, null);
        this.database = new JdbcTemplate(secured.database());
    }

    private Observation stored(String patient) {
        Observation pressure = Alliance.pressure(patient, alliance.village);
        pressure.getMeta()
                .addTag(new Coding("urn:example:export", "a\"b", "引号 \""))
                .addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "N", null));
        pressure.getMeta().setSource("http://example.org/his");
        return (Observation) pressure.setId(alliance.store(pressure));
    }

    @Test
    void aLineIsWhatAReadAnswers() {
        stored(alliance.villager);
        Exported exported = client.export(SOME_TYPES);
        assertThat(exported.resources()).hasSizeGreaterThan(5);
        for (Map.Entry<String, Resource> each : exported.resources().entrySet()) {
            Resource read = server.get(each.getKey()).as(each.getValue().getClass());
            assertThat(TestServer.json(each.getValue())).isEqualTo(TestServer.json(read));
        }
        int all = 0;
        for (String type : List.of("Patient", "Observation")) {
            all += server.get(type + "?_summary=count").bundle().getTotal();
        }
        assertThat(exported.resources()).hasSize(all);
        assertThat(exported.manifest().path("requiresAccessToken").asBoolean()).isFalse();
        assertThat(exported.manifest().path("request").asText()).endsWith(SOME_TYPES);
    }

    @Test
    void everyTypeIsExported() {
        Exported exported = client.export("$export");
        assertThat(exported.resources().keySet())
                .anyMatch(key -> key.startsWith("Organization/"))
                .anyMatch(key -> key.startsWith("Patient/"));
    }

    @Test
    void theNextGoesOnWhereOneEnded() {
        String changed = stored(alliance.villager).getIdPart();
        String deleted = stored(alliance.villager).getIdPart();
        String kept = stored(alliance.villager).getIdPart();
        Exported first = client.export(SOME_TYPES);
        String made = stored(alliance.villager).getIdPart();
        Observation change = server.get("Observation/" + changed).as(Observation.class);
        change.addNote().setText("复测");
        assertThat(server.put("Observation/" + changed, change).status()).isEqualTo(200);
        assertThat(server.delete("Observation/" + deleted).status()).isIn(200, 204);
        Exported next = client.export(SOME_TYPES + "&_since=" + encoded(first.transactionTime()));
        assertThat(next.resources().keySet())
                .contains("Observation/" + made, "Observation/" + changed)
                .doesNotContain("Observation/" + kept, "Observation/" + deleted);
        assertThat(next.deleted()).contains("Observation/" + deleted);
        Exported nothing = client.export(SOME_TYPES + "&_since=" + encoded(next.transactionTime()));
        assertThat(nothing.resources().keySet()).doesNotContain("Observation/" + made, "Observation/" + changed);
        assertThat(nothing.deleted()).doesNotContain("Observation/" + deleted);
    }

    @Test
    void someElementsAreGivenIfTheseAreAskedFor() {
        stored(alliance.villager);
        Exported exported = client.export("$export?_type=Observation&_elements=subject,Patient.name");
        assertThat(exported.resources().values()).isNotEmpty().allSatisfy(resource -> {
            Observation observation = (Observation) resource;
            assertThat(observation.hasSubject()).isTrue();
            assertThat(observation.hasStatus()).as("it must be there").isTrue();
            assertThat(observation.hasComponent()).isFalse();
            assertThat(observation.getMeta().getTag())
                    .anyMatch(tag -> tag.getCode().equals("SUBSETTED"));
        });
    }

    @Test
    void aFilterIsASearch() {
        String patient = alliance.patient(alliance.village);
        String one = stored(patient).getIdPart();
        stored(alliance.villager);
        String filter = encoded("Observation?patient=" + patient + "&code=http://loinc.org|85354-9");
        Exported exported = client.export("$export?_type=Observation,Patient&_typeFilter=" + filter);
        assertThat(exported.resources().keySet()).contains("Patient/" + patient, "Observation/" + one);
        assertThat(exported.resources().keySet().stream().filter(key -> key.startsWith("Observation/")))
                .containsExactly("Observation/" + one);
    }

    @Test
    void patientsComeWithWhatIsTheirs() {
        String patient = alliance.patient(alliance.village);
        String observation = stored(patient).getIdPart();
        Exported one = client.export("Patient/" + patient + "/$export");
        assertThat(one.resources().keySet()).contains("Patient/" + patient, "Observation/" + observation);
        assertThat(one.resources().keySet()).noneMatch(key -> key.startsWith("Organization/"));
        Exported all = client.export("Patient/$export?_type=Patient,Observation");
        assertThat(all.resources().keySet())
                .containsAll(one.resources().keySet().stream()
                        .filter(key -> key.matches("(Patient|Observation)/.*"))
                        .toList());
        Group group = Alliance.example("Group-exa-group-minimal", Group.class);
        group.setMember(null).setManagingEntity(new Reference("Organization/" + alliance.village));
        group.addMember().setEntity(new Reference("Patient/" + patient));
        group.addMember()
                .setEntity(new Reference("Patient/" + alliance.villager))
                .setInactive(true);
        String members = alliance.store(group);
        Exported grouped = client.export("Group/" + members + "/$export?_type=Patient,Observation");
        assertThat(grouped.resources().keySet())
                .containsExactlyInAnyOrder("Patient/" + patient, "Observation/" + observation);
    }

    @Test
    void aFileIsGivenInPartsAndCompressed() throws IOException, InterruptedException {
        stored(alliance.villager);
        JsonNode manifest = client.await(client.begin("$export?_type=Patient"));
        String url = manifest.at("/output/0/url").asText();
        String whole = client.send("GET", url).body();
        Answer part = client.send("GET", url, "Range", "bytes=10-19");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(whole.substring(10, 20));
        for (String range : List.of("bytes=" + whole.length() * 4 + "-", "bytes=b-a")) {
            Answer beyond = client.send("GET", url, "Range", range);
            assertThat(beyond.status()).as(range).isEqualTo(416);
            assertThat(beyond.body()).contains("unsatisfiable-range");
        }
        HttpRequest compressed = HttpRequest.newBuilder(URI.create(url))
                .header("Accept-Encoding", "gzip")
                .build();
        var answer = HttpClient.newHttpClient().send(compressed, BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                .isEqualTo(whole.getBytes(StandardCharsets.UTF_8));
    }

    /** As after a node's end: it is taken up where it was left, with what came after the last note written again. */
    @Test
    void itGoesOnWhereItWasLeft() throws InterruptedException {
        stored(alliance.villager);
        String address = client.begin(SOME_TYPES);
        JsonNode manifest = client.await(address);
        List<String> whole = manifest.path("output").findValuesAsText("url").stream()
                .map(url -> client.send("GET", url).body())
                .toList();
        UUID job = UUID.fromString(address.substring(address.indexOf('=') + 1));
        String first = whole.get(0).lines().findFirst().orElseThrow() + "\n";
        database.update("delete from mca.export_type_done where job_id = ?", job);
        database.update(
                """
                update mca.export_file set rows = 1, bytes = ?, last_id = (
                    select res_id from hfj_resource where res_type = type and fhir_id = ?)
                where job_id = ? and kind = 'output' and type = 'Observation'
                """,
                first.getBytes(StandardCharsets.UTF_8).length,
                BulkClient.read(first).path("id").asText(),
                job);
        database.update(
                "update mca.export_file set bytes = bytes + 1000000 where job_id = ? and type = 'Patient'", job);
        database.update(
                "update mca.export_job set state = 'running', taken_at = taken_at - interval '1 minute' where id = ?",
                job);
        for (int second = 0; second < 60 && client.send("GET", address).status() == 202; second++) {
            Thread.sleep(1000);
        }
        JsonNode again = client.await(address);
        assertThat(again.path("output").findValuesAsText("count"))
                .isEqualTo(manifest.path("output").findValuesAsText("count"));
        assertThat(again.path("output").findValuesAsText("url").stream()
                        .map(url -> client.send("GET", url).body())
                        .toList())
                .isEqualTo(whole);
    }

    @Test
    void whatIsTakenBackIsGone() {
        String address = client.begin("$export?_type=Patient");
        JsonNode manifest = client.await(address);
        assertThat(client.send("DELETE", address).status()).isEqualTo(202);
        assertThat(client.send("GET", address).status()).isEqualTo(404);
        assertThat(client.send("GET", manifest.at("/output/0/url").asText()).status())
                .isEqualTo(404);
        String running = client.begin("$export");
        assertThat(client.send("DELETE", running).status()).isEqualTo(202);
        assertThat(client.send("GET", running).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "$export?_type=Nobody, 400, _type",
        "$export?_outputFormat=text/csv, 400, _outputFormat",
        "$export?_since=2999-01-01T00:00:00Z, 400, _since",
        "$export?_since=yesterday, 400, _since",
        "$export?_since=2026-01-02T00:00:00Z&_until=2026-01-01T00:00:00Z, 400, _until",
        "$export?_until=tomorrow, 400, _until",
        "$export?includeAssociatedData=LatestProvenanceResources&includeAssociatedData=Everything, 400, includeAssociatedData",
        "$export?organizeOutputBy=Organization, 400, organizeOutputBy",
        "$export?organizeOutputBy=Patient&includeAssociatedData=LatestProvenanceResources, 400, includeAssociatedData",
        "$export?allowPartialManifests=perhaps, 400, allowPartialManifests",
        "$export?_colour=red, 400, _colour",
        "$export?_typeFilter=Observation, 400, _typeFilter",
        "$export?_typeFilter=Observation%3Fno-such%3D1, 400, _typeFilter",
        "$export?_typeFilter=Observation%3F_count%3D1, 400, _typeFilter",
        "Patient/$export?_type=Organization, 400, _type",
        "Patient/nobody-of-that-name/$export, 404, patient",
        "Group/no-such-group/$export, 404, ",
    })
    void whatCannotBeAnsweredIsRefused(String path, int status, String expression) {
        Answer answer = client.send("GET", path, "Prefer", "respond-async");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (expression != null) {
            assertThat(answer.outcome()
                            .getIssueFirstRep()
                            .getExpression()
                            .get(0)
                            .getValue())
                    .contains(expression);
        }
    }

    @Test
    void itIsAskedForInTheBackgroundOnly() {
        Answer answer = client.send("GET", "$export");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.outcome().getIssueFirstRep().getExpression().get(0).getValue())
                .isEqualTo("Prefer");
        assertThat(client.send("GET", "$export-poll-status?_jobId=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(client.send("GET", "$export-poll-status?_jobId=1").status()).isEqualTo(404);
        assertThat(client.send("GET", "$export-file?_jobId=1&name=../../x").status())
                .isEqualTo(404);
    }

    @Test
    void theServerSaysSo() {
        String statement = server.get("metadata").body();
        assertThat(statement).contains("http://hl7.org/fhir/uv/bulkdata/CapabilityStatement/bulk-data");
        assertThat(Set.of("export", "group-export", "patient-export"))
                .allMatch(name -> statement.contains("OperationDefinition/" + name));
    }
}
