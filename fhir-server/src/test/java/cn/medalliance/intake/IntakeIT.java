package cn.medalliance.intake;

import static cn.medalliance.AtOnce.atOnce;
import static cn.medalliance.intake.IntakeClient.counts;
import static cn.medalliance.intake.IntakeClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.intake.FollowUpFile.Row;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;

/** A vendor's file is stored row by row as if the vendor had sent each, and what cannot be stored can be corrected. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeIT {

    private static final String RESIDENT_ID = "urn:oid:2.16.156.10011.1.3";

    private final SecuredServer secured;
    private final SecuredServer other;
    private final IntakeClient centre;
    private final JdbcTemplate database;
    private final Path folder;
    private final VendorDatabase vendor;

    IntakeIT(SecuredServer secured, @TempDir Path folder) {
        this.secured = secured;
        this.folder = folder;
        vendor = new VendorDatabase(secured.database());
        Map<String, String> settings = new HashMap<>(vendor.settings("centre"));
        settings.putAll(Map.of(
                "medalliance.intake.rows-at-once", "0",
                "medalliance.intake.size", "64KB",
                "medalliance.intake.look-every", "PT0.2S",
                "medalliance.intake.folders[0].folder", folder.toString(),
                "medalliance.intake.folders[0].source", FollowUpFile.SOURCE,
                "medalliance.intake.folders[0].client", "centre"));
        other = secured.another(
                "http",
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                settings);
        centre = IntakeClient.of(secured, "centre");
        database = new JdbcTemplate(secured.database());
    }

    @AfterAll
    void endTheOtherNode() {
        other.close();
    }

    private static String file(Row... rows) {
        return FollowUpFile.HEADING + Arrays.stream(rows).map(Row::line).collect(Collectors.joining());
    }

    private Patient resident(Row row) {
        Answer answer = centre.get("Patient?identifier=" + RESIDENT_ID + "%7C" + row.resident());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return (Patient) answer.resources().findFirst().orElseThrow();
    }

    private int visits(Row row) {
        return centre.found("Encounter?identifier=" + row.number());
    }

    /** Every version of everything that there is of a resident. */
    private long versions(Row row) {
        String id = resident(row).getIdElement().getIdPart();
        return centre.get("Patient/" + id + "/$everything?_count=500")
                .resources()
                .mapToLong(resource -> Long.parseLong(resource.getMeta().getVersionId()) + 1_000)
                .sum();
    }

    @Test
    void aSmallFileIsStoredAtOnceAndEachRowIsCounted() {
        Row one = Row.next();
        Row two = Row.next();
        Answer answer = centre.file(file(one, Row.next().ofNobody()) + ",,,\n" + two.line() + one.line());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("state").asText()).isEqualTo("done");
        assertThat(counts(json(answer)))
                .isEqualTo(Map.of("received", 5L, "created", 2L, "skipped", 2L, "quarantined", 1L));
        assertThat(answer.header("Content-Location"))
                .isEqualTo("/intake/deliveries/" + json(answer).path("id").asText());
        assertThat(visits(one)).isEqualTo(1);
        assertThat(visits(two)).isEqualTo(1);
        assertThat(resident(one).getManagingOrganization().getReference())
                .isEqualTo("Organization/" + secured.alliance().centre);
        String id = resident(one).getIdElement().getIdPart();
        assertThat(centre.get("Provenance?patient=Patient/" + id).resources().map(Provenance.class::cast))
                .anySatisfy(provenance -> {
                    assertThat(provenance.getEntityFirstRep().getWhat().getDisplay())
                            .startsWith("test.csv");
                    assertThat(((Reference) provenance
                                            .getExtensionByUrl(
                                                    Guide.load().canonical("StructureDefinition", "provenance-patient"))
                                            .getValue())
                                    .getReference())
                            .isEqualTo("Patient/" + id);
                });
    }

    @Test
    void theSameFileTwiceChangesNothingAndACorrectedOneUpdates() {
        Row row = Row.next();
        assertThat(counts(centre.delivered(file(row)))).isEqualTo(Map.of("received", 1L, "created", 1L));
        long before = versions(row);
        assertThat(counts(centre.delivered(file(row)))).isEqualTo(Map.of("received", 1L, "unchanged", 1L));
        assertThat(versions(row)).isEqualTo(before);
        assertThat(counts(centre.delivered(file(row.with("150/92"))))).isEqualTo(Map.of("received", 1L, "updated", 1L));
        assertThat(versions(row)).isGreaterThan(before);
        assertThat(visits(row)).isEqualTo(1);
    }

    @Test
    void aPackedFileIsUnpacked() throws Exception {
        Row row = Row.next();
        byte[] packed = packed(file(row));
        HttpResponse<String> answer = post(packed, "text/csv", "Content-Encoding", "gzip");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(visits(row)).isEqualTo(1);
        assertThat(post(packed, "application/gzip").body()).contains("\"unchanged\":1");
        assertThat(post(Arrays.copyOf(packed, packed.length / 2), "application/gzip")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("no gzip".getBytes(StandardCharsets.UTF_8), "application/gzip")
                        .statusCode())
                .isEqualTo(400);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private HttpResponse<String> post(byte[] body, String type, String... headers) throws Exception {
        return post(FollowUpFile.SOURCE, body, type, headers);
    }

    private HttpResponse<String> post(String source, byte[] body, String type, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(secured.http().root() + "/intake/" + source))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + secured.token("centre", "system/*.cruds"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aLongerFileIsFollowedAndListedUntilItsEnd() {
        IntakeClient elsewhere = IntakeClient.of(other, "centre");
        Answer begun = elsewhere.file(file(Row.next(), Row.next(), Row.next().ofNobody()));
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        JsonNode ended = centre.ended(json(begun).path("id").asText());
        assertThat(ended.path("state").asText()).isEqualTo("done");
        assertThat(counts(ended)).isEqualTo(Map.of("received", 3L, "created", 2L, "quarantined", 1L));
        assertThat(ended.path("progress").path("bytesRead").asLong())
                .isEqualTo(ended.path("progress").path("bytes").asLong());
        JsonNode page = json(centre.get("/intake/deliveries?_count=1"));
        assertThat(page.path("items")).hasSize(1);
        List<String> ids = new ArrayList<>();
        String next = "/intake/deliveries?state=done&_count=100";
        while (!next.isEmpty()) {
            JsonNode some = json(centre.get(next));
            some.path("items").forEach(item -> ids.add(item.path("id").asText()));
            next = some.path("next").asText("");
        }
        assertThat(ids).contains(ended.path("id").asText()).doesNotHaveDuplicates();
    }

    @Test
    void aCancelledFileEndsAndWhatItStoredStays() {
        IntakeClient elsewhere = IntakeClient.of(other, "centre");
        Row first = Row.next();
        List<Row> rows = new ArrayList<>(List.of(first));
        IntStream.range(0, 80).forEach(each -> rows.add(Row.next()));
        String id =
                json(elsewhere.file(file(rows.toArray(Row[]::new)))).path("id").asText();
        centre.await(id, delivery -> IntakeClient.count(delivery, "received") > 0);
        assertThat(IntakeClient.of(secured, "hospital")
                        .send("DELETE", "/intake/deliveries/" + id, null)
                        .status())
                .isEqualTo(404);
        assertThat(centre.send("DELETE", "/intake/deliveries/" + id, null).status())
                .isEqualTo(204);
        JsonNode cancelled = centre.ended(id);
        assertThat(cancelled.path("state").asText()).isEqualTo("cancelled");
        assertThat(IntakeClient.count(cancelled, "received")).isBetween(1L, 80L);
        assertThat(visits(first)).isEqualTo(1);
        assertThat(database.queryForObject(
                        "select count(*) from mca.intake_part where delivery_id = cast(? as uuid)", Long.class, id))
                .isZero();
        assertThat(database.queryForObject(
                        "select count(*) from mca.intake_quarantine where delivery_id = cast(? as uuid)",
                        Long.class,
                        id))
                .isZero();
    }

    @Test
    void aQuarantinedRowIsCorrectedAndTheCountsFollow() {
        Row right = Row.next();
        Row wrong = right.ofNobody();
        JsonNode delivery = centre.delivered(file(wrong, Row.next().ofNobody()));
        assertThat(counts(delivery)).isEqualTo(Map.of("received", 2L, "quarantined", 2L));
        List<JsonNode> rows = centre.quarantined(delivery);
        assertThat(rows).hasSize(2);
        JsonNode row = rows.get(0);
        assertThat(row.path("row").asInt()).isEqualTo(1);
        assertThat(row.path("raw").asText()).isEqualTo(wrong.text());
        assertThat(row.path("issues").get(0).path("code").asText()).isEqualTo("patient-unidentified");
        assertThat(row.path("issues").get(0).path("reason").asText()).contains("居民");
        String path = "/intake/quarantine/" + row.path("id").asText();

        OperationOutcome outcome = centre.send("GET", path, null, "Accept", "application/fhir+json")
                .outcome();
        assertThat(outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode())
                .isEqualTo("patient-unidentified");
        assertThat(outcome.getIssueFirstRep().getDiagnostics()).startsWith("row 1");

        Answer stillWrong = correct(path, wrong.with("950/88").text());
        assertThat(stillWrong.status()).as(stillWrong.body()).isEqualTo(200);
        assertThat(json(stillWrong).path("state").asText()).isEqualTo("open");
        assertThat(json(stillWrong).path("version").asInt()).isEqualTo(2);
        assertThat(json(stillWrong).path("raw").asText()).contains("950/88");
        assertThat(json(stillWrong).path("sent").asText())
                .as("what the vendor sent")
                .isEqualTo(wrong.text());
        assertThat(centre.send("PUT", path, right.text(), "Content-Type", "text/plain", "If-Match", "W/\"1\"")
                        .status())
                .isEqualTo(412);
        assertThat(correct(path, right.line() + Row.next().line()).status()).isEqualTo(422);

        Answer corrected = correct(path, right.line());
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(json(corrected).path("state").asText()).isEqualTo("corrected");
        assertThat(json(corrected).path("outcome").asText()).isEqualTo("created");
        assertThat(json(corrected).path("sent").asText()).isEqualTo(wrong.text());
        assertThat(visits(right)).isEqualTo(1);
        assertThat(correct(path, right.text()).status()).isEqualTo(409);

        String second = "/intake/quarantine/" + rows.get(1).path("id").asText();
        assertThat(centre.send("POST", second + "/$discard", "{}", "Content-Type", "application/json")
                        .status())
                .isEqualTo(422);
        Answer discarded =
                centre.send("POST", second + "/$discard", "{\"reason\": \"重复录入\"}", "Content-Type", "application/json");
        assertThat(discarded.status()).as(discarded.body()).isEqualTo(200);
        assertThat(json(discarded).path("note").asText()).isEqualTo("重复录入");
        assertThat(counts(centre.delivery(delivery.path("id").asText())))
                .isEqualTo(Map.of("received", 2L, "created", 1L, "discarded", 1L));
        assertThat(json(centre.get(delivery.path("quarantine").asText() + "&state=open"))
                        .path("items"))
                .isEmpty();
    }

    private Answer correct(String path, String row) {
        return centre.send("PUT", path, row, "Content-Type", "text/plain; charset=utf-8");
    }

    @Test
    void aRowCorrectedByTwoAtOnceIsCountedOnce() {
        Row right = Row.next();
        JsonNode delivery = centre.delivered(file(right.ofNobody()));
        String path = "/intake/quarantine/"
                + centre.quarantined(delivery).get(0).path("id").asText();
        IntakeClient elsewhere = IntakeClient.of(other, "centre");
        List<Answer> answers = atOnce(
                4,
                each -> (each % 2 == 0 ? centre : elsewhere)
                        .send("PUT", path, right.with((120 + each) + "/80").text(), "Content-Type", "text/plain"));
        assertThat(answers)
                .extracting(Answer::status)
                .as("who lost is told so: his text is not stored")
                .containsOnlyOnce(200)
                .isSubsetOf(200, 409, 412);
        assertThat(counts(centre.delivery(delivery.path("id").asText())))
                .isEqualTo(Map.of("received", 1L, "created", 1L));
        assertThat(visits(right)).isEqualTo(1);
    }

    @Test
    void aCorrectionThatIsNotUtf8IsRefusedAndTheRowStays() {
        Row right = Row.next();
        JsonNode row =
                centre.quarantined(centre.delivered(file(right.ofNobody()))).get(0);
        String path = "/intake/quarantine/" + row.path("id").asText();
        assertThat(centre.send("PUT", path, right.text(), "Content-Type", "text/plain; charset=GB18030")
                        .status())
                .isEqualTo(415);
        assertThat(json(centre.get(path)).path("raw").asText())
                .isEqualTo(row.path("raw").asText());
    }

    @Test
    void whatIsNoticedAboutStoredRowsIsTold() {
        Row one = Row.next();
        Row two = Row.next();
        String text = file(one, two).replace("心率", "心律");
        JsonNode delivery = centre.delivered(text);
        assertThat(counts(delivery)).isEqualTo(Map.of("received", 2L, "created", 2L));
        assertThat(delivery.path("notes"))
                .anySatisfy(note -> {
                    assertThat(note.path("code").asText()).isEqualTo("column-unknown");
                    assertThat(note.path("field").asText()).isEqualTo("心律");
                    assertThat(note.path("firstRow").asInt()).isZero();
                })
                .anySatisfy(note -> {
                    assertThat(note.path("firstRow").asInt()).isEqualTo(1);
                    assertThat(note.path("rows").asInt()).isEqualTo(2);
                });
        assertThat(json(centre.get("/intake/deliveries")).path("items").get(0).has("notes"))
                .isFalse();
    }

    @Test
    void whoHasAnotherNameHereIsTold() {
        Row row = Row.next();
        JsonNode newcomer = centre.delivered(file(row));
        assertThat(newcomer.path("notes").findValuesAsText("code")).doesNotContain("name-mismatch");
        JsonNode same = centre.delivered(file(row.with("148/90")));
        assertThat(counts(same)).isEqualTo(Map.of("received", 1L, "updated", 1L));
        assertThat(same.path("notes").findValuesAsText("code")).doesNotContain("name-mismatch");

        JsonNode other = centre.delivered(file(row.with("150/90")).replace("测试甲", "测试乙"));
        assertThat(counts(other)).isEqualTo(Map.of("received", 1L, "updated", 1L));
        assertThat(other.path("notes")).anySatisfy(note -> {
            assertThat(note.path("code").asText()).isEqualTo("name-mismatch");
            assertThat(note.path("firstRow").asInt()).isEqualTo(1);
            assertThat(note.path("reason").asText()).doesNotContain("测试");
        });
    }

    @Test
    void whatTheConversionWarnedOfStandsBesideWhyARowIsNotStored() {
        Row row = Row.next();
        String born =
                file(row).replace(row.born().toString(), row.born().minusDays(1).toString());
        JsonNode told = centre.quarantined(centre.delivered(born)).get(0).path("issues");
        assertThat(told.toString()).doesNotContain(row.resident()).doesNotContain("Patient?");
        assertThat(told)
                .hasSizeGreaterThan(1)
                .anySatisfy(issue ->
                        assertThat(issue.path("reasonEnglish").asText()).contains("not known here"));
    }

    @Test
    void aFileThatIsTornFailsAndTellsWhere() {
        String good = "{\"x\": 1}";
        Answer answer = centre.send(
                "POST",
                "/intake/regional-json",
                "[" + good + ", {\"x\" 2}, " + good + "]",
                "Content-Type",
                "application/json");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("state").asText()).isEqualTo("failed");
        assertThat(json(answer).path("failure").asText()).contains("cannot be read");
        assertThat(counts(json(answer))).containsEntry("received", 2L);

        Answer others =
                centre.send("POST", "/intake/regional-json", "[5, \"x\", null]", "Content-Type", "application/json");
        assertThat(json(others).path("state").asText()).isEqualTo("done");
        assertThat(counts(json(others))).isEqualTo(Map.of("received", 3L, "quarantined", 3L));
    }

    @Test
    void blankLinesAreCountedManyAtATime() {
        Row row = Row.next();
        int blank = 250_000;
        JsonNode delivery =
                centre.delivered(file(row) + ",\n".repeat(blank) + Row.next().line());
        assertThat(counts(delivery)).isEqualTo(Map.of("received", blank + 2L, "created", 2L, "skipped", (long) blank));
    }

    @Test
    void aCharacterThatCannotBeStoredIsRefused() {
        assertThat(centre.send(
                                "POST",
                                "/intake/" + FollowUpFile.SOURCE + "?document=a%00b",
                                file(Row.next()),
                                "Content-Type",
                                "text/csv")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whatTheCallerMayNotStoreIsQuarantinedWithTheReason() {
        Row ofTheCentre = Row.next();
        assertThat(counts(centre.delivered(file(ofTheCentre)))).isEqualTo(Map.of("received", 1L, "created", 1L));
        IntakeClient township = IntakeClient.of(secured, "township");
        String theirs = "Condition?patient.identifier=" + RESIDENT_ID + "%7C" + ofTheCentre.resident();
        assertThat(centre.found(theirs)).isEqualTo(1);
        assertThat(township.found(theirs)).isZero();
        JsonNode delivery = township.delivered(file(ofTheCentre.with("160/95"), Row.nextOf(Alliance.TOWNSHIP)));
        assertThat(counts(delivery)).isEqualTo(Map.of("received", 2L, "created", 1L, "quarantined", 1L));
        assertThat(township.quarantined(delivery)
                        .get(0)
                        .path("issues")
                        .get(0)
                        .path("code")
                        .asText())
                .isNotEmpty();
        assertThat(visits(ofTheCentre)).isEqualTo(1);
        String id = township.quarantined(delivery).get(0).path("id").asText();
        for (String path : List.of(
                "/intake/quarantine/" + id,
                "/intake/deliveries/" + delivery.path("id").asText())) {
            assertThat(centre.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(centre.quarantined(delivery)).isEmpty();
        assertThat(centre.send("PUT", "/intake/quarantine/" + id, ofTheCentre.text(), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theSameFileAtOnceOnTwoNodesStoresEachRowOnce() {
        IntakeClient elsewhere = IntakeClient.of(other, "centre");
        List<Row> rows = List.of(Row.next(), Row.next(), Row.next(), Row.next());
        String text = file(rows.toArray(Row[]::new));
        List<JsonNode> deliveries = atOnce(4, each -> (each % 2 == 0 ? centre : elsewhere).delivered(text));
        assertThat(deliveries)
                .allSatisfy(delivery -> assertThat(IntakeClient.count(delivery, "quarantined"))
                        .as("%s", delivery)
                        .isZero());
        assertThat(deliveries.stream()
                        .mapToLong(delivery -> IntakeClient.count(delivery, "created"))
                        .sum())
                .isEqualTo(4);
        rows.forEach(row -> {
            assertThat(visits(row)).isEqualTo(1);
            assertThat(centre.found("Patient?identifier=" + RESIDENT_ID + "%7C" + row.resident()))
                    .isEqualTo(1);
            assertThat(centre.found("Observation?patient.identifier=" + RESIDENT_ID + "%7C" + row.resident()
                            + "&code=http://loinc.org%7C85354-9"))
                    .isEqualTo(1);
        });
    }

    @Test
    void theCountsOfAnyFileAddUp() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Row> known = new ArrayList<>(List.of(Row.next(), Row.next()));
        for (int file = 0; file < 3; file++) {
            StringBuilder text = new StringBuilder(FollowUpFile.HEADING);
            int rows = 1 + random.nextInt(8);
            for (int row = 0; row < rows; row++) {
                Row of = random.nextInt(3) == 0 ? Row.next() : known.get(random.nextInt(known.size()));
                switch (random.nextInt(6)) {
                    case 0 -> text.append(of.ofNobody().line());
                    case 1 -> text.append("\n");
                    case 2 -> text.append("\"").append(of.line());
                    case 3 ->
                        text.append(of.with(random.nextInt(400) + "/" + random.nextInt(300))
                                .line());
                    case 4 ->
                        text.append(of.text(), 0, random.nextInt(of.text().length()))
                                .append('\n');
                    default -> text.append(of.line());
                }
            }
            JsonNode delivery = centre.delivered(text.toString());
            assertThat(IntakeClient.count(delivery, "received"))
                    .as("seed %d: %s", seed, delivery)
                    .isEqualTo(rows);
            assertThat(centre.quarantined(delivery)).as("seed %d", seed).hasSize((int)
                    IntakeClient.count(delivery, "quarantined"));
        }
    }

    @Test
    void aFileThatCannotBeTakenIsRefusedAsAWhole() {
        String file = file(Row.next());
        long before = deliveries();
        assertRefused(centre.get("/intake/deliveries?satte=done"), 400, "unknown-parameter");
        assertRefused(centre.get("/intake/quarantine?_count=0"), 400, "invalid-request");
        assertRefused(centre.send("PATCH", "/intake/deliveries", "{}"), 405, "method-not-allowed");
        assertRefused(centre.get("/intake/deliveries/none/of/these"), 404, "not-found");
        assertThat(centre.send("POST", "/intake/fax", file, "Content-Type", "text/csv")
                        .status())
                .isEqualTo(404);
        assertThat(centre.send("POST", "/intake/" + FollowUpFile.SOURCE, file, "Content-Type", "application/fhir+json")
                        .status())
                .isEqualTo(415);
        assertThat(centre.file("").status()).isEqualTo(400);
        Answer headless = centre.file("姓名,电话\n测试,1\n");
        assertThat(headless.status()).isEqualTo(422);
        assertThat(headless.outcome().getIssueFirstRep().getDiagnostics()).contains("header-missing");
        assertThat(centre.send(
                                "POST",
                                "/intake/" + FollowUpFile.SOURCE + "?system=no%20uri",
                                file,
                                "Content-Type",
                                "text/csv")
                        .status())
                .isEqualTo(400);
        Answer large = IntakeClient.of(other, "centre").file(FollowUpFile.HEADING + "x".repeat(70_000));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.outcome().getIssueFirstRep().getDiagnostics()).isEqualTo("medalliance.intake.size");
        assertThat(deliveries()).as("nothing of them is kept").isEqualTo(before);
    }

    private static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
    }

    private long deliveries() {
        Long count = database.queryForObject("select count(*) from mca.intake_delivery", Long.class);
        return count == null ? 0 : count;
    }

    @Test
    void aFileForWhichThereIsNoRoomIsRefusedForTheMoment() {
        database.execute("""
                create or replace function mca.full_disk() returns trigger language plpgsql as $$
                begin
                    if position('no-room' in convert_from(new.content, 'UTF8')) > 0 then
                        raise exception 'no space left on device' using errcode = '53100';
                    end if;
                    return new;
                end $$;
                create trigger full_disk before insert on mca.intake_part for each row execute function mca.full_disk()
                """);
        try {
            long before = deliveries();
            Answer answer = centre.file(FollowUpFile.HEADING + "no-room\n");
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(deliveries()).isEqualTo(before);
        } finally {
            database.execute("drop trigger full_disk on mca.intake_part; drop function mca.full_disk()");
        }
    }

    @Test
    void onlyVendorsWithTheScopesSendFiles() {
        String file = file(Row.next());
        for (String client : List.of("centre-for-disease-control", "insurer", "console", "directory", "app")) {
            assertThat(IntakeClient.of(secured, client).file(file).status())
                    .as(client)
                    .isEqualTo(403);
        }
        IntakeClient reader =
                new IntakeClient(secured.http(), secured.token("reader", "system/Patient.rs system/Observation.read"));
        Answer answer = reader.file(file);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("WWW-Authenticate")).contains("Provenance.c");
        assertThat(new IntakeClient(secured.http(), null).file(file).status()).isEqualTo(401);
    }

    @Test
    void whoSentAndWhoLookedAtRowsIsRecorded() {
        Row row = Row.next();
        JsonNode delivery = centre.delivered(file(row, Row.next().ofNobody()));
        String path = "/intake/quarantine/"
                + centre.quarantined(delivery).get(0).path("id").asText();
        assertThat(centre.get(path).status()).isEqualTo(200);
        assertThat(recorded("operation = '" + path + "' and client = 'centre' and status = 200"))
                .isEqualTo(1);
        String patient = resident(row).getIdElement().getIdPart();
        assertThat(recorded("interaction = 'transaction' and client = 'centre' and '" + patient + "' = any(patients)"))
                .isEqualTo(1);
        assertThat(IntakeClient.of(secured, "hospital").get(path).status()).isEqualTo(404);
        assertThat(recorded("operation = '" + path + "' and client = 'hospital' and status = 404"))
                .isEqualTo(1);
    }

    private long recorded(String condition) {
        Long count = database.queryForObject("select count(*) from mca.audit_event where " + condition, Long.class);
        return count == null ? 0 : count;
    }

    @Test
    void aFileInAFolderIsTakenForItsClientAndMovedWithAReport() throws IOException {
        Row row = Row.next();
        lay("visits.csv", file(row, Row.next().ofNobody()).getBytes(StandardCharsets.UTF_8));
        lay("packed.csv.gz", packed(file(Row.next())));
        lay("broken.csv.gz", "no gzip".getBytes(StandardCharsets.UTF_8));
        lay("headless.csv", "姓名,电话\n测试,1\n".getBytes(StandardCharsets.UTF_8));
        JsonNode report = report("done/visits.csv");
        assertThat(counts(report.path("delivery")))
                .as("%s", report)
                .isEqualTo(Map.of("received", 2L, "created", 1L, "quarantined", 1L));
        assertThat(report.path("quarantined").get(0).path("row").asInt()).isEqualTo(2);
        assertThat(visits(row)).isEqualTo(1);
        String id = report.path("delivery").path("id").asText();
        assertThat(centre.delivery(id).path("document").asText()).isEqualTo("visits.csv");
        assertThat(IntakeClient.of(secured, "township")
                        .get("/intake/deliveries/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(counts(report("done/packed.csv.gz").path("delivery")))
                .isEqualTo(Map.of("received", 1L, "created", 1L));
        assertThat(report("failed/broken.csv.gz").path("refused").path("code").asText())
                .isEqualTo("malformed-body");
        assertThat(report("failed/headless.csv").path("refused").path("detail").asText())
                .contains("header-missing");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private void lay(String name, byte[] content) throws IOException {
        Path hidden = Files.write(folder.resolve("." + name), content);
        Files.move(hidden, folder.resolve(name));
    }

    /** The report of a file, as soon as the file was moved. */
    private JsonNode report(String name) throws IOException {
        IntakeClient.await(() -> Files.exists(folder.resolve(name)));
        return new ObjectMapper().readTree(Files.readString(folder.resolve(name + ".report.json")));
    }

    @Test
    void whatChangesInATableOfADatabaseIsTakenForItsClient() {
        Row row = Row.next();
        Row late = Row.next();
        centre.delivered(file(row, late));
        Instant now = Instant.now();
        String number = row.number() + "-SQL";
        vendor.add(row, number, now.minusSeconds(120));
        awaitPressures(number, 146);
        vendor.change(number, 152, now.minusSeconds(60));
        awaitPressures(number, 152);
        // Becomes visible after what bears a later time.
        vendor.add(late, number + "-LATE", now.minusSeconds(90));
        awaitPressures(number + "-LATE", 146);
        // The clock of whoever wrote it is wrong.
        vendor.add(late, number + "-AHEAD", now.plusSeconds(86_400 * 365));
        awaitPressures(number + "-AHEAD", 146);
        vendor.delete(number, now);
        IntakeClient.await(() -> centre.found("Encounter?status=entered-in-error&identifier=" + number) == 1);
        assertThat(tables().map(IntakeClient::counts))
                .as("each change once")
                .containsExactly(
                        Map.of("received", 1L, "updated", 1L),
                        Map.of("received", 1L, "created", 1L),
                        Map.of("received", 1L, "created", 1L),
                        Map.of("received", 1L, "updated", 1L),
                        Map.of("received", 1L, "created", 1L));
    }

    private void awaitPressures(String visit, int systolic) {
        IntakeClient.await(() -> centre.get("Encounter?identifier=" + visit)
                .resources()
                .map(encounter -> encounter.getIdElement().toUnqualifiedVersionless())
                .anyMatch(encounter -> centre.found("Observation?encounter=" + encounter
                                + "&component-code-value-quantity=8480-6$" + systolic)
                        == 1));
    }

    /** What was taken out of the table, the last first. */
    private Stream<JsonNode> tables() {
        Answer answer = centre.get("/intake/deliveries?_count=100");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(json(answer).path("items").spliterator(), false)
                .filter(delivery -> delivery.path("document").asText().equals(VendorDatabase.TABLE));
    }

    @Test
    void whatANodeLeftIsTakenUpUnlessItsClientIsGone() {
        String like = centre.delivered(file(Row.next())).path("id").asText();
        Row known = Row.next();
        Row unknown = Row.next();
        String left = leave(like, known, "centre");
        String ofNobody = leave(like, unknown, "gone");
        assertThat(counts(centre.ended(left))).isEqualTo(Map.of("received", 1L, "created", 1L));
        JsonNode failed = centre.ended(ofNobody);
        assertThat(failed.path("state").asText()).isEqualTo("failed");
        assertThat(counts(failed)).isEmpty();
        assertThat(visits(known)).isEqualTo(1);
        assertThat(visits(unknown)).isZero();
    }

    /** As a node leaves it that is stopped when it has received a file. */
    private String leave(String like, Row row, String client) {
        UUID id = UUID.randomUUID();
        database.update("""
                insert into mca.intake_delivery
                    (id, owner, caller, address, source, document, system, state, touched_at)
                select ?, owner, jsonb_set(caller, '{client}', to_jsonb(cast(? as text))), address, source, document, system,
                    'receiving', now() - interval '1 minute'
                from mca.intake_delivery where id = cast(? as uuid)
                """, id, client, like);
        database.update(
                "insert into mca.intake_part (delivery_id, number, content) values (?, 0, ?)",
                id,
                file(row).getBytes(StandardCharsets.UTF_8));
        database.update("update mca.intake_delivery set state = 'running' where id = ?", id);
        return id.toString();
    }

    @Test
    void theCommandFollowsAFileWithItsToken(@TempDir Path files) throws IOException {
        Row row = Row.next();
        Path visits = Files.writeString(files.resolve("visits.csv"), file(row));
        Path token = Files.writeString(files.resolve("token"), secured.token("centre", "system/*.cruds"));
        String source = FollowUpFile.SOURCE;
        assertThat(command(source, visits.toString())).as("without a token").isEqualTo(2);
        assertThat(command(source, visits.toString(), "--token-file", token.toString()))
                .isZero();
        assertThat(visits(row)).isEqualTo(1);
        Files.writeString(visits, file(row, Row.next().ofNobody()));
        assertThat(command(source, visits.toString(), "--token-file", token.toString()))
                .isEqualTo(1);
        String last = json(centre.get("/intake/deliveries?_count=1"))
                .path("items")
                .get(0)
                .path("id")
                .asText();
        assertThat(command(source, "--follow", last, "--token-file", token.toString()))
                .isEqualTo(1);
        assertThat(command(source, "--follow", "none", "--token-file", token.toString()))
                .isEqualTo(2);
    }

    private int command(String... arguments) {
        return new CommandLine(new IntakeCommand())
                .execute(Stream.concat(
                                Arrays.stream(arguments),
                                Stream.of("--base", secured.http().base()))
                        .toArray(String[]::new));
    }

    @Test
    void aRowOfAWorkbookIsCorrectedAsText() throws Exception {
        Row right = Row.next();
        byte[] workbook = TextWorkbook.of(file(Row.next(), right.ofNobody()));
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        HttpResponse<String> answer = post("followup-xlsx-htn", workbook, type);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode delivery = new ObjectMapper().readTree(answer.body());
        assertThat(counts(delivery)).isEqualTo(Map.of("received", 2L, "created", 1L, "quarantined", 1L));
        String path = "/intake/quarantine/"
                + centre.quarantined(delivery).get(0).path("id").asText();
        Answer corrected = correct(path, right.text());
        assertThat(json(corrected).path("state").asText()).as(corrected.body()).isEqualTo("corrected");
        assertThat(visits(right)).isEqualTo(1);
        assertThat(post("followup-xlsx-htn", "no workbook".getBytes(StandardCharsets.UTF_8), type)
                        .statusCode())
                .isEqualTo(422);
    }
}
