package cn.medalliance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a script of {@code src/test/browser}, whose packages it fetches once; a browser comes with them. */
public final class NodeScript {

    private static final Path FOLDER = Path.of("src/test/browser").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FETCH_SECONDS = 600;
    private static final int RUN_SECONDS = 180;

    private NodeScript() {}

    /** Runs a script with one JSON object; gives the JSON that it prints last. */
    public static JsonNode run(String script, JsonNode argument) {
        fetch();
        String printed = call(RUN_SECONDS, "node", script, argument.toString());
        String last = printed.strip().lines().reduce("", (before, line) -> line);
        try {
            return JSON.readTree(last);
        } catch (IOException failure) {
            throw new AssertionError(printed, failure);
        }
    }

    private static synchronized void fetch() {
        Path done = FOLDER.resolve("node_modules/.package-lock.json");
        Path wanted = FOLDER.resolve("package-lock.json");
        try {
            if (!Files.exists(done)
                    || Files.getLastModifiedTime(done).compareTo(Files.getLastModifiedTime(wanted)) < 0) {
                call(FETCH_SECONDS, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String call(int seconds, String... command) {
        try {
            Path output = Files.createTempFile("medalliance-node", ".txt");
            Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            String printed = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            assertThat(ended)
                    .as(String.join(" ", command) + " ended: " + printed)
                    .isTrue();
            assertThat(process.exitValue())
                    .as(String.join(" ", command) + ": " + printed)
                    .isZero();
            return printed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
