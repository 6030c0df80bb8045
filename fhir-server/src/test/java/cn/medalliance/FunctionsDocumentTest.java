package cn.medalliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each function stands once in {@code docs/functions.md}, with tests that there are, or says that it is not served. */
class FunctionsDocumentTest {

    private static final int FUNCTIONS = 60;
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:IT|Test))`");

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(Path.of("../docs/functions.md")).stream()
                .filter(line -> line.startsWith("| F"))
                .map(line -> line.split(" *\\| *", -1))
                .toList();
    }

    private static Set<String> tests() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("fhir-server", "ig", "mappings")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "test", "java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .forEach(names::add);
            }
        }
        return names;
    }

    @Test
    void everyFunctionStandsOnce() throws IOException {
        assertThat(rows())
                .extracting(row -> row[1].substring(0, 3))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, FUNCTIONS)
                        .mapToObj("F%02d"::formatted)
                        .toList());
    }

    @Test
    void itsTestsAreThere() throws IOException {
        Set<String> there = tests();
        for (String[] row : rows()) {
            Set<String> named = TEST.matcher(row[4])
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(there).as(row[1]).containsAll(named);
            assertThat(named.isEmpty()).as(row[1]).isEqualTo(row[3].startsWith("not "));
        }
    }
}
