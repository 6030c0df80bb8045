package cn.medalliance.security.deidentification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymKeyTest {

    @Test
    void theKeyIsMadeOnceAndOnlyItsOwnerReadsIt(@TempDir Path folder) throws IOException {
        byte[] made = PseudonymKey.in(folder);
        assertThat(made).hasSize(32);
        assertThat(PseudonymKey.in(folder)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pseudonym.key"))))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void everyAllianceHasItsOwn(@TempDir Path one, @TempDir Path other) {
        assertThat(PseudonymKey.in(one)).isNotEqualTo(PseudonymKey.in(other));
    }

    @Test
    void aDamagedKeyStopsTheStart(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("pseudonym.key"), "abc");
        assertThatThrownBy(() -> PseudonymKey.in(folder)).isInstanceOf(IllegalStateException.class);
        Files.writeString(folder.resolve("pseudonym.key"), "abcd");
        assertThatThrownBy(() -> PseudonymKey.in(folder)).hasMessageContaining("too short");
    }
}
