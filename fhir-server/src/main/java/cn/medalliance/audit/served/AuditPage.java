package cn.medalliance.audit.served;

import cn.medalliance.audit.model.Chain.Place;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Where a {@code next} link of the trail goes on: behind the last record that was given. Nothing is kept for it. */
final class AuditPage {

    /** The parameter of a page link. */
    static final String PARAMETER = "_page";

    private static final int QUERY_BYTES = 8;

    private AuditPage() {}

    /** The last record of a page. */
    record Last(Instant recordedAt, String node, long sequence) {

        static Last of(Place place) {
            return new Last(place.recordedAt(), place.node(), place.sequence());
        }
    }

    static String encode(Map<String, String[]> query, Last last) {
        UUID node = UUID.fromString(last.node());
        ByteBuffer buffer = ByteBuffer.allocate(QUERY_BYTES + 32)
                .put(digest(query))
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, last.recordedAt()))
                .putLong(node.getMostSignificantBits())
                .putLong(node.getLeastSignificantBits())
                .putLong(last.sequence());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /**
     * Reads a link's place.
     *
     * @throws Refusal when it is none of ours, or of another search
     */
    static Last decode(Map<String, String[]> query, String text) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            byte[] asked = new byte[QUERY_BYTES];
            buffer.get(asked);
            if (!Arrays.equals(asked, digest(query))) {
                throw new Refusal(ErrorCode.INVALID_REQUEST, "the link is of another search", PARAMETER);
            }
            Instant recordedAt = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
            return new Last(recordedAt, new UUID(buffer.getLong(), buffer.getLong()).toString(), buffer.getLong());
        } catch (IllegalArgumentException | BufferUnderflowException notOurs) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "not a page link of this server", PARAMETER);
        }
    }

    private static byte[] digest(Map<String, String[]> query) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(query)
                .forEach((name, values) -> text.append(name)
                        .append('=')
                        .append(String.join("&", values))
                        .append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, QUERY_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
