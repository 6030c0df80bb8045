package cn.medalliance.intake.database;

import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * A row that was read.
 *
 * @param fingerprint of all that it holds: half of a SHA-256
 * @param changed the time of change that it bears
 */
public record TakenRow(UUID fingerprint, Instant changed) {

    static TakenRow of(byte[] line, Instant changed) {
        ByteBuffer hash = ByteBuffer.wrap(Hashing.sha256().hashBytes(line).asBytes());
        return new TakenRow(new UUID(hash.getLong(), hash.getLong()), changed);
    }
}
