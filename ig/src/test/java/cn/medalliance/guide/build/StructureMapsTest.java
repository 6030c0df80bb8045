package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureMap;
import org.hl7.fhir.r4.model.StructureMap.StructureMapModelMode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The maps of the guide are made of their texts, and name nothing that there is not. */
class StructureMapsTest {
    private static final Path TEXTS = BuiltGuide.MODULE.resolve("input").resolve("maps");
    private static final Pattern TABLE = Pattern.compile("(?<![a-z-])cm-[a-z0-9-]+");
    private static final Pattern PROFILE = Pattern.compile("'(mca-[a-z0-9-]+)'\\) as profile");
    private static final Pattern MODEL = Pattern.compile("StructureDefinition/([a-z0-9-]+)[\"']");

    private final BuiltGuide guide = BuiltGuide.get();

    @Test
    void everyTextIsAMapOfItsName() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : FileTrees.files(TEXTS)) {
            names.add(file.getFileName().toString().replaceFirst("\\.map$", ""));
        }
        assertThat(guide.guide().ids("StructureMap")).isNotEmpty().isEqualTo(names);
    }

    /** HL7's validator follows every path of a map through the types of its source and its target. */
    @TestFactory
    Stream<DynamicTest> everyMapIsValidFhir() {
        return maps(map -> {
            String json =
                    guide.guide().resource("StructureMap", map.getIdPart()).orElseThrow();
            List<SingleValidationMessage> messages = guide.validate(json, List.of()).stream()
                    .filter(message -> !isOfModelThatIsMade(message))
                    .toList();
            assertThat(BuiltGuide.errors(messages)).isEmpty();
        });
    }

    /** A map may make an instance of a logical model on its way; HAPI's adapter knows a type by FHIR's own names alone. */
    private static boolean isOfModelThatIsMade(SingleValidationMessage message) {
        return "SM_TARGET_TYPE_UNKNOWN".equals(message.getMessageId())
                && message.getMessage().contains("/StructureDefinition/lm-");
    }

    @TestFactory
    Stream<DynamicTest> everyMapHasTheUrlOfItsNameAndSpeaksChineseAndEnglish() {
        return maps(map -> {
            assertThat(map.getUrl()).isEqualTo(guide.guide().canonical("StructureMap", map.getIdPart()));
            assertThat(map.getTitle()).matches(GuideDefinitionsTest.BOTH_LANGUAGES);
            assertThat(map.getDescription()).matches(GuideDefinitionsTest.BOTH_LANGUAGES);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyMapGoesFromALogicalModelOfTheGuideToABundle() {
        return maps(map -> {
            assertThat(urls(map, StructureMapModelMode.SOURCE))
                    .singleElement()
                    .satisfies(url -> assertThat(guide.definitions().get(url).getKind())
                            .isEqualTo(StructureDefinition.StructureDefinitionKind.LOGICAL));
            assertThat(urls(map, StructureMapModelMode.TARGET))
                    .contains("http://hl7.org/fhir/StructureDefinition/Bundle");
        });
    }

    @TestFactory
    Stream<DynamicTest> everyTableAndEveryProfileThatAMapNamesIsThere() {
        return maps(map -> {
            String text = Files.readString(TEXTS.resolve(map.getIdPart() + ".map"));
            assertThat(found(TABLE, text)).isSubsetOf(guide.guide().ids("ConceptMap"));
            assertThat(found(PROFILE, text)).isSubsetOf(guide.guide().ids("StructureDefinition"));
            Set<String> models = found(MODEL, text);
            models.removeAll(Set.of("Bundle", "data-absent-reason"));
            assertThat(models).isSubsetOf(guide.guide().ids("StructureDefinition"));
        });
    }

    /** What a client is told when a rule refuses is what the map says of the rule. */
    @TestFactory
    Stream<DynamicTest> everyRuleThatChecksSaysSoInChineseAndEnglish() {
        return maps(map -> map.getGroup().forEach(group -> group.getRule().forEach(StructureMapsTest::says)));
    }

    @Test
    void aTextThatIsNoMapStopsTheBuildWithItsName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("map-broken.map"), "group Broken(source row, target bundle) { row -> ");
        StructureMaps maps = new StructureMaps(
                FhirContext.forR4Cached(),
                guide.definitions().values().iterator().next());

        assertThatThrownBy(() -> maps.read(folder))
                .isInstanceOf(GuideBuildException.class)
                .hasMessageContaining("map-broken");
    }

    private static void says(StructureMap.StructureMapGroupRuleComponent rule) {
        if (rule.getSourceFirstRep().hasCheck()) {
            assertThat(rule.getDocumentation()).as(rule.getName()).matches(GuideDefinitionsTest.BOTH_LANGUAGES);
        }
        rule.getRule().forEach(StructureMapsTest::says);
    }

    private static List<String> urls(StructureMap map, StructureMapModelMode mode) {
        return map.getStructure().stream()
                .filter(structure -> structure.getMode() == mode)
                .map(StructureMap.StructureMapStructureComponent::getUrl)
                .toList();
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()));
        }
        return found;
    }

    private interface Check {
        void of(StructureMap map) throws IOException;
    }

    private Stream<DynamicTest> maps(Check check) {
        return guide.guide().resources("StructureMap").stream()
                .map(json -> FhirContext.forR4Cached().newJsonParser().parseResource(StructureMap.class, json))
                .map(map -> dynamicTest(map.getIdPart(), () -> check.of(map)));
    }
}
