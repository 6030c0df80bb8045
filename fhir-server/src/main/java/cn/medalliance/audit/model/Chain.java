package cn.medalliance.audit.model;

import cn.medalliance.audit.model.AuditRecord.Agent;
import cn.medalliance.audit.model.AuditRecord.Deed;
import cn.medalliance.audit.model.AuditRecord.Touched;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain of records: the hash of each covers the record and the hash of the one before it, so that none can be changed,
 * left out or moved without every later hash being wrong.
 */
public final class Chain {

    /** Changes when the bytes of a record are made otherwise. */
    private static final int FORM = 1;

    private static final int HASH_BYTES = 32;

    private Chain() {}

    /** What stands in the place of a hash before the first record. */
    public static byte[] beginning() {
        return new byte[HASH_BYTES];
    }

    /**
     * A record in its place.
     *
     * @param node whose chain
     * @param sequence its number in the chain, from 1
     * @param recordedAt when it was written, to the microsecond
     */
    public record Place(String node, long sequence, Instant recordedAt) {}

    /** The hash of a record behind another one. */
    public static byte[] hash(byte[] previous, Place place, AuditRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeByte(FORM);
            text(out, place.node());
            out.writeLong(place.sequence());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, place.recordedAt()));
            text(out, record.requestId());
            agent(out, record.agent());
            deed(out, record.deed());
            out.writeInt(record.status());
            text(out, record.errorCode());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void agent(DataOutputStream out, Agent agent) throws IOException {
        text(out, agent.kind());
        out.writeBoolean(agent.verified());
        text(out, agent.client());
        text(out, agent.person());
        text(out, agent.organization());
        text(out, agent.purpose());
        text(out, agent.address());
    }

    private static void deed(DataOutputStream out, Deed deed) throws IOException {
        text(out, deed.interaction());
        text(out, deed.operation());
        text(out, deed.resourceType());
        texts(out, deed.resources().stream().map(Touched::reference).toList());
        texts(out, deed.resources().stream().map(Touched::version).toList());
        text(out, deed.query());
        texts(out, deed.patients());
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String one : texts) {
            text(out, one);
        }
    }

    /** With its length before it: no two records have the same bytes. */
    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
