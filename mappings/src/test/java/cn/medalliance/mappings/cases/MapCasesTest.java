package cn.medalliance.mappings.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMaps;
import cn.medalliance.mappings.followup.FollowUpInstances;
import cn.medalliance.mappings.structuremap.MapEngine;
import cn.medalliance.mappings.table.UnusableFile;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the converter makes of a row, the guide's map makes too: the same Bundle, whole. Rows that the converter refuses are left
 * out: a map checks less, and validation is the server's.
 */
class MapCasesTest {
    private static final Path ROWS = Path.of("src/test/resources/cases/followup-csv-htn");
    private static final Path DOCUMENTS = Path.of("src/test/resources/cases/cda");
    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final Guide GUIDE = Guide.load();
    private static final CodeMaps MAPS = CodeMaps.of(GUIDE, CONTEXT);
    private static final FollowUpInstances INSTANCES = FollowUpInstances.of(GUIDE, CONTEXT, MAPS);
    private static final MapEngine ENGINE = MapEngine.of(GUIDE, CONTEXT, MAPS);
    /** What the map cannot know, and how what it makes then differs ({@code docs/intake.md} has the same table). */
    private static final Map<String, Consumer<JsonObject>> GAPS = Map.of(
            // A map sees one row: that a later visit of the resident stood above it, it cannot know.
            "visits-out-of-order, row 2", MapCasesTest::withoutPatch);

    private static final String OF_ROWS = GUIDE.canonical("StructureMap", "map-followup-htn-csv");
    private static final String OF_DOCUMENTS = GUIDE.canonical("StructureMap", "map-ws483-htn");

    @TestFactory
    Stream<DynamicTest> everyRowThatConvertsBecomesTheSameByTheMap() throws IOException {
        return folders(ROWS)
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> compare(folder)));
    }

    private static void compare(Path folder) throws Exception {
        JsonObject expected = bundles(folder);
        if (expected.keySet().isEmpty()) {
            return;
        }
        Map<Long, String> rows = rows(folder.resolve("input.csv"));
        for (String row : expected.keySet()) {
            String instance = rows.get(Long.valueOf(row.substring("row ".length())));
            String name = folder.getFileName() + ", " + row;
            JsonObject made = transformed(OF_ROWS, instance);
            if (GAPS.containsKey(name)) {
                assertThat(made).as("the gap of " + name).isNotEqualTo(expected.get(row));
                GAPS.get(name).accept(made);
            }
            assertThat(ReadableJson.write(made)).as(name).isEqualTo(ReadableJson.write(expected.get(row)));
        }
    }

    /** All but the document itself, which its instance does not hold: a gap of every one of them. */
    @TestFactory
    Stream<DynamicTest> everyDocumentThatConvertsBecomesTheSameByTheMap() throws IOException {
        List<Path> ofHypertension =
                folders(DOCUMENTS).filter(MapCasesTest::isFollowUp).toList();
        assertThat(ofHypertension).hasSizeGreaterThan(5);
        return ofHypertension.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    JsonObject expected = bundles(folder).getAsJsonObject("row 1");
                    String instance =
                            INSTANCES.document(Files.readAllBytes(folder.resolve("input.xml")), Converted.DELIVERY);
                    withoutDocument(expected);
                    assertThat(ReadableJson.write(transformed(OF_DOCUMENTS, instance)))
                            .isEqualTo(ReadableJson.write(expected));
                }));
    }

    private static boolean isFollowUp(Path folder) {
        try {
            return new String(Files.readAllBytes(folder.resolve("input.xml")), StandardCharsets.ISO_8859_1)
                            .contains("code=\"HSDB04.01\"")
                    && bundles(folder).has("row 1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void withoutDocument(JsonObject bundle) {
        JsonArray entries = bundle.getAsJsonArray("entry");
        for (JsonElement entry : List.copyOf(entries.asList())) {
            if (type(entry).equals("DocumentReference")) {
                entries.remove(entry);
                JsonObject target = new JsonObject();
                target.add("reference", entry.getAsJsonObject().get("fullUrl"));
                JsonObject provenance =
                        entries.get(entries.size() - 1).getAsJsonObject().getAsJsonObject("resource");
                assertThat(provenance.getAsJsonArray("target").remove(target)).isTrue();
            }
        }
    }

    private static String type(JsonElement entry) {
        return entry.getAsJsonObject()
                .getAsJsonObject("resource")
                .get("resourceType")
                .getAsString();
    }

    private static JsonObject bundles(Path folder) throws IOException {
        return JsonParser.parseString(Files.readString(folder.resolve("expected.bundle.json")))
                .getAsJsonObject();
    }

    private static Stream<Path> folders(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.sorted().toList().stream();
        }
    }

    private static void withoutPatch(JsonObject bundle) {
        Iterator<JsonElement> entries = bundle.getAsJsonArray("entry").iterator();
        while (entries.hasNext()) {
            JsonObject request = entries.next().getAsJsonObject().getAsJsonObject("request");
            if (request.get("method").getAsString().equals("PATCH")) {
                entries.remove();
            }
        }
    }

    private static JsonObject transformed(String map, String instance) throws Exception {
        Bundle bundle = ENGINE.transform(map, instance);
        return JsonParser.parseString(CONTEXT.newJsonParser().encodeResourceToString(bundle))
                .getAsJsonObject();
    }

    private static Map<Long, String> rows(Path file) throws IOException, UnusableFile {
        try (InputStream input = Files.newInputStream(file)) {
            return INSTANCES.rows(input, Converted.DELIVERY);
        }
    }
}
