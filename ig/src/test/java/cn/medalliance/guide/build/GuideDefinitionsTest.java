package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.ProfileSelection;
import cn.medalliance.guide.TableRow;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The definitions of the guide are named, described and tied together as its rules say. */
class GuideDefinitionsTest {
    static final Pattern BOTH_LANGUAGES = Pattern.compile("(?s)(?=.*\\p{IsHan}).*\\p{Alpha}{2}.*");
    private static final Pattern ARTIFACT = Pattern.compile(
            "^(?:Profile|Extension|Logical|Resource|Instance|Invariant|ValueSet|CodeSystem):\\s*(\\S+)",
            Pattern.MULTILINE);

    /** R4 gives these no title. */
    private static final Set<String> WITHOUT_TITLE = Set.of("SearchParameter", "NamingSystem");

    private static final Path MODULE_FSH = BuiltGuide.MODULE.resolve("input").resolve("fsh");

    private final BuiltGuide guide = BuiltGuide.get();

    /** Extensions are left out: HAPI asks a registry for the core package when it checks one, and they have snapshots. */
    @TestFactory
    Stream<DynamicTest> everyDefinitionIsValidFhir() {
        return guide.outputs().stream()
                .filter(output -> !output.isRightExample() && !output.isWrongExample())
                .filter(output -> !(guide.read(output) instanceof StructureDefinition definition
                        && definition.getType().equals("Extension")))
                .map(output -> dynamicTest(
                        output.file().getFileName().toString(),
                        () -> assertThat(BuiltGuide.errors(guide.validate(output, List.of())))
                                .as("errors in %s", output.file().getFileName())
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyDefinitionSpeaksChineseAndEnglish() {
        return Stream.of(
                        "StructureDefinition",
                        "CodeSystem",
                        "ValueSet",
                        "Questionnaire",
                        "SearchParameter",
                        "ConceptMap",
                        "NamingSystem",
                        "OperationDefinition",
                        "PlanDefinition",
                        "ActivityDefinition",
                        "CapabilityStatement")
                .flatMap(type -> guide.guide().resources(type).stream())
                .map(json -> JsonParser.parseString(json).getAsJsonObject())
                .map(definition -> dynamicTest(name(definition), () -> {
                    if (!WITHOUT_TITLE.contains(text(definition, "resourceType"))) {
                        assertThat(text(definition, "title"))
                                .as("title of %s", name(definition))
                                .matches(BOTH_LANGUAGES);
                    }
                    assertThat(text(definition, "description"))
                            .as("description of %s", name(definition))
                            .matches(BOTH_LANGUAGES);
                }));
    }

    /** Fragments of LOINC and HL7's systems keep the displays of their owners. */
    @TestFactory
    Stream<DynamicTest> everyCodeOfOursSpeaksChineseAndEnglish() {
        String ours = guide.guide().canonical("CodeSystem", "");
        return guide.guide().resources("CodeSystem").stream()
                .map(json -> FhirContext.forR4Cached().newJsonParser().parseResource(CodeSystem.class, json))
                .filter(system -> system.getUrl().startsWith(ours))
                .map(system -> dynamicTest(
                        system.getId(),
                        () -> assertThat(Concepts.of(system.getConcept())).allSatisfy(concept -> {
                            assertThat(concept.getDisplay())
                                    .as("display of %s", concept.getCode())
                                    .containsPattern("\\p{IsHan}");
                            assertThat(concept.getDesignation())
                                    .as("designations of %s", concept.getCode())
                                    .anyMatch(each -> each.getLanguage().startsWith("en"));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everyInvariantSpeaksChineseAndEnglish() {
        return guide.invariants().values().stream()
                .map(invariant -> dynamicTest(
                        invariant.key(),
                        () -> assertThat(invariant.sentence())
                                .as(invariant.key())
                                .matches(BOTH_LANGUAGES)));
    }

    @TestFactory
    Stream<DynamicTest> everyFshFileHoldsTheOneArtifactOfItsName() throws IOException {
        return fshFiles().stream()
                .map(file -> dynamicTest(MODULE_FSH.relativize(file).toString(), () -> {
                    String name = file.getFileName().toString().replaceFirst("\\.fsh$", "");
                    Matcher artifact = ARTIFACT.matcher(Files.readString(file));

                    assertThat(artifact.results().count())
                            .as("artifacts in %s", file.getFileName())
                            .isEqualTo(1);
                    Set<String> ids = new TreeSet<>();
                    for (FshOutput output : guide.outputs()) {
                        if (output.source().endsWith("/" + file.getFileName())) {
                            ids.add(guide.read(output).getIdPart());
                        }
                    }
                    if (ids.isEmpty() && artifact.reset().find()) {
                        ids.add(artifact.group(1));
                    }
                    assertThat(ids).as("ids in %s", file.getFileName()).containsExactly(name);
                }));
    }

    @Test
    void everyDefinitionHasASnapshotAndNoNarrative() {
        assertThat(guide.definitions().values())
                .isNotEmpty()
                .allMatch(StructureDefinition::hasSnapshot)
                .noneMatch(StructureDefinition::hasText);
    }

    @Test
    void everyProfileThatCanBeSelectedIsOfItsType() {
        for (TableRow row : guide.guide().table(ProfileSelection.TABLE)) {
            if (!row.cell("profile").isEmpty()) {
                assertThat(guide.definitions())
                        .as("row %s", row)
                        .hasEntrySatisfying(
                                guide.guide().canonical("StructureDefinition", row.cell("profile")),
                                definition -> assertThat(definition.getType()).isEqualTo(row.cell("type")));
            }
        }
    }

    @Test
    void everyCodeOfOursThatSelectsAProfileExists() {
        for (TableRow row : guide.guide().table(ProfileSelection.TABLE)) {
            String system = row.cell("system");
            if (system.startsWith("CodeSystem/")) {
                assertThat(guide.guide().resource("CodeSystem", system.substring("CodeSystem/".length())))
                        .as("row %s", row)
                        .hasValueSatisfying(json -> assertThat(json)
                                .contains(row.cell("code").isEmpty() ? "" : "\"code\":\"" + row.cell("code") + "\""));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyTableHasTheSameColumnsInEveryRow() throws IOException {
        return FileTrees.files(BuiltGuide.MODULE.resolve("input").resolve("data")).stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.csv$", ""))
                .map(table -> dynamicTest(table, () -> {
                    List<TableRow> rows = guide.guide().table(table);

                    assertThat(rows).isNotEmpty();
                    assertThat(rows)
                            .extracting(row -> row.cells().keySet())
                            .containsOnly(rows.get(0).cells().keySet());
                }));
    }

    private static List<Path> fshFiles() throws IOException {
        return FileTrees.files(MODULE_FSH).stream()
                .filter(file -> file.toString().endsWith(".fsh"))
                .filter(file -> !file.getFileName().toString().startsWith("rulesets"))
                .filter(file -> !file.getFileName().toString().startsWith("aliases"))
                .toList();
    }

    private static String name(JsonObject definition) {
        return text(definition, "resourceType") + "/" + text(definition, "id");
    }

    private static String text(JsonObject definition, String name) {
        JsonElement element = definition.get(name);
        return element == null ? "" : element.getAsString();
    }
}
