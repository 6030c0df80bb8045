package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The operations that the guide names are defined, in both languages and for resources that they fit. */
class OperationsTest {
    private static final Set<String> NAMED = Set.of(
            "submit-referral",
            "transition",
            "assign",
            "redirect",
            "tracking-result",
            "worklist",
            "book",
            "match",
            "mca-merge",
            "unmerge",
            "chronic-summary",
            "extract",
            "populate",
            "convert",
            "transform",
            "screen-high-risk",
            "reclassify",
            "apply",
            "evaluate-measure",
            "care-gaps",
            "compare",
            "sign-off",
            "stats",
            "distribution",
            "trend",
            "group-report",
            "prescription-check",
            "export",
            "viewdefinition-run",
            "viewdefinition-export",
            "import",
            "data-quality",
            "status",
            "events",
            "break-glass",
            "break-glass-list",
            "break-glass-review",
            "launch");

    /** What the server takes in the operations that it has of its own; the providers name their parameters so. */
    private static final Map<String, String> PROVIDERS = new TreeMap<>(Map.ofEntries(
            Map.entry("op-break-glass", "BreakGlassProvider"),
            Map.entry("op-break-glass-list", "BreakGlassProvider"),
            Map.entry("op-break-glass-review", "BreakGlassProvider"),
            Map.entry("op-launch", "LaunchProvider"),
            Map.entry("op-convert", "ConvertProvider"),
            Map.entry("op-transform", "TransformProvider"),
            Map.entry("op-data-quality", "DataQualityProvider"),
            Map.entry("op-compare", "CompareProvider"),
            Map.entry("op-sign-off", "SignOffProvider"),
            Map.entry("op-stats", "ObservationStatisticsProvider"),
            Map.entry("op-distribution", "ObservationStatisticsProvider"),
            Map.entry("op-trend", "ObservationStatisticsProvider"),
            Map.entry("op-extract", "ExtractProvider"),
            Map.entry("op-populate", "PopulateProvider"),
            Map.entry("op-submit-referral", "SubmitReferralProvider"),
            Map.entry("op-transition", "ReferralTaskProvider"),
            Map.entry("op-assign", "ReferralTaskProvider"),
            Map.entry("op-redirect", "ReferralTaskProvider"),
            Map.entry("op-tracking-result", "ReferralTaskProvider"),
            Map.entry("op-worklist", "WorklistProvider"),
            Map.entry("op-book", "BookProvider"),
            Map.entry("op-reclassify", "ReclassifyProvider"),
            Map.entry("op-apply", "ApplyProvider"),
            Map.entry("op-match", "MatchProvider"),
            Map.entry("op-mca-merge", "MergeProvider"),
            Map.entry("op-unmerge", "MergeProvider"),
            Map.entry("op-screen-high-risk", "ScreeningProvider"),
            Map.entry("op-subscription-status", "SubscriptionProvider"),
            Map.entry("op-subscription-events", "SubscriptionProvider"),
            Map.entry("op-prescription-check", "PrescriptionCheckProvider"),
            Map.entry("op-group-report", "GroupReportProvider"),
            Map.entry("op-chronic-summary", "ChronicSummaryProvider")));

    private static final Pattern OPERATION = Pattern.compile("@Operation\\(\\s*name = \"\\$([a-z-]+)\"");
    private static final Pattern PARAMETER = Pattern.compile("@OperationParam\\(\\s*name = \"([A-Za-z_-]+)\"");

    private final BuiltGuide guide = BuiltGuide.get();
    private final List<OperationDefinition> operations = guide.guide().resources("OperationDefinition").stream()
            .map(json -> FhirContext.forR4Cached().newJsonParser().parseResource(OperationDefinition.class, json))
            .toList();

    @Test
    void everyOperationThatIsNamedIsDefined() {
        Set<String> codes = new TreeSet<>();
        operations.forEach(operation -> codes.add(operation.getCode()));

        assertThat(codes).containsExactlyInAnyOrderElementsOf(NAMED);
    }

