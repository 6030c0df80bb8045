package cn.medalliance.security.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** One-time codes of six digits by the clock, as authenticator apps make them: RFC 6238 with SHA-1 and 30 seconds. */
final class OneTimeCodes {

    /** 80 bits at the least, as RFC 4226 asks for. */
    private static final Pattern SECRET = Pattern.compile("[A-Z2-7]{16,}=*");
    /** A code of the step before or after is taken, too: clocks differ. */
    private static final int NEIGHBOURS = 1;

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private OneTimeCodes() {}

    static boolean isSecret(String text) {
        return SECRET.matcher(text).matches();
    }

    /** The time step whose code this is, if it is the code of a step close to now. */
    static OptionalLong step(String secret, String code, Instant now) {
        Key key = new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm());
        long seconds = CODES.getTimeStep().toSeconds();
        long current = now.getEpochSecond() / seconds;
        for (long step = current - NEIGHBOURS; step <= current + NEIGHBOURS; step++) {
            try {
                String right = CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * seconds));
                if (MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.UTF_8), code.trim().getBytes(StandardCharsets.UTF_8))) {
                    return OptionalLong.of(step);
                }
            } catch (InvalidKeyException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return OptionalLong.empty();
    }
}
