package cn.medalliance.security.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} prints the tables that the server follows. */
class SecurityDocumentTest {

    private final AccessMatrix matrix = AccessMatrix.load();

    @Test
    void theMatrixIsPrintedAsItIs() throws IOException {
        Set<String> printed = new TreeSet<>();
        List<String> groups = new ArrayList<>();
        for (List<String> row : rows("| kind |")) {
            if (row.get(0).equals("kind")) {
                groups.addAll(row.subList(2, row.size()));
                continue;
            }
            for (int column = 2; column < row.size(); column++) {
                if (!row.get(column).isEmpty()) {
                    printed.add(row.get(0) + " " + row.get(1) + " " + groups.get(column - 2) + " " + row.get(column));
                }
            }
        }
        assertThat(printed)
                .isEqualTo(matrix.rows().stream()
                        .map(row -> row.kind().word() + " " + row.relation().word() + " " + row.group() + " "
                                + row.may().stream()
                                        .map(may -> String.valueOf(may.letter()))
                                        .collect(Collectors.joining()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theClassesArePrintedAsTheyAre() throws IOException {
        Map<String, String> printed = new LinkedHashMap<>();
        rows("| class |").stream()
                .filter(row -> !row.get(0).equals("class"))
                .forEach(row -> printed.put(row.get(0), row.get(1)));
        Map<String, String> known = new LinkedHashMap<>();
        matrix.types().forEach(type -> known.merge(type.group(), type.name(), (all, one) -> all + ", " + one));
        assertThat(printed).isEqualTo(known);
    }

    @Test
    void whatIsNobodysIsPrintedAsItIs() throws IOException {
        Set<String> printed = rows("| class | which |").stream()
                .filter(row -> !row.get(0).equals("class"))
                .map(row -> row.get(0) + " " + row.get(1) + " " + String.join("|", row.subList(2, row.size())))
                .map(row -> row.replace("`", "").replace("\\", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>();
        matrix.types()
                .forEach(type -> type.ownerless()
                        .ifPresent(ownerless -> known.add(ownerless.group() + " "
                                + type.name() + " " + ownerless.element() + "=" + ownerless.system()
                                + (ownerless.isByCode() ? "|" + String.join(" ", ownerless.codes()) : ""))));
        assertThat(printed).isEqualTo(known);
    }

    /** The table that begins so, with its head, without the line below it. */
    private static List<List<String>> rows(String head) throws IOException {
        return Files.readAllLines(Path.of("../docs/security.md")).stream()
                .dropWhile(line -> !line.startsWith(head))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|---"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }
}