    @TestFactory
    Stream<DynamicTest> everyParameterSpeaksChineseAndEnglish() {
        return operations.stream()
                .map(operation -> dynamicTest(
                        operation.getIdPart(),
                        () -> assertThat(parameters(operation.getParameter()))
                                .allSatisfy(parameter -> assertThat(parameter.getDocumentation())
                                        .as(parameter.getName())
                                        .containsPattern("\\p{IsHan}")
                                        .containsPattern("\\p{Alpha}{2}"))));
    }

    /** Without a resource an operation can stand at the base alone, and at the base it needs none. */
    @TestFactory
    Stream<DynamicTest> everyOperationStandsSomewhere() {
        return operations.stream()
                .map(operation -> dynamicTest(operation.getIdPart(), () -> {
                    boolean onResources = operation.getType() || operation.getInstance();

                    assertThat(operation.getSystem() || onResources).isTrue();
                    assertThat(operation.hasResource()).isEqualTo(onResources);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsAnsweredAloneIsCalledReturn() {
        return operations.stream()
                .map(operation -> dynamicTest(operation.getIdPart(), () -> {
                    List<OperationDefinitionParameterComponent> answers = operation.getParameter().stream()
                            .filter(parameter -> parameter.getUse() == OperationParameterUse.OUT)
                            .toList();
                    if (answers.size() == 1
                            && Character.isUpperCase(answers.get(0).getType().charAt(0))) {
                        assertThat(answers.get(0).getName()).isEqualTo("return");
                    }
                    assertThat(operation.getParameter())
                            .extracting(parameter -> parameter.getUse() + " " + parameter.getName())
                            .doesNotHaveDuplicates();
                }));
    }

    @TestFactory
    Stream<DynamicTest> theServersOwnOperationsTakeWhatTheirDefinitionsSay() {
        Map<String, OperationDefinition> byId = new TreeMap<>();
        operations.forEach(operation -> byId.put(operation.getIdPart(), operation));
        return PROVIDERS.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    OperationDefinition operation = byId.get(entry.getKey());
                    Set<String> defined = new TreeSet<>();
                    operation.getParameter().stream()
                            .filter(parameter -> parameter.getUse() == OperationParameterUse.IN)
                            .forEach(parameter -> defined.add(parameter.getName()));

                    assertThat(defined).isEqualTo(taken(source(entry.getValue()), operation.getCode()));
                }));
    }

    /** The export has one provider for all of its levels; the definitions divide them. */
    @Test
    void theExportsTakeTogetherWhatTheServerTakes() throws IOException {
        Set<String> defined = new TreeSet<>();
        operations.stream()
                .filter(operation -> operation.getCode().equals("export"))
                .flatMap(operation -> operation.getParameter().stream())
                .filter(parameter -> parameter.getUse() == OperationParameterUse.IN)
                .forEach(parameter -> defined.add(parameter.getName()));

        assertThat(defined).isEqualTo(taken(source("ExportProvider"), "export"));
    }

    private static Set<String> taken(String java, String code) {
        Set<String> names = new TreeSet<>();
        boolean found = false;
        Matcher operation = OPERATION.matcher(java);
        List<Integer> begins = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        while (operation.find()) {
            begins.add(operation.start());
            codes.add(operation.group(1));
        }
        for (int each = 0; each < codes.size(); each++) {
            if (codes.get(each).equals(code)) {
                found = true;
                int end = each + 1 < begins.size() ? begins.get(each + 1) : java.length();
                Matcher parameter = PARAMETER.matcher(java.substring(begins.get(each), end));
                while (parameter.find()) {
                    names.add(parameter.group(1));
                }
            }
        }
        assertThat(found).as("the provider has $%s", code).isTrue();
        return names;
    }

    private static String source(String provider) throws IOException {
        Path sources = BuiltGuide.MODULE.resolveSibling("fhir-server").resolve("src/main/java");
        Path file = FileTrees.files(sources).stream()
                .filter(each -> each.getFileName().toString().equals(provider + ".java"))
                .findFirst()
                .orElseThrow();
        return Files.readString(file);
    }

    private static List<OperationDefinitionParameterComponent> parameters(
            List<OperationDefinitionParameterComponent> parameters) {
        List<OperationDefinitionParameterComponent> all = new ArrayList<>();
        for (OperationDefinitionParameterComponent parameter : parameters) {
            all.add(parameter);
            all.addAll(parameters(parameter.getPart()));
        }
        return all;
    }
}
