package cn.medalliance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {
    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder = Path.of("");

    @Test
    void helpIsInChineseAndEnglish() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("居民人数")
                .contains("Number of residents")
                .contains("--as-of");
    }

    @Test
    void aCountyIsWrittenIntoAFolder() {
        assertThat(run("--residents", "30", "--out", folder.toString(), "--clients", "2"))
                .isZero();
        assertThat(folder.resolve("manifest.json")).exists();
        assertThat(folder.resolve("Patient.ndjson")).exists();
    }

    @Test
    void eitherAServerOrAFolderIsNeeded() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--base", "http://localhost:1/fhir", "--out", folder.toString()))
                .isEqualTo(2);
    }

    @Test
    void theFutureAndAbsurdNumbersAreRefused() {
        String to = folder.toString();
        assertThat(run("--out", to, "--as-of", "2999-01-01")).isEqualTo(2);
        assertThat(run("--out", to, "--residents", "0")).isEqualTo(2);
        assertThat(run("--out", to, "--residents", "500001")).isEqualTo(2);
        assertThat(run("--out", to, "--clients", "0")).isEqualTo(2);
        assertThat(run("--base", "localhost:8080")).isEqualTo(2);
    }

    private int run(String... arguments) {
        PrintWriter writer = new PrintWriter(out);
        return new CommandLine(new DemoCommand()).setOut(writer).setErr(writer).execute(arguments);
    }
}
