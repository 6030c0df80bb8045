package cn.medalliance.audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.audit.model.AuditRecord.Agent;
import cn.medalliance.audit.model.AuditRecord.Deed;
import cn.medalliance.audit.model.AuditRecord.Touched;
import cn.medalliance.audit.model.Chain.Place;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final Place FIRST = new Place("node", 1, Instant.parse("2025-03-01T08:00:00.123456Z"));
    private static final Agent AGENT = new Agent("vendor", true, "hospital", null, "USCC", null, "10.0.0.1");
    private static final Deed DEED = new Deed(
            "read",
            null,
            "Observation",
            List.of(new Touched("Observation/1", "2")),
            "date=ge2025",
            List.of("p1", "p2"));
    private static final AuditRecord RECORD = new AuditRecord("request", AGENT, DEED, 200, null);

    private static String hash(byte[] previous, Place place, AuditRecord record) {
        return HexFormat.of().formatHex(Chain.hash(previous, place, record));
    }

    private static String hash(AuditRecord record) {
        return hash(Chain.beginning(), FIRST, record);
    }

    /** Whoever changes how a record is hashed makes every chain that was written before look broken. */
    @Test
    void theHashOfARecordStaysWhatItWas() {
        assertThat(hash(RECORD)).isEqualTo("3b4c450f3042caabcc0915286404d1a182031425de15b20b5be515e21678fcf5");
    }

    @Test
    void everyPartOfARecordCounts() {
        Set<String> hashes = new HashSet<>();
        hashes.add(hash(RECORD));
        hashes.add(hash(new AuditRecord("other", AGENT, DEED, 200, null)));
        hashes.add(hash(new AuditRecord("request", AGENT, DEED, 404, null)));
        hashes.add(hash(new AuditRecord("request", AGENT, DEED, 200, "not-found")));
        for (Agent agent : List.of(
                new Agent("cdc", true, "hospital", null, "USCC", null, "10.0.0.1"),
                new Agent("vendor", false, "hospital", null, "USCC", null, "10.0.0.1"),
                new Agent("vendor", true, "clinic", null, "USCC", null, "10.0.0.1"),
                new Agent("vendor", true, null, "hospital", "USCC", null, "10.0.0.1"),
                new Agent("vendor", true, "hospital", null, null, "USCC", "10.0.0.1"),
                new Agent("vendor", true, "hospital", null, "USCC", "", "10.0.0.1"),
                new Agent("vendor", true, "hospital", null, "USCC", null, "10.0.0.2"))) {
            hashes.add(hash(new AuditRecord("request", agent, DEED, 200, null)));
        }
        for (Deed deed : List.of(
                new Deed("vread", null, "Observation", DEED.resources(), DEED.query(), DEED.patients()),
                new Deed("read", "$x", "Observation", DEED.resources(), DEED.query(), DEED.patients()),
                new Deed("read", null, "Patient", DEED.resources(), DEED.query(), DEED.patients()),
                new Deed("read", null, "Observation", List.of(), DEED.query(), DEED.patients()),
                new Deed(
                        "read",
                        null,
                        "Observation",
                        List.of(new Touched("Observation/1", "3")),
                        DEED.query(),
                        DEED.patients()),
                new Deed("read", null, "Observation", DEED.resources(), null, DEED.patients()),
                new Deed("read", null, "Observation", DEED.resources(), DEED.query(), List.of("p1p2")),
                new Deed("read", null, "Observation", DEED.resources(), DEED.query(), List.of("p2", "p1")))) {
            hashes.add(hash(new AuditRecord("request", AGENT, deed, 200, null)));
        }
        hashes.add(hash(new byte[] {1}, FIRST, RECORD));
        hashes.add(hash(Chain.beginning(), new Place("other", 1, FIRST.recordedAt()), RECORD));
        hashes.add(hash(Chain.beginning(), new Place("node", 2, FIRST.recordedAt()), RECORD));
        hashes.add(
                hash(Chain.beginning(), new Place("node", 1, FIRST.recordedAt().plusNanos(1_000)), RECORD));
        assertThat(hashes).hasSize(1 + 3 + 7 + 8 + 4);
    }

    @Test
    void aRecordHoldsOnlyWhatADatabaseGivesBack() {
        AuditRecord record = new AuditRecord("a\0b\uD800c", AGENT, DEED, 200, "x".repeat(1_000));
        assertThat(record.requestId()).isEqualTo("a b?c");
        assertThat(record.errorCode()).hasSize(200);
    }
}
