package cn.medalliance.security.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keys of clients stand in the registry as SMART publishes them, with their algorithm. */
class ClientKeysTest {

    @TempDir
    Path folder = Path.of("");

    private ClientRegistry read(Algorithm algorithm) throws IOException, JOSEException {
        String key = new ECKeyGenerator(Curve.P_384)
                .keyID("one")
                .algorithm(algorithm)
                .generate()
                .toPublicJWK()
                .toJSONString();
        Path file = Files.writeString(
                folder.resolve("clients.yaml"),
                "clients:\n  - {id: one, kind: loader, scopes: system/*.rs, jwks: {keys: [" + key + "]}}\n");
        return ClientRegistry.read(file, new JdbcTemplate());
    }

    @Test
    void aKeyNamesItsAlgorithm() throws IOException, JOSEException {
        assertThat(read(JWSAlgorithm.ES384).find("one")).isPresent();
    }

    @Test
    void aKeyForSecretsIsNoneForSignatures() {
        assertThatThrownBy(() -> read(JWEAlgorithm.ECDH_ES)).hasMessageContaining("not for signatures");
    }
}
