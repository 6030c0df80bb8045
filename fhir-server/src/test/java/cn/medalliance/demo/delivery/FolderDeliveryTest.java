package cn.medalliance.demo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.demo.TestCounty;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDeliveryTest {
    private static final int RESIDENTS = 110;

    @TempDir
    Path folder = Path.of("");

    @Test
    void theBytesDoNotDependOnTheNumberOfThreads() throws Exception {
        Path one = folder.resolve("one");
        Path four = folder.resolve("four");
        write(one, 1);
        write(four, 4);
        for (Path file : files(one)) {
            assertThat(four.resolve(file.getFileName())).hasSameBinaryContentAs(file);
        }
        assertThat(files(four)).hasSameSizeAs(files(one));
    }

    @Test
    void theManifestCountsTheLinesOfEachFile() throws Exception {
        long total = write(folder, 2);
        JsonObject manifest = JsonParser.parseString(Files.readString(folder.resolve("manifest.json")))
                .getAsJsonObject();
        JsonObject counts = manifest.getAsJsonObject("counts");
        long lines = 0;
        for (String type : counts.keySet()) {
            try (Stream<String> file = Files.lines(folder.resolve(type + ".ndjson"))) {
                long count = file.count();
                assertThat(counts.get(type).getAsLong()).isEqualTo(count);
                lines += count;
            }
        }
        assertThat(total).isEqualTo(lines).isEqualTo(manifest.get("total").getAsLong());
        assertThat(counts.get("Patient").getAsInt()).isEqualTo(RESIDENTS);
        assertThat(manifest.get("seed").getAsInt()).isEqualTo(1);
    }

    private static long write(Path folder, int threads) throws InterruptedException {
        return new FolderDelivery(TestCounty.resources(1, RESIDENTS), folder, threads)
                .run("\"seed\": 1", all -> new LineProgress(System.out, all));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
