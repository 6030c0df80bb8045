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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What Bulk Data Access 3 adds to {@code $export}: its end in time, the Provenance beside it, files by patients, files before its end. */
@ServerIT
class ExportShapesIT {

    private static final String OBSERVATIONS = "$export?_type=Observation";

    private final TestServer server;
    private final SecuredServer secured;
    private final Alliance alliance;
    private final BulkClient client;
    private final JdbcTemplate database;

    ExportShapesIT(SecuredServer secured) {
        this.secured = secured;
        this.alliance = secured.alliance();
        this.server = alliance.open;
        this.client = new BulkClient(server, null);
        this.database = new JdbcTemplate(secured.database());
    }

    private String stored(String patient) {
        return "Observation/" + alliance.store(Alliance.pressure(patient, alliance.village));
    }

    private void change(String observation) {
        Observation change = server.get(observation).as(Observation.class);
        change.addNote().setText("复测");
        assertThat(server.put(observation, change).status()).isEqualTo(200);
    }

    /** What two exports give that meet is what one gives, each resource once. */
    @Test
    void anExportEndsWhereTheNextBegins() {
        String begin = "&_since=" + encoded(client.export(OBSERVATIONS).transactionTime());
        String kept = stored(alliance.villager);
        String changed = stored(alliance.villager);
        String deletedLater = stored(alliance.villager);
        String deletedBefore = stored(alliance.villager);
        server.delete(deletedBefore);
        String middle = encoded(client.export(OBSERVATIONS).transactionTime());
        String made = stored(alliance.villager);
        change(changed);
        server.delete(deletedLater);

        Exported until = client.export(OBSERVATIONS + begin + "&_until=" + middle);
        assertThat(until.resources().keySet()).contains(kept).doesNotContain(changed, deletedLater, made);
        assertThat(until.deleted()).contains(deletedBefore).doesNotContain(deletedLater);
        Exported since = client.export(OBSERVATIONS + "&_since=" + middle);
        assertThat(since.resources().keySet()).contains(changed, made).doesNotContain(kept);
        assertThat(since.deleted()).contains(deletedLater).doesNotContain(deletedBefore);
        Exported all = client.export(OBSERVATIONS + begin);
        assertThat(all.resources().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(until.resources().keySet().stream(), since.resources().keySet().stream())
                                .toList());
        assertThat(client.export(OBSERVATIONS + "&_until=" + middle).resources().keySet())
                .contains(kept)
                .doesNotContain(changed, made);
    }

    @Test
    void aTimeThatIsNoExportsIsComparedWithThatOfTheWriting() {
        String one = stored(alliance.villager);
        String written = server.get(one)
                .as(Observation.class)
                .getMeta()
                .getLastUpdatedElement()
                .getValueAsString();
        String before = new InstantType(
                        new java.util.Date(new InstantType(written).getValue().getTime() - 1))
                .getValueAsString();
        assertThat(client.export(OBSERVATIONS + "&_until=" + encoded(written)).resources())
                .containsKey(one);
        assertThat(client.export(OBSERVATIONS + "&_until=" + encoded(before)).resources())
                .doesNotContainKey(one);
    }

    private String told(String of, String recorded) {
        Provenance provenance = Alliance.example("Provenance-exa-provenance-minimal", Provenance.class);
        provenance.setTarget(List.of(new Reference(of)));
        provenance.getAgentFirstRep().setWho(new Reference("Organization/" + alliance.village));
        provenance.setRecordedElement(new InstantType(recorded));
        return "Provenance/" + alliance.store(provenance);
    }

    @Test
    void provenanceComesBesideWhatItIsOf() {
        String patient = alliance.patient(alliance.village);
        String one = stored(patient);
        String other = stored(alliance.villager);
        String newest = told(one, "2026-03-02T09:00:00+08:00");
        String older = told(one, "2026-03-01T09:00:00+08:00");
        String ofOther = told(other, "2026-03-01T09:00:00+08:00");
        String filter = "&_typeFilter=" + encoded("Observation?patient=" + patient);

        Exported latest = client.export(OBSERVATIONS + filter + "&includeAssociatedData=LatestProvenanceResources");
        assertThat(latest.resources().keySet()).containsExactlyInAnyOrder(one, newest);
        Exported relevant = client.export(
                OBSERVATIONS + filter + "&includeAssociatedData=LatestProvenanceResources,RelevantProvenanceResources");
        assertThat(relevant.resources().keySet()).containsExactlyInAnyOrder(one, newest, older);
        Exported ofPatient = client.export("Patient/" + patient
                + "/$export?_type=Observation,Provenance&includeAssociatedData=RelevantProvenanceResources");
        assertThat(ofPatient.resources().keySet()).containsExactlyInAnyOrder(one, newest, older);
        assertThat(client.export("$export?_type=Observation,Provenance")
                        .resources()
                        .keySet())
                .contains(one, other, newest, older, ofOther);

        String middle = encoded(client.export(OBSERVATIONS).transactionTime());
        change(one);
        Exported since = client.export(
                OBSERVATIONS + filter + "&includeAssociatedData=LatestProvenanceResources&_since=" + middle);
        assertThat(since.resources().keySet())
                .as("of what is given, whenever it was recorded")
                .containsExactlyInAnyOrder(one, newest);
    }

