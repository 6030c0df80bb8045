package cn.medalliance.security.launch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;

/**
 * Launches that a system prepares for its user: it names the patient, gives the token to the app, and the app brings it when
 * the person signs in (SMART's EHR launch). A token is good once, for five minutes; only its hash is kept.
 */
public final class LaunchTokens {

    /** How long a token is good. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final int BYTES = 32;

    private final JdbcTemplate database;
    private final StringKeyGenerator values =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);

    LaunchTokens(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * Prepares a launch.
     *
     * @param patient the patient's id
     * @param madeBy the client that asks for it
     * @return the token
     */
    public String create(String patient, String madeBy) {
        String token = values.generateKey();
        database.update(
                "insert into mca.launch (token_hash, patient, made_by, expires_at) values (?, ?, ?, ?)",
                hash(token),
                patient,
                madeBy,
                Timestamp.from(Instant.now().plus(LIFETIME)));
        return token;
    }

    /** Whether a token is good now; that does not use it up. */
    boolean isGood(String token) {
        return Boolean.TRUE.equals(database.queryForObject(
                "select exists (select from mca.launch where token_hash = ? and expires_at > now())",
                Boolean.class,
                (Object) hash(token)));
    }

    /** Uses a token up: the id of its patient, if it was good. */
    Optional<String> take(String token) {
        return database
                .queryForList(
                        "delete from mca.launch where token_hash = ? and expires_at > now() returning patient",
                        String.class,
                        (Object) hash(token))
                .stream()
                .findFirst();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
