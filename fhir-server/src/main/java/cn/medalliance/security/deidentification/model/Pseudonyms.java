package cn.medalliance.security.deidentification.model;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Under which ids resources are shown when people are shown de-identified: a patient always under a keyed hash of its id, so
 * that nobody without the key can tell who it is; another resource likewise, unless its id is a random UUID, which says
 * nothing. A client may have made any other id of a name or a number.
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PATIENT = "Patient";
    private static final Pattern RANDOM_UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private final SecretKeySpec key;

    public Pseudonyms(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Whether a resource is shown under another id than its own. */
    public static boolean isNeeded(String type, String id) {
        return type.equals(PATIENT) || !RANDOM_UUID.matcher(id).matches();
    }

    /** The id under which a resource is shown. */
    public String of(String type, String id) {
        return isNeeded(type, id) ? hash(type + "/" + id) : id;
    }

    /** An id that no resource has, for one that is not to be found. */
    public String ofNobody(String asked) {
        return hash("?" + asked);
    }

    /** Sixty-four hexadecimal digits: as long as an id may be. */
    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }
}
