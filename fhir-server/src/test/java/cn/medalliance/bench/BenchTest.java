package cn.medalliance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The driver that measures is itself tested, by tests of its own language. */
class BenchTest {

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void theTestsOfTheDriverPass() throws Exception {
        Process tests = new ProcessBuilder("node", "--test")
                .directory(Path.of("bench").toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tests.waitFor()).as(printed).isZero();
        assertThat(printed).containsPattern("# pass [1-9]");
    }
}
