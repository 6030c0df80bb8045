package cn.medalliance.mappings.cases;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionIssue;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.ConversionResult.Outcome;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.Source;
import cn.medalliance.mappings.registry.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Each folder {@code cases/<source>/<case>} is converted and compared whole with its expected files, and every Bundle
 * is validated against the guide.
 *
 * <p>Run with {@code -Dcases.record=true}, the expected files are written instead of compared; then they are to be read
 * before they are kept.
 */
class CasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String BUNDLES = "expected.bundle.json";
    private static final String ISSUES = "expected.issues.json";
    private static final String WHY = "why.md";
    private static final Set<String> CHARACTERS =
            Set.of(IssueCode.FILE_ENCODING.code(), IssueCode.CHARACTERS_UNKNOWN.code());
    private static final boolean RECORD = Boolean.getBoolean("cases.record");

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final Guide GUIDE = Guide.load();
    private static final Sources SOURCES = Sources.of(GUIDE, CONTEXT);
    private static final GuideValidator VALIDATOR = new GuideValidator(CONTEXT, GUIDE);

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicContainer> everyCaseConvertsAsExpected() {
        return folders(CASES)
                .map(source -> DynamicContainer.dynamicContainer(
                        source.getFileName().toString(),
                        folders(source)
                                .map(folder -> DynamicTest.dynamicTest(
                                        folder.getFileName().toString(), () -> check(source, folder)))));
    }

    private static void check(Path sourceFolder, Path folder) throws IOException {
        Path input = inputOf(folder);
        Source source = SOURCES.find(sourceFolder.getFileName().toString()).orElseThrow();
        Converted converted = convert(source, input);
        compare(folder.resolve(BUNDLES), converted.bundlesAsJson(CONTEXT));
        compare(folder.resolve(ISSUES), converted.issuesAsJson());

        long rows = converted.totals().rows();
        assertThat(converted.totals().converted()
                        + converted.totals().rejected()
                        + converted.totals().skipped())
                .as("the counts add up")
                .isEqualTo(rows);
        assertThat(convert(source, input).bundlesAsJson(CONTEXT))
                .as("the same input gives the same Bundles")
                .isEqualTo(converted.bundlesAsJson(CONTEXT));
        for (ConversionResult row : converted.results()) {
            if (row.outcome() == Outcome.REJECTED && !row.raw().isEmpty()) {
                assertThat(errors(alone(source, input, row.raw())))
                        .as("row " + row.row() + " alone is rejected for the same reasons")
                        .isEqualTo(errors(List.of(row)));
            }
        }
        for (Bundle bundle : converted.bundles()) {
            assertThat(VALIDATOR.errors(bundle))
                    .as("the Bundle meets the guide")
                    .isEmpty();
        }
    }

    private static Converted convert(Source source, Path input) throws IOException {
        try (InputStream stream = Files.newInputStream(input)) {
            return Converted.of(source, stream);
        }
    }

    /** A row as it comes again after it was looked at. */
    private static List<ConversionResult> alone(Source source, Path input, String raw) throws IOException {
        try (Conversion again = source.again(source.head(Files.newInputStream(input)), raw, Converted.DELIVERY)) {
            List<ConversionResult> results = new ArrayList<>();
            again.forEachRemaining(results::add);
            return results.stream()
                    .filter(result -> result.outcome() != Outcome.HEADER)
                    .toList();
        }
    }

    private static List<String> errors(List<ConversionResult> results) {
        return results.stream()
                .flatMap(result -> result.issues().stream())
                .filter(ConversionIssue::isError)
                // An earlier row that said otherwise is no hindrance to a row alone.
                .filter(issue -> !issue.code().endsWith("-conflict"))
                // What comes again is text, whose characters somebody has seen.
                .filter(issue -> !CHARACTERS.contains(issue.code()))
                .map(issue -> issue.code() + " " + issue.column())
                .toList();
    }

    /** The one input of a case; a file that nobody reads, or one that is missing, fails the case. */
    private static Path inputOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            List<String> inputs =
                    names.stream().filter(name -> name.startsWith("input.")).toList();
            assertThat(inputs).as("the inputs of " + folder).hasSize(1);
            if (!RECORD) {
                assertThat(names).containsExactlyInAnyOrder(inputs.get(0), BUNDLES, ISSUES, WHY);
            }
            return folder.resolve(inputs.get(0));
        }
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (RECORD) {
            Files.writeString(expected, actual, StandardCharsets.UTF_8);
        }
        assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }

    private static Stream<Path> folders(Path parent) {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
