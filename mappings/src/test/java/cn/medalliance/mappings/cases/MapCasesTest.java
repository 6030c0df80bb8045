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
import java.util.Objects;
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

    /** The headings of the cases, and where their cells stand in an instance; those of the first medicine in one of its own. */
    private static final Map<String, String> CELLS = Map.ofEntries(
            Map.entry("机构编码", "organizationCode"),
            Map.entry("机构名称", "organizationName"),
            Map.entry("健康档案编号", "recordNumber"),
            Map.entry("身份证号", "residentId"),
            Map.entry("姓名", "name"),
            Map.entry("性别", "gender"),
            Map.entry("出生日期", "birthDate"),
            Map.entry("专项档案号", "fileNumber"),
            Map.entry("随访编号", "followUpNumber"),
            Map.entry("随访日期", "date"),
            Map.entry("随访方式", "way"),
            Map.entry("症状", "symptoms"),
            Map.entry("血压", "bloodPressure"),
            Map.entry("体重", "weight"),
            Map.entry("身高", "height"),
            Map.entry("BMI", "bmi"),
            Map.entry("心率", "heartRate"),
            Map.entry("日吸烟量", "smoking"),
            Map.entry("日饮酒量", "alcohol"),
            Map.entry("运动次/周", "exerciseTimes"),
            Map.entry("分钟/次", "exerciseMinutes"),
            Map.entry("摄盐", "salt"),
            Map.entry("心理", "psychology"),
            Map.entry("遵医", "compliance"),
            Map.entry("服药依从性", "adherence"),
            Map.entry("不良反应", "reaction"),
            Map.entry("随访分类", "evaluation"),
            Map.entry("下次随访日期", "nextDate"),
            Map.entry("医生", "doctor"),
            Map.entry("纳入管理日期", "enrolledOn"),
            Map.entry("管理级别", "tier"),
            Map.entry("诊断编码", "diagnosisCode"),
            Map.entry("确诊日期", "diagnosedOn"),
            Map.entry("确诊机构编码", "diagnosingOrganization"),
            Map.entry("药物1名称", "drug.name"),
            Map.entry("药物1每日次数", "drug.times"),
            Map.entry("药物1每次剂量", "drug.dose"));

    /** What nobody has to read loosely goes into the map cell by cell. */
    @TestFactory
    Stream<DynamicTest> aCleanRowNeedsNoReadingBeforeTheMap() {
        return Stream.of("enrolment", "id-card-contradicted", "number-derived")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    JsonObject expected = bundles(ROWS.resolve(name));
                    List<String> lines = Files.readAllLines(ROWS.resolve(name).resolve("input.csv"));
                    for (String row : expected.keySet()) {
                        int number = Integer.parseInt(row.substring("row ".length()));
                        JsonObject instance = cells(lines.get(0), lines.get(number));
                        instance.add("delivery", delivery(number, lines.get(number)));
                        assertThat(ReadableJson.write(transformed(OF_ROWS, instance.toString())))
                                .as("%s, %s", name, row)
                                .isEqualTo(ReadableJson.write(expected.get(row)));
                    }
                }));
    }

    private static JsonObject cells(String headings, String cells) {
        JsonObject instance = new JsonObject();
        JsonObject drug = new JsonObject();
        drug.addProperty("number", "1");
        String[] names = headings.split(",");
        String[] texts = cells.split(",", -1);
        for (int column = 0; column < names.length; column++) {
            String element = Objects.requireNonNull(CELLS.get(names[column]), names[column]);
            if (element.startsWith("drug.")) {
                drug.addProperty(element.substring("drug.".length()), texts[column]);
            } else if (!texts[column].isEmpty()) {
                instance.addProperty(element, texts[column]);
            }
        }
        JsonArray drugs = new JsonArray();
        drugs.add(drug);
        instance.add("drug", drugs);
        return instance;
    }

    private static JsonObject delivery(int number, String text) {
        JsonObject delivery = new JsonObject();
        delivery.addProperty("system", Converted.DELIVERY.system().toString());
        delivery.addProperty("document", Converted.DELIVERY.document());
        delivery.addProperty("row", Integer.toString(number));
        delivery.addProperty("received", Converted.DELIVERY.receivedAt().toString());
        delivery.addProperty("text", text);
        return delivery;
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
