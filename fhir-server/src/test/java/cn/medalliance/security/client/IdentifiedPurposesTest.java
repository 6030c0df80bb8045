package cn.medalliance.security.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may see people as they are stands in the registry, with a purpose of the standard and a role, or the start stops. */
class IdentifiedPurposesTest {

    @TempDir
    Path folder = Path.of("");

    private ClientRegistry read(String kind, String rest) throws IOException {
        Path file = Files.writeString(
                folder.resolve("clients.yaml"),
                "clients:\n  - {id: one, kind: " + kind + ", scopes: system/*.rs, secret-hash: x, " + rest + "}\n");
        return ClientRegistry.read(file, new JdbcTemplate());
    }

    @Test
    void aClientMaySeeForItsPurposesOnly() throws IOException {
        ClientEntry client = read("cdc", "role: 调查员, identified-purposes: [PUBHLTH, HRESCH]")
                .find("one")
                .orElseThrow();
        assertThat(client.maySeeFor("PUBHLTH")).isTrue();
        assertThat(client.maySeeFor("HRESCH")).isTrue();
        assertThat(client.maySeeFor("TREAT")).isFalse();
        assertThat(client.role()).isEqualTo("调查员");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cdc | identified-purposes: [PUBHLTH] | role",
                "cdc | role: x, identified-purposes: [CURIOSITY] | CURIOSITY",
                "vendor | role: x, identified-purposes: [PUBHLTH] | cdc",
            })
    void aWrongEntryStopsTheStartAndIsNamed(String kind, String rest, String named) {
        assertThatThrownBy(() -> read(kind, rest))
                .hasMessageContaining("client one")
                .hasMessageContaining(named);
    }
}
