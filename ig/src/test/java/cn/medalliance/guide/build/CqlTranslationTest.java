package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CqlTranslationTest {

    private static final String HEAD = "library Some version '1'\n";

    @TempDir
    private Path folder;

    @Test
    void aLibraryIsTranslated() throws IOException {
        write(HEAD + "define \"One\": 1 + 1");
        assertThat(new String(CqlTranslation.of(folder).get("Some.json"), StandardCharsets.UTF_8))
                .contains("\"name\":\"One\"");
    }

    @Test
    void aFaultEndsTheBuildWithItsPlace() throws IOException {
        write(HEAD + "define \"One\": 1 + Nothing");
        assertThatThrownBy(() -> CqlTranslation.of(folder))
                .isInstanceOf(GuideBuildException.class)
                .hasMessageContaining("Some 2:19")
                .hasMessageContaining("Nothing");
    }

    @Test
    void aLibraryWithoutAVersionIsRefused() throws IOException {
        write("library Some\ndefine \"One\": 1");
        assertThatThrownBy(() -> CqlTranslation.of(folder)).isInstanceOf(GuideBuildException.class);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("Some.cql"), text);
    }
}
