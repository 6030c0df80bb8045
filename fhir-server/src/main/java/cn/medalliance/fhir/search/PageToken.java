package cn.medalliance.fhir.search;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Where a {@code next} link goes on. For a search either the ids of a short first page, so that a search which nobody
 * follows costs nothing, or a place in a stored {@link PageSnapshots snapshot}; for a history a version.
 */
sealed interface PageToken {

    /** Holds for one query: another query under the same token is refused. */
    byte[] query();

    /**
     * @param query what identifies the query
     * @param begun when the first page was given
     * @param seen internal ids of the resources that the first page gave
     */
    record AfterFirst(byte[] query, Instant begun, List<Long> seen) implements PageToken {}

    /**
     * @param query what identifies the query
     * @param snapshot which snapshot
     * @param offset how many of its resources were given
     */
    record InSnapshot(byte[] query, UUID snapshot, int offset) implements PageToken {}

    /**
     * @param query what identifies the history
     * @param updated when the last version that was given was written
     * @param resource the internal id of its resource
     * @param version its number
     */
    record AfterVersion(byte[] query, Instant updated, long resource, long version) implements PageToken {}

    int QUERY_BYTES = 8;

    default String encode() {
        ByteBuffer buffer;
        if (this instanceof AfterFirst first) {
            buffer = ByteBuffer.allocate(1 + QUERY_BYTES + 8 + 10 * first.seen.size());
            buffer.put((byte) 1).put(first.query).putLong(first.begun.toEpochMilli());
            long previous = 0;
            for (long id : first.seen) {
                putVariable(buffer, zigZag(id - previous));
                previous = id;
            }
        } else if (this instanceof AfterVersion last) {
            buffer = ByteBuffer.allocate(1 + QUERY_BYTES + 24);
            buffer.put((byte) 3)
                    .put(last.query)
                    .putLong(last.updated.toEpochMilli())
                    .putLong(last.resource)
                    .putLong(last.version);
        } else {
            InSnapshot place = (InSnapshot) this;
            buffer = ByteBuffer.allocate(1 + QUERY_BYTES + 20);
            buffer.put((byte) 2)
                    .put(place.query)
                    .putLong(place.snapshot.getMostSignificantBits())
                    .putLong(place.snapshot.getLeastSignificantBits())
                    .putInt(place.offset);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(buffer.array(), buffer.position()));
    }

    /**
     * @throws Refusal {@link ErrorCode#INVALID_REQUEST} when the token is not one of ours
     */
    static PageToken decode(String text) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            byte kind = buffer.get();
            byte[] query = new byte[QUERY_BYTES];
            buffer.get(query);
            if (kind == 1) {
                Instant begun = Instant.ofEpochMilli(buffer.getLong());
                List<Long> seen = new ArrayList<>();
                long previous = 0;
                while (buffer.hasRemaining()) {
                    previous += unZigZag(getVariable(buffer));
                    seen.add(previous);
                }
                return new AfterFirst(query, begun, seen);
            }
            if (kind == 2) {
                return new InSnapshot(query, new UUID(buffer.getLong(), buffer.getLong()), buffer.getInt());
            }
            if (kind == 3) {
                return new AfterVersion(
                        query, Instant.ofEpochMilli(buffer.getLong()), buffer.getLong(), buffer.getLong());
            }
        } catch (IllegalArgumentException | BufferUnderflowException notOurs) {
            throw refusal();
        }
        throw refusal();
    }

    /** What identifies a query, short. */
    static byte[] queryOf(String normalized) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(normalized.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, QUERY_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Refusal refusal() {
        return new Refusal(ErrorCode.INVALID_REQUEST, "not a page link of this server", SearchPages.PARAMETER);
    }

    private static long zigZag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private static long unZigZag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }

    private static void putVariable(ByteBuffer buffer, long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            buffer.put((byte) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        buffer.put((byte) left);
    }

    private static long getVariable(ByteBuffer buffer) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = buffer.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("too long");
    }
}
