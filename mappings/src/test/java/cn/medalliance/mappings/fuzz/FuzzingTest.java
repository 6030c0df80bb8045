package cn.medalliance.mappings.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Jazzer feeds each kind of reader what it makes of the cases' inputs, guided by the branches that it reaches, in a process of its
 * own with little memory, two of them side by side. {@code -Dfuzz.runs=} says how many inputs; a fault leaves its input in {@code target/fuzz}.
 */
@Execution(ExecutionMode.CONCURRENT)
class FuzzingTest {
    private static final int RUNS_OF_A_BUILD = 5_000;
    private static final int RUNS = Integer.getInteger("fuzz.runs", RUNS_OF_A_BUILD);
    /** What values are compared with leads a long run further; a short one spends a third of its time on it. */
    private static final String TRACED = RUNS > RUNS_OF_A_BUILD ? "all" : "cov";

    private static final int SECONDS_FOR_ONE_INPUT = 20;
    private static final int GREATEST_INPUT = 16_384;
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final Path FOUND = Path.of("target/fuzz");
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in");

    @TempDir
    private Path seeds;

    @ParameterizedTest
    @ValueSource(strings = {"followup-csv-htn", "followup-xlsx-htn", "regional-json", "cda", "hl7v2"})
    void noInputMakesAReaderThrowOrHangOrFillTheMemory(String source) throws IOException, InterruptedException {
        for (Path input : inputs(source)) {
            Files.copy(input, seed(input));
        }
        fuzz(source, List.of("-D" + FuzzedSource.PROPERTY + "=" + source));
    }

    @Test
    void neitherDoesASheetWithinAWorkbook() throws IOException, InterruptedException {
        String source = "followup-xlsx-t2dm";
        List<Path> inputs = inputs(source);
        for (Path input : inputs) {
            Files.write(seed(input), Workbooks.sheet(input));
        }
        fuzz(
                source,
                List.of(
                        "-D" + FuzzedSource.PROPERTY + "=" + source,
                        "-D" + FuzzedSource.WORKBOOK + "=" + inputs.get(0)));
    }

    private void fuzz(String name, List<String> properties) throws IOException, InterruptedException {
        Path found = Files.createDirectories(FOUND.resolve(name));
        Path log = found.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(properties);
        command.addAll(List.of(
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzedSource.class.getName(),
                "--instrumentation_includes=cn.medalliance.mappings.**",
                "--custom_hook_includes=cn.medalliance.mappings.**",
                "--trace=" + TRACED,
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-runs=" + RUNS,
                "-seed=1",
                "-timeout=" + SECONDS_FOR_ONE_INPUT,
                "-max_len=" + GREATEST_INPUT,
                "-rss_limit_mb=2048",
                seeds.toString()));
        Process fuzzer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            boolean ended = fuzzer.waitFor(300 + RUNS / 10, TimeUnit.SECONDS);
            String told = Files.readString(log, StandardCharsets.ISO_8859_1);
            assertThat(ended).as(told).isTrue();
            assertThat(fuzzer.exitValue()).as(told).isZero();
            Matcher done = DONE.matcher(told);
            assertThat(done.find()).as(told).isTrue();
            assertThat(Integer.parseInt(done.group(1))).isGreaterThanOrEqualTo(RUNS);
        } finally {
            fuzzer.destroyForcibly();
        }
    }

    /** What the cases of a source read. */
    private static List<Path> inputs(String source) throws IOException {
        try (Stream<Path> files = Files.walk(CASES.resolve(source))) {
            return files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .sorted()
                    .toList();
        }
    }

    private Path seed(Path input) {
        return seeds.resolve(input.getParent().getFileName().toString());
    }
}
