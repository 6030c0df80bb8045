package cn.medalliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packaged server's list of libraries. */
class BillOfMaterialsIT {

    private static final Path TARGET = Path.of("target");

    @Test
    void everyLibraryThatIsShippedIsListedWithItsVersion() throws IOException {
        Path file = TARGET.resolve("fhir-server-sbom.json");
        assumeTrue(
                Files.exists(file) || !"is true".equals(System.getProperty("build.offline")),
                "built offline, which the plugin is not");
        JsonNode bill = new ObjectMapper().readTree(file.toFile());
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
        Set<String> listed = new TreeSet<>();
        Set<String> groups = new TreeSet<>();
        bill.path("components").forEach(library -> {
            listed.add(library.path("name").asText() + "-"
                    + library.path("version").asText());
            groups.add(
                    library.path("group").asText() + ":" + library.path("name").asText());
        });
        assertThat(groups)
                .contains("ca.uhn.hapi.fhir:hapi-fhir-jpaserver-base", "org.postgresql:postgresql")
                .noneMatch(name -> name.contains("junit"));
        try (Stream<Path> jars = Files.list(TARGET.resolve("lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", "")))
                    .as("shipped")
                    .isNotEmpty()
                    .allMatch(jar -> listed.stream().anyMatch(jar::startsWith));
        }
    }
}
