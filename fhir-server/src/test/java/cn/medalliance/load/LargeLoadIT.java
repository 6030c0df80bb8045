package cn.medalliance.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.WholeTests;
import cn.medalliance.demo.DemoCommand;
import cn.medalliance.storage.InstalledData;
import cn.medalliance.storage.PackagedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * However many lines a folder has, a load keeps to its heap: 200,000 here, which take too long for every build; there {@code BrokenLoadIT}
 * loads with a heap that holds the server's parts and little more. {@code -Dload.residents} and {@code -Dload.heap} ask for other ones.
 */
@EnabledIfSystemProperty(named = WholeTests.PROPERTY, matches = "true", disabledReason = "it takes minutes")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class LargeLoadIT {

    private static final Pattern DONE = Pattern.compile("loaded ([0-9,]+)");
    private static final int RESIDENTS = Integer.getInteger("load.residents", 7_800);
    private static final String HEAP = System.getProperty("load.heap", "768m");
    private static final int LINES_OF_A_RESIDENT = 25;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aLoadKeepsToItsHeap() throws IOException, InterruptedException {
        Path county = folder.resolve("county");
        assertThat(new CommandLine(new DemoCommand())
                        .execute("--out", county.toString(), "--residents", String.valueOf(RESIDENTS), "--seed", "2"))
                .isZero();
        Path data = folder.resolve("data");
        InstalledData.copyTo(data);
        Path log = folder.resolve("load.log");
        Process load = new ProcessBuilder(PackagedServer.command(
                        List.of(
                                "-XX:TieredStopAtLevel=4",
                                "-XX:+UseParallelGC",
                                "-Xmx" + HEAP,
                                "-XX:+ExitOnOutOfMemoryError"),
                        List.of(
                                "load",
                                county.toString(),
                                "--no-validation",
                                "--medalliance.data=" + data,
                                "--medalliance.security.mode=open")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(load.waitFor()).as(Files.readString(log)).isZero();
        Matcher done = DONE.matcher(Files.readString(log));
        assertThat(done.find()).isTrue();
        assertThat(Integer.parseInt(done.group(1).replace(",", ""))).isGreaterThan(RESIDENTS * LINES_OF_A_RESIDENT);
    }
}
