package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every numbered statement of the guide's pages is shown by a test that there is. */
class ConformanceStatementsTest {
    private static final Pattern NUMBER = Pattern.compile("MCA-[A-Z]+-\\d{3}");
    private static final Pattern STATEMENT = Pattern.compile("- \\*\\*(MCA-[A-Z]+-\\d{3})\\*\\* (.+?) Test: (.+)");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Path PAGES = BuiltGuide.MODULE.resolve("input").resolve("pagecontent");

    /** The sources of the tests of every module, by the name of the class. */
    private static final Map<String, String> TESTS = new TreeMap<>();

    @BeforeAll
    static void readTests() throws IOException {
        for (String module : List.of("ig", "mappings", "fhir-server")) {
            Path sources = BuiltGuide.MODULE.resolveSibling(module).resolve("src/test/java");
            for (Path file : FileTrees.files(sources)) {
                String name = file.getFileName().toString();
                if (name.endsWith(".java")) {
                    TESTS.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyStatementIsShownByATestThatThereIs() throws IOException {
        return pages().entrySet().stream()
                .map(page -> dynamicTest(
                        page.getKey(),
                        () -> assertThat(page.getValue().lines().flatMap(line -> faults(line).stream()))
                                .as("faults of %s", page.getKey())
                                .isEmpty()));
    }

    @Test
    void everyPageMakesStatementsAndNoNumberIsUsedTwice() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (Map.Entry<String, String> page : pages().entrySet()) {
            List<String> ofPage = page.getValue()
                    .lines()
                    .map(STATEMENT::matcher)
                    .filter(Matcher::matches)
                    .map(statement -> statement.group(1))
                    .toList();
            assertThat(ofPage).as("statements of %s", page.getKey()).isNotEmpty();
            numbers.addAll(ofPage);
        }
        assertThat(numbers).doesNotHaveDuplicates();
    }

    @Test
    void everyPageIsInTheConfigurationAndTheOtherWayRound() throws IOException {
        String configuration = Files.readString(BuiltGuide.MODULE.resolve("sushi-config.yaml"));
        List<String> configured = Pattern.compile("^ {2}([a-z-]+\\.md):$", Pattern.MULTILINE)
                .matcher(configuration)
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(pages().keySet()).containsExactlyInAnyOrderElementsOf(configured);
        for (String page : configured) {
            assertThat(configuration).contains(": " + page.replace(".md", ".html"));
        }
    }

    @Test
    void aStatementThatNamesNoTestIsSeen() {
        assertThat(faults("- **MCA-X-001** 必须。 It SHALL be so.")).isNotEmpty();
        assertThat(faults("- **MCA-X-001** 必须。 It SHALL be so. Test: none")).isNotEmpty();
        assertThat(faults("- **MCA-X-001** 必须。 It SHALL be so. Test: `NoSuchTest.nothing`"))
                .isNotEmpty();
        assertThat(faults("- **MCA-X-001** 必须。 It SHALL be so. Test: `ConformanceStatementsTest.nothing`"))
                .isNotEmpty();
        assertThat(faults("- **MCA-X-001** 必须。 It SHALL be so. Test: `ConformanceStatementsTest.readTests`"))
                .isNotEmpty();
    }

    @Test
    void aStatementWithoutStrengthOrLanguageIsSeen() {
        String test = " Test: `ConformanceStatementsTest.aStatementThatNamesNoTestIsSeen`";

        assertThat(faults("- **MCA-X-001** 必须。 It SHALL be so." + test)).isEmpty();
        assertThat(faults("- **MCA-X-001** 必须。 It is so." + test)).isNotEmpty();
        assertThat(faults("- **MCA-X-001** It SHALL be so." + test)).isNotEmpty();
        assertThat(faults("No statement.")).isEmpty();
    }

    /** What is wrong with the statement on a line; nothing when the line makes none. */
    private static List<String> faults(String line) {
        if (!NUMBER.matcher(line).find()) {
            return List.of();
        }
        Matcher statement = STATEMENT.matcher(line);
        if (!statement.matches()) {
            return List.of("no statement with a test: " + line);
        }
        List<String> faults = new ArrayList<>();
        String number = statement.group(1);
        if (!statement.group(2).matches(".*\\b(SHALL|SHOULD|MAY)\\b.*")) {
            faults.add(number + " has no strength");
        }
        if (!statement.group(2).matches(".*\\p{IsHan}.*")) {
            faults.add(number + " is not in Chinese");
        }
        List<String> named = new ArrayList<>();
        Matcher test = TEST.matcher(statement.group(3));
        while (test.find()) {
            named.add(test.group());
            String source = TESTS.get(test.group(1));
            if (source == null) {
                faults.add(number + " names a class that there is not: " + test.group(1));
            } else if (!isTest(source, test.group(2))) {
                faults.add(number + " names a test that there is not: " + test.group());
            }
        }
        if (named.isEmpty()) {
            faults.add(number + " names no test");
        }
        return faults;
    }

    /** Whether this source has a method of this name below an annotation of a test. */
    private static boolean isTest(String source, String method) {
        Matcher declared = Pattern.compile(
                        "(?:void|Stream<DynamicTest>|List<DynamicTest>) " + Pattern.quote(method) + "\\(")
                .matcher(source);
        while (declared.find()) {
            String before = source.substring(0, declared.start());
            String annotations =
                    before.substring(Math.max(before.lastIndexOf("\n    }\n"), before.lastIndexOf(";\n\n")) + 1);
            if (annotations.matches("(?s).*@(Test|TestFactory|ParameterizedTest|RepeatedTest)\\b.*")) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (Path file : FileTrees.files(PAGES)) {
            pages.put(file.getFileName().toString(), Files.readString(file));
        }
        return pages;
    }
}
