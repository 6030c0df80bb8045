package cn.medalliance.fhir.search;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.security.ProviderException;
import java.util.Base64;
import java.util.Objects;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.util.function.SingletonSupplier;

/**
 * Seals page links: they hold the database's own ids, by which whoever sees people de-identified could find out with
 * another's links who they are; and whoever could change one would read from another place than was given.
 */
final class PageSeal {

    private static final int NONCE_BYTES = 16;

    private final Supplier<BytesEncryptor> seal;

    PageSeal(JdbcTemplate database) {
        this.seal = SingletonSupplier.of(() -> new AesBytesEncryptor(
                new SecretKeySpec(
                        Objects.requireNonNull(database.queryForObject("select key from mca.page_key", byte[].class)),
                        "AES"),
                KeyGenerators.secureRandom(NONCE_BYTES),
                CipherAlgorithm.GCM));
    }

    /** What stands in a link. */
    String close(String token) {
        byte[] sealed = seal.get().encrypt(Base64.getUrlDecoder().decode(token));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * @throws Refusal {@link ErrorCode#INVALID_REQUEST} when this server did not seal it
     */
    String open(String link) {
        try {
            byte[] token = seal.get().decrypt(Base64.getUrlDecoder().decode(link));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ProviderException notOurs) {
            throw PageToken.refusal();
        }
    }
}
