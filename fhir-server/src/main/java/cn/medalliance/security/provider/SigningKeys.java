package cn.medalliance.security.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/**
 * The provider's signing keys, one file each that only the server's user can read. The newest signs; older ones are still
 * published until no token of theirs can be alive. All nodes share the folder.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

    private static final int RSA_BITS = 2048;
    private static final Duration STILL_PUBLISHED = Duration.ofDays(2);
    private static final String FILE_END = ".jwk";

    private final Path folder;
    private final Duration lifetime;
    private volatile List<JWK> newestFirst = List.of();

    SigningKeys(Path folder, Duration lifetime) {
        this.folder = folder;
        this.lifetime = lifetime;
        renew();
    }

    /** Makes a new key when the newest is too old, and forgets those that are no longer needed. */
    synchronized void renew() {
        try {
            Files.createDirectories(folder);
            List<JWK> keys = read();
            Instant now = Instant.now();
            if (keys.isEmpty() || age(keys.get(0), now).compareTo(lifetime) > 0) {
                keys.add(0, create(now));
            }
            for (int index = keys.size() - 1; index > 0; index--) {
                if (age(keys.get(index - 1), now).compareTo(STILL_PUBLISHED) > 0) {
                    Files.deleteIfExists(file(keys.remove(index)));
                }
            }
            newestFirst = List.copyOf(keys);
        } catch (IOException failure) {
            throw new UncheckedIOException("签名密钥不可用。 The signing keys in " + folder + " are not available", failure);
        }
    }

    private static Duration age(JWK key, Instant now) {
        return Duration.between(key.getIssueTime().toInstant(), now);
    }

    private List<JWK> read() throws IOException {
        List<JWK> keys = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(FILE_END)).toList()) {
                keys.add(JWK.parse(Files.readString(file)));
            }
        } catch (ParseException failure) {
            throw new IOException("A file is no key: " + failure.getMessage(), failure);
        }
        keys.sort(Comparator.comparing(JWK::getIssueTime).reversed());
        return keys;
    }

    private JWK create(Instant now) throws IOException {
        try {
            JWK key = new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .issueTime(Date.from(now))
                    .keyIDFromThumbprint(true)
                    .generate();
            Path file = Files.createFile(
                    file(key), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, key.toJSONString(), StandardOpenOption.WRITE);
            return key;
        } catch (JOSEException failure) {
            throw new IOException("No key could be made", failure);
        }
    }

    private Path file(JWK key) {
        return folder.resolve(key.getKeyID() + FILE_END);
    }

    /** The one that signs. */
    JWK newest() {
        return newestFirst.get(0);
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(new JWKSet(newestFirst));
    }
}
