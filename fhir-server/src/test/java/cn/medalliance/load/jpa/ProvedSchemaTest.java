package cn.medalliance.load.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.util.VersionUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvedSchemaTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/cn/medalliance/fhir/storage/migration");

    @Test
    void theLoadIsProvedOnTheNewestSchema() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            String newest = files.map(file -> String.valueOf(file.getFileName()))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            assertThat(newest)
                    .as(
                            "A new migration: does a load fill what it derives from HAPI's rows? Then say so in ProvedSchema"
                                    + " and see LoadIT pass")
                    .startsWith("V" + ProvedSchema.OURS + "__");
        }
        assertThat(VersionUtil.getVersion()).isEqualTo(ProvedSchema.HAPIS);
    }
}
