package cn.medalliance.views.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The official test cases of SQL on FHIR v2, as its repository has them in {@code input/tests}. They are not part of this
 * project: the folder is named by the system property {@code medalliance.sql-on-fhir-tests} or the environment variable {@code
 * SQL_ON_FHIR_TESTS}, or lies beside the project in {@code shared/data/sql-on-fhir-v2}.
 */
class OfficialSuiteTest {

    /** Cases that fail, and why; none may be here without a reason. */
    private static final Map<String, String> KNOWN_TO_FAIL = Map.of();

    private static int cases;
    private static int passed;

    private final ViewCompiler compiler = new ViewCompiler(FhirContext.forR4Cached(), ZoneOffset.UTC);

    @TestFactory
    Stream<DynamicContainer> eachCaseOfTheSuitePasses() throws IOException {
        Optional<Path> folder = folder();
        Assumptions.assumeTrue(
                folder.isPresent(),
                "the official cases of SQL on FHIR are not here: name their folder by -Dmedalliance.sql-on-fhir-tests");
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(this::ofFile).toList().stream();
        }
    }

    @AfterAll
    static void sayHowMany() {
        if (cases > 0) {
            System.out.println("SQL on FHIR's official cases: " + passed + " of " + cases + " pass");
        }
    }

    private static Optional<Path> folder() {
        return Stream.of(
                        System.getProperty("medalliance.sql-on-fhir-tests"),
                        System.getenv("SQL_ON_FHIR_TESTS"),
                        "../shared/data/sql-on-fhir-v2",
                        "../../shared/data/sql-on-fhir-v2")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }

    private DynamicContainer ofFile(Path file) {
        JsonNode suite = read(file);
        String name = String.valueOf(file.getFileName()).replace(".json", "");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode test : suite.get("tests")) {
            String title = name + ": " + test.get("title").asText();
            tests.add(dynamicTest(title, () -> passes(title, suite.get("resources"), test)));
        }
        return DynamicContainer.dynamicContainer(name, tests);
    }

    private void passes(String title, JsonNode resources, JsonNode test) {
        cases++;
        try {
            run(resources, test);
            passed++;
        } catch (AssertionError | RuntimeException failure) {
            Assumptions.assumeFalse(KNOWN_TO_FAIL.containsKey(title), KNOWN_TO_FAIL.get(title));
            throw failure;
        }
        assertThat(KNOWN_TO_FAIL).as("passes, so it is not to be listed").doesNotContainKey(title);
    }

    private void run(JsonNode resources, JsonNode test) {
        if (test.path("expectError").asBoolean()) {
            List<ObjectNode> rows;
            try {
                rows = rows(resources, test.get("view"));
            } catch (InvalidViewException | ViewEvaluationException wanted) {
                return;
            }
            throw new AssertionError("expected an error, found " + rows);
        }
        List<ObjectNode> rows = rows(resources, test.get("view"));
        List<ObjectNode> expected = new ArrayList<>();
        for (JsonNode row : test.get("expect")) {
            expected.add((ObjectNode) row);
        }
        assertThat(rows.stream().map(OfficialSuiteTest::comparable))
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(OfficialSuiteTest::comparable).toList());
        if (test.has("expectColumns")) {
            List<String> columns = new ArrayList<>();
            test.get("expectColumns").forEach(column -> columns.add(column.asText()));
            assertThat(compiler.compile(test.get("view")).columns().stream().map(OutputColumn::name))
                    .containsExactlyElementsOf(columns);
        }
    }

    private List<ObjectNode> rows(JsonNode resources, JsonNode definition) {
        CompiledView view = compiler.compile(definition);
        List<ObjectNode> rows = new ArrayList<>();
        for (JsonNode resource : resources) {
            for (Object[] values : view.rows(resource)) {
                ObjectNode row = ResourceJson.object();
                for (int index = 0; index < values.length; index++) {
                    row.set(view.columns().get(index).name(), CompiledView.json(values[index]));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Names in order, numbers without trailing zeros: JSON has no decimals of a precision. */
    private static String comparable(JsonNode row) {
        List<String> parts = new ArrayList<>();
        row.properties().forEach(each -> parts.add(each.getKey() + "=" + plain(each.getValue())));
        return String.join(", ", parts.stream().sorted().toList());
    }

    private static String plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.toString();
    }

    private static JsonNode read(Path file) {
        try {
            return ResourceJson.read(Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
