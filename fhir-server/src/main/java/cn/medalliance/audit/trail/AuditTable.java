package cn.medalliance.audit.trail;

import cn.medalliance.audit.model.AuditRecord;
import cn.medalliance.audit.model.AuditRecord.Agent;
import cn.medalliance.audit.model.AuditRecord.Deed;
import cn.medalliance.audit.model.AuditRecord.Touched;
import cn.medalliance.audit.model.Chain;
import cn.medalliance.audit.model.Chain.Place;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * Adds records to the chain of one node. The row of the chain's end is locked meanwhile, so that even two processes that
 * take each other for one node make one chain and never a fork.
 */
final class AuditTable {

    private static final String BEGIN =
            "insert into mca.audit_head (node, sequence, hash) values (?, 0, ?) on conflict do nothing";
    private static final String LOCK = "select sequence, hash from mca.audit_head where node = ? for update";
    private static final String ADVANCE = "update mca.audit_head set sequence = ?, hash = ? where node = ?";
    private static final String ADD = """
            insert into mca.audit_event (node, sequence, recorded_at, request_id, caller_kind, verified, client, person,
                organization, purpose, source_address, interaction, operation, resource_type, resources, versions, query,
                patients, status, error_code, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final String node;

    AuditTable(String node) {
        this.node = node;
    }

    /** The end of a chain. */
    record Head(long sequence, byte[] hash) {}

    /**
     * Adds records and commits.
     *
     * @return the new end of the chain
     */
    Head add(Connection database, List<AuditRecord> records) throws SQLException {
        database.setAutoCommit(false);
        try {
            Head head = lock(database);
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            try (PreparedStatement add = database.prepareStatement(ADD)) {
                for (AuditRecord record : records) {
                    Place place = new Place(node, head.sequence() + 1, now);
                    head = new Head(place.sequence(), Chain.hash(head.hash(), place, record));
                    set(add, database, place, record, head.hash());
                    add.addBatch();
                }
                add.executeBatch();
            }
            try (PreparedStatement advance = database.prepareStatement(ADVANCE)) {
                advance.setLong(1, head.sequence());
                advance.setBytes(2, head.hash());
                advance.setString(3, node);
                advance.executeUpdate();
            }
            database.commit();
            return head;
        } catch (SQLException failure) {
            rollBack(database, failure);
            throw failure;
        }
    }

    private static void rollBack(Connection database, SQLException cause) {
        try {
            database.rollback();
        } catch (SQLException failure) {
            cause.addSuppressed(failure);
        }
    }

    private Head lock(Connection database) throws SQLException {
        try (PreparedStatement lock = database.prepareStatement(LOCK)) {
            lock.setString(1, node);
            try (ResultSet found = lock.executeQuery()) {
                if (found.next()) {
                    return new Head(found.getLong(1), found.getBytes(2));
                }
            }
        }
        try (PreparedStatement begin = database.prepareStatement(BEGIN)) {
            begin.setString(1, node);
            begin.setBytes(2, Chain.beginning());
            begin.executeUpdate();
        }
        return lock(database);
    }

    private static void set(PreparedStatement add, Connection database, Place place, AuditRecord record, byte[] hash)
            throws SQLException {
        Agent agent = record.agent();
        Deed deed = record.deed();
        add.setString(1, place.node());
        add.setLong(2, place.sequence());
        add.setObject(3, place.recordedAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        add.setString(4, record.requestId());
        add.setString(5, agent.kind());
        add.setBoolean(6, agent.verified());
        add.setString(7, agent.client());
        add.setString(8, agent.person());
        add.setString(9, agent.organization());
        add.setString(10, agent.purpose());
        add.setString(11, agent.address());
        add.setString(12, deed.interaction());
        add.setString(13, deed.operation());
        add.setString(14, deed.resourceType());
        add.setArray(15, texts(database, deed.resources(), Touched::reference));
        add.setArray(16, texts(database, deed.resources(), Touched::version));
        add.setString(17, deed.query());
        add.setArray(18, texts(database, deed.patients(), Function.identity()));
        add.setInt(19, record.status());
        add.setString(20, record.errorCode());
        add.setBytes(21, hash);
    }

    private static <T> Array texts(Connection database, List<T> from, Function<T, String> text) throws SQLException {
        return database.createArrayOf("text", from.stream().map(text).toArray());
    }
}
