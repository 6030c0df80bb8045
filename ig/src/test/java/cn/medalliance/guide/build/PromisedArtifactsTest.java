package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What partners rely on is in the guide under its name; what is renamed or dropped is seen here. */
class PromisedArtifactsTest {
    private static final Path PROMISED =
            BuiltGuide.MODULE.resolve("src/test/resources/cn/medalliance/guide/build/promised.csv");

    private final BuiltGuide guide = BuiltGuide.get();

    @TestFactory
    Stream<DynamicTest> everyArtifactThatWasPromisedIsThere() throws IOException {
        return Files.readAllLines(PROMISED).stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(",", 2))
                .map(row -> dynamicTest(
                        row[0],
                        () -> assertThat(List.of(row[1].split(" ")))
                                .as(row[0])
                                .allSatisfy(id -> assertThat(guide.guide().resource(row[0], id))
                                        .as(id)
                                        .isPresent())));
    }
}