    @Test
    void provenanceIsGivenToWhomMaySeeIt() {
        // Written by a client, so that the server tells of it.
        String patient = alliance.patient(alliance.village);
        String[] asVillage = {
            "Authorization",
            "Bearer " + secured.token("village", "system/*.cruds"),
            "Content-Type",
            "application/fhir+json"
        };
        Answer written = secured.http()
                .send("POST", "Observation", TestServer.json(Alliance.pressure(patient, alliance.village)), asVillage);
        String observation =
                "Observation/" + written.as(Observation.class).getIdElement().getIdPart();
        String provenance = "Provenance/"
                + secured.http()
                        .send("GET", "Provenance?target=" + observation, null, asVillage)
                        .ids()
                        .get(0);
        String path = OBSERVATIONS + "&includeAssociatedData=RelevantProvenanceResources";
        for (String name : List.of("village", "hospital")) {
            String token = secured.token(name, "system/*.cruds");
            Exported exported = new BulkClient(secured.http(), token).export(path);
            boolean isTheirs = name.equals("village");
            assertThat(exported.resources().containsKey(observation)).as(name).isEqualTo(isTheirs);
            assertThat(exported.resources().containsKey(provenance)).as(name).isEqualTo(isTheirs);
        }
        BulkClient limited = new BulkClient(secured.http(), secured.token("village", "system/Observation.rs"));
        assertThat(limited.send("GET", path, "Prefer", "respond-async").status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNotServedIsPassedOverForWhoPrefersThat() {
        String path = OBSERVATIONS + "&organizeOutputBy=Organization&includeAssociatedData=Everything";
        JsonNode manifest = client.await(client.begin(path, "respond-async, handling=lenient"));
        assertThat(manifest.has("outputOrganizedBy")).isFalse();
        assertThat(manifest.path("error")).hasSize(1);
        assertThat(String.join("\n", client.lines(manifest.at("/error/0"))))
                .contains("organizeOutputBy", "includeAssociatedData", "Everything");
    }

    @Test
    void filesAreOrganizedByPatients() {
        String patient = alliance.patient(alliance.village);
        Set<String> theirs = Set.of("Patient/" + patient, stored(patient), stored(patient));
        Exported plain = client.export("Patient/$export");
        JsonNode manifest = client.await(client.begin("Patient/$export?organizeOutputBy=Patient"));
        assertThat(manifest.path("outputOrganizedBy").asText()).isEqualTo("Patient");
        List<List<JsonNode>> blocks = blocks(manifest);
        assertThat(heads(blocks)).doesNotHaveDuplicates();
        Set<String> all = new TreeSet<>();
        for (List<JsonNode> block : blocks) {
            String head = head(block);
            List<String> keys = keys(block);
            assertThat(keys).contains(head).doesNotHaveDuplicates();
            assertThat(keys.get(0)).isEqualTo(head);
            assertThat(block.subList(1, block.size()))
                    .allSatisfy(each -> assertThat(each.toString()
                                    + '"'
                                    + each.path("resourceType").asText()
                                    + '/'
                                    + each.path("id").asText()
                                    + '"')
                            // A Provenance refers to versions.
                            .containsPattern('"' + head + "(/_history/\\d+)?\""));
            all.addAll(keys);
            if (head.equals("Patient/" + patient)) {
                assertThat(keys).containsExactlyInAnyOrderElementsOf(theirs);
            }
        }
        assertThat(all).isEqualTo(new TreeSet<>(plain.resources().keySet()));
    }

    @Test
    void aGroupsFilesAreOrganizedByItsMembers() {
        String patient = alliance.patient(alliance.village);
        String middle = encoded(client.export(OBSERVATIONS).transactionTime());
        String one = stored(patient);
        String gone = stored(patient);
        Group group = Alliance.example("Group-exa-group-minimal", Group.class);
        group.setManagingEntity(new Reference("Organization/" + alliance.village));
        group.addMember().setEntity(new Reference("Patient/" + patient));
        String path = "Group/" + alliance.store(group) + "/$export?organizeOutputBy=Patient&_type=Observation";
        server.delete(gone);
        List<List<JsonNode>> blocks = blocks(client.await(client.begin(path)));
        assertThat(heads(blocks)).containsExactly("Patient/" + patient);
        assertThat(keys(blocks.get(0))).as("of the types that are asked for").containsExactly(one);

        JsonNode since = client.await(client.begin(OBSERVATIONS + "&organizeOutputBy=Patient&_since=" + middle));
        assertThat(blocks(since).stream().flatMap(block -> keys(block).stream()))
                .contains(one)
                .doesNotContain(gone);
        assertThat(client.lines(since.at("/deleted/0"))).anyMatch(line -> line.contains(gone));
    }

    @Test
    void nobodyIsNamedByTheHeadOfABlock() {
        BulkClient office =
                new BulkClient(secured.http(), secured.token("centre-for-disease-control", "system/*.cruds"));
        stored(alliance.villager);
        JsonNode manifest = office.await(office.begin("$export?_type=Patient,Observation&organizeOutputBy=Patient"));
        List<List<JsonNode>> blocks = blocks(office, manifest);
        assertThat(heads(blocks)).isNotEmpty().allMatch(head -> head.matches("Patient/[0-9a-f]{64}"));
        assertThat(blocks).allSatisfy(block -> assertThat(keys(block).get(0)).isEqualTo(head(block)));
    }

    private List<List<JsonNode>> blocks(JsonNode manifest) {
        return blocks(client, manifest);
    }

    static List<List<JsonNode>> blocks(BulkClient client, JsonNode manifest) {
        List<List<JsonNode>> blocks = new ArrayList<>();
        for (JsonNode file : manifest.path("output")) {
            assertThat(file.has("type")).isFalse();
            List<JsonNode> lines =
                    client.lines(file).stream().map(BulkClient::read).toList();
            assertThat(lines.get(0).path("resourceType").asText()).isEqualTo("Parameters");
            for (JsonNode line : lines) {
                if (line.path("resourceType").asText().equals("Parameters")) {
                    blocks.add(new ArrayList<>());
                }
                blocks.get(blocks.size() - 1).add(line);
            }
        }
        return blocks;
    }

    static String head(List<JsonNode> block) {
        assertThat(block.get(0).at("/parameter/0/name").asText()).isEqualTo("header");
        return block.get(0).at("/parameter/0/valueReference/reference").asText();
    }

    private static List<String> heads(List<List<JsonNode>> blocks) {
        return blocks.stream().map(ExportShapesIT::head).toList();
    }

    static List<String> keys(List<JsonNode> block) {
        return block.subList(1, block.size()).stream()
                .map(each -> each.path("resourceType").asText() + "/"
                        + each.path("id").asText())
                .collect(Collectors.toList());
    }

    /** The export is put back to where a type is not written yet, as if it took longer. */
    @Test
    void filesMayBeHadBeforeTheExportEnds() throws InterruptedException {
        stored(alliance.villager);
        String address = client.begin("$export?_type=Patient,Observation&allowPartialManifests=true");
        UUID job = UUID.fromString(address.substring(address.indexOf('=') + 1));
        while (database.queryForObject("select state from mca.export_job where id = ?", String.class, job)
                .equals("running")) {
            Thread.sleep(20);
        }
        database.update("update mca.export_job set state = 'running' where id = ?", job);
        database.update("delete from mca.export_type_done where job_id = ? and type = 'Observation'", job);
        Answer first = client.send("GET", address);
        assertThat(first.status()).as(first.body()).isEqualTo(202);
        JsonNode told = BulkClient.read(first.body());
        assertThat(told.path("output").findValuesAsText("type")).containsExactly("Patient");
        assertThat(told.has("link")).isFalse();
        assertThat(client.exported(told).resources()).isNotEmpty();
        assertThat(client.send("GET", told.at("/output/0/url").asText().replace("Patient", "Observation"))
                        .status())
                .as("a file that is not whole yet")
                .isEqualTo(404);

        database.update("insert into mca.export_type_done (job_id, type) values (?, 'Observation')", job);
        database.update("update mca.export_job set state = 'done' where id = ?", job);
        Answer again = client.send("GET", address);
        assertThat(again.status()).isEqualTo(200);
        JsonNode linked = BulkClient.read(again.body());
        assertThat(linked.path("output")).isEqualTo(told.path("output"));
        assertThat(linked.at("/link/0/relation").asText()).isEqualTo("next");
        JsonNode second = client.await(linked.at("/link/0/url").asText());
        assertThat(second.path("output").findValuesAsText("type")).containsExactly("Observation");
        assertThat(second.has("link")).isFalse();
        assertThat(second.path("transactionTime")).isEqualTo(linked.path("transactionTime"));
        assertThat(client.exported(second).resources()).isNotEmpty();
        for (String page : List.of("3", "0", "x")) {
            assertThat(client.send("GET", address + "&page=" + page).status()).isIn(400, 404);
        }
    }
}
