package cn.medalliance.mappings.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.mappings.csv.OwnTable;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Vendors' files have 27 known traps. {@code traps.csv} names for each the rows of cases, or the tests, in which it is {@code seen}, and
 * those that {@code let} be what only looks like it, or refuse what nobody can tell.
 */
class TrapsTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final List<Path> TESTS =
            List.of(Path.of("src/test/java"), Path.of("../fhir-server/src/test/java"), Path.of("../ig/src/test/java"));
    private static final List<CSVRecord> TRAPS = OwnTable.rows("/traps.csv");

    @Test
    void eachTrapIsThereOnce() {
        assertThat(TRAPS)
                .extracting(trap -> Integer.valueOf(trap.get("trap")))
                .isEqualTo(IntStream.rangeClosed(1, 27).boxed().toList());
    }

    @TestFactory
    Stream<DynamicTest> eachTrapIsSeenAndWhatLooksLikeItIsLet() {
        return TRAPS.stream()
                .map(trap -> DynamicTest.dynamicTest(trap.get("trap") + " " + trap.get("what"), () -> {
                    for (String column : List.of("seen", "let")) {
                        assertThat(trap.get(column)).as(column).isNotBlank();
                        for (String witness : trap.get(column).split(" ")) {
                            assertThat(isThere(witness)).as(witness).isTrue();
                        }
                    }
                }));
    }

    @Test
    void aWitnessThatIsNotThereIsSeen() throws IOException {
        assertThat(isThere("followup-csv-htn/bmi:1")).isTrue();
        assertThat(isThere("followup-csv-htn/bmi:99")).isFalse();
        assertThat(isThere("followup-csv-htn/no-such-case:1")).isFalse();
        assertThat(isThere("TrapsTest.aWitnessThatIsNotThereIsSeen")).isTrue();
        assertThat(isThere("TrapsTest.noSuchTest")).isFalse();
        assertThat(isThere("NoSuchTest.noSuchTest")).isFalse();
    }

    /** A row of a case as {@code source/case:row}, or a test as {@code Class.method}. */
    private static boolean isThere(String witness) throws IOException {
        return witness.contains("/")
                ? hasRow(CASES.resolve(witness.replaceFirst(":.*", "")), witness.replaceFirst(".*:", ""))
                : isTest(witness.replaceFirst("[.].*", ""), witness.replaceFirst(".*[.]", ""));
    }

    private static boolean hasRow(Path folder, String row) throws IOException {
        Path told = folder.resolve("expected.issues.json");
        if (!Files.exists(told)) {
            return false;
        }
        for (JsonElement each :
                JsonParser.parseString(Files.readString(told)).getAsJsonObject().getAsJsonArray("rows")) {
            if (each.getAsJsonObject().get("row").getAsString().equals(row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTest(String name, String method) throws IOException {
        for (Path root : TESTS) {
            try (Stream<Path> files = Files.walk(root)) {
                List<Path> found =
                        files.filter(file -> file.endsWith(name + ".java")).toList();
                for (Path file : found) {
                    if (Files.readString(file).contains(" void " + method + "(")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
