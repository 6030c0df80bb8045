package cn.medalliance.audit.trail;

import cn.medalliance.audit.model.Chain;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Walks all chains and computes every hash again. Sees a consistent state of the database, also while records are added;
 * reads only, and holds one record at a time.
 */
public final class ChainVerification {

    private static final int FETCHED = 1_000;

    private final Connection database;

    public ChainVerification(Connection database) {
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param chains how many there are
     * @param records how many were right
     * @param fault the first that is not; null when all are
     */
    public record Result(int chains, long records, @Nullable Fault fault) {}

    /**
     * The first record of a chain that is not as it was written.
     *
     * @param node whose chain
     * @param sequence its number; one that is missing has the number at which it should stand
     * @param what is wrong
     */
    public record Fault(String node, long sequence, String what) {}

    /**
     * An end of a chain that is known from elsewhere, such as the log.
     *
     * @param node whose chain
     * @param sequence the number of a record
     * @param hash its hash, hexadecimal
     */
    public record Known(String node, long sequence, String hash) {}

    /** How many records there are to look at, nearly. */
    public long count() throws SQLException {
        try (PreparedStatement sum =
                        database.prepareStatement("select coalesce(sum(sequence), 0) from mca.audit_head");
                ResultSet found = sum.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    /**
     * Looks at everything.
     *
     * @param known to compare with; null for none
     * @param looked told the number of records after each
     */
    public Result run(@Nullable Known known, LongConsumer looked) throws SQLException {
        database.setAutoCommit(false);
        database.setReadOnly(true);
        database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return new Walk(heads(), known).run(looked);
        } finally {
            database.rollback();
        }
    }

    private Map<String, AuditTable.Head> heads() throws SQLException {
        Map<String, AuditTable.Head> heads = new TreeMap<>();
        try (PreparedStatement select = database.prepareStatement("select node, sequence, hash from mca.audit_head");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                heads.put(row.getString(1), new AuditTable.Head(row.getLong(2), row.getBytes(3)));
            }
        }
        return heads;
    }

    private final class Walk {

        private final Map<String, AuditTable.Head> heads;
        private final @Nullable Known known;
        private final int chains;
        private @Nullable String node;
        private long sequence;
        private byte[] hash = Chain.beginning();
        private long right;
        private boolean isKnownSeen;

        Walk(Map<String, AuditTable.Head> heads, @Nullable Known known) {
            this.heads = heads;
            this.known = known;
            this.chains = heads.size();
        }

        Result run(LongConsumer looked) throws SQLException {
            try (PreparedStatement select = database.prepareStatement("select " + StoredRecord.COLUMNS
                    + " from mca.audit_event e order by e.node collate \"C\", e.sequence")) {
                select.setFetchSize(FETCHED);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        Optional<Fault> fault = look(StoredRecord.read(row));
                        if (fault.isPresent()) {
                            return new Result(chains, right, fault.get());
                        }
                        looked.accept(++right);
                    }
                }
            }
            return new Result(chains, right, atTheEnd().orElse(null));
        }

        private Optional<Fault> look(StoredRecord stored) {
            if (!stored.place().node().equals(node)) {
                Optional<Fault> fault = ended();
                if (fault.isPresent()) {
                    return fault;
                }
                node = stored.place().node();
                sequence = 0;
                hash = Chain.beginning();
                if (!heads.containsKey(node)) {
                    return fault(stored.place().sequence(), "末端记录缺失 the chain's end is not noted");
                }
            }
            if (stored.place().sequence() != sequence + 1) {
                return fault(sequence + 1, "记录缺失 the record is missing");
            }
            byte[] computed = Chain.hash(hash, stored.place(), stored.record());
            if (!Arrays.equals(computed, stored.hash())) {
                return fault(sequence + 1, "记录被改动 the record or the one before it was changed");
            }
            sequence++;
            hash = computed;
            return differsFromKnown()
                    ? fault(sequence, "与已知的哈希不符 the hash is not the one that is known")
                    : Optional.empty();
        }

        private boolean differsFromKnown() {
            if (known == null || !known.node().equals(node) || known.sequence() != sequence) {
                return false;
            }
            isKnownSeen = true;
            return !HexFormat.of().formatHex(hash).equalsIgnoreCase(known.hash());
        }

        /** The chain that was walked must end where its end is noted. */
        private Optional<Fault> ended() {
            if (node == null) {
                return Optional.empty();
            }
            AuditTable.Head head = heads.remove(node);
            if (head == null) {
                return fault(sequence, "末端记录缺失 the chain's end is not noted");
            }
            if (head.sequence() > sequence) {
                return fault(sequence + 1, "链尾被截去 the chain was cut short");
            }
            if (head.sequence() < sequence || !Arrays.equals(head.hash(), hash)) {
                return fault(sequence, "与记下的末端不符 the record is not the one that is noted as the chain's end");
            }
            return Optional.empty();
        }

        private Optional<Fault> atTheEnd() {
            Optional<Fault> fault = ended();
            if (fault.isPresent()) {
                return fault;
            }
            for (Map.Entry<String, AuditTable.Head> left : heads.entrySet()) {
                if (left.getValue().sequence() > 0) {
                    return Optional.of(new Fault(left.getKey(), 1, "整条链缺失 the whole chain is missing"));
                }
            }
            return known != null && !isKnownSeen
                    ? Optional.of(
                            new Fault(known.node(), known.sequence(), "已知的记录缺失 the record that is known is missing"))
                    : Optional.empty();
        }

        private Optional<Fault> fault(long place, String what) {
            return Optional.of(new Fault(String.valueOf(node), place, what));
        }
    }
}
