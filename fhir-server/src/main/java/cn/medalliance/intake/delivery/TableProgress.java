package cn.medalliance.intake.delivery;

import cn.medalliance.intake.database.TakenRow;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the tables of vendors' databases were read, in {@code mca.intake_table}. */
final class TableProgress {

    private static final int AT_A_TIME = 1_000;

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;

    TableProgress(JdbcTemplate database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * How far a table was read.
     *
     * @param reached the time up to which its changes were taken; null before the first
     * @param delivery what was sent last, when it is not known how that ended
     */
    record Reached(@Nullable Instant reached, @Nullable UUID delivery) {}

    Reached of(String table) {
        return database
                .query(
                        "select reached, delivery_id from mca.intake_table where name = ?",
                        (row, index) -> new Reached(
                                Optional.ofNullable(row.getTimestamp(1))
                                        .map(Timestamp::toInstant)
                                        .orElse(null),
                                row.getObject(2, UUID.class)),
                        table)
                .stream()
                .findFirst()
                .orElse(new Reached(null, null));
    }

    /** Which of these rows were taken. */
    Set<UUID> taken(String table, List<UUID> fingerprints) {
        return new HashSet<>(database.queryForList(
                "select fingerprint from mca.intake_table_row where name = ? and fingerprint = any(?)",
                UUID.class,
                table,
                fingerprints.toArray(UUID[]::new)));
    }

    /** Notes what was sent, and that it leads up to a time. */
    void sent(String table, UUID delivery, Instant reaching, List<TakenRow> rows) {
        transactions.executeWithoutResult(status -> {
            database.update("""
                    insert into mca.intake_table (name, delivery_id, reaching) values (?, ?, ?)
                    on conflict (name) do update set delivery_id = excluded.delivery_id, reaching = excluded.reaching
                    """, table, delivery, Timestamp.from(reaching));
            database.batchUpdate("""
                    insert into mca.intake_table_row (name, fingerprint, changed, delivery_id) values (?, ?, ?, ?)
                    on conflict (name, fingerprint) do update
                        set changed = excluded.changed, delivery_id = excluded.delivery_id
                    """, rows, AT_A_TIME, (statement, row) -> {
                statement.setString(1, table);
                statement.setObject(2, row.fingerprint());
                statement.setTimestamp(3, Timestamp.from(row.changed()));
                statement.setObject(4, delivery);
            });
        });
    }

    /** What was sent has ended: its rows are taken, and those too long ago to be read again are forgotten. */
    void arrived(String table, Duration overlap) {
        transactions.executeWithoutResult(status -> {
            database.update(
                    "update mca.intake_table set reached = greatest(reached, reaching), reaching = null, delivery_id = null"
                            + " where name = ?",
                    table);
            database.update("""
                    delete from mca.intake_table_row known using mca.intake_table read
                    where known.name = ? and read.name = known.name
                        and known.changed < read.reached - cast(? as interval)
                    """, table, overlap.toString());
        });
    }

    /** What was sent could not be stored to its end: its rows are to be read again. */
    void failed(String table, UUID delivery) {
        transactions.executeWithoutResult(status -> {
            database.update("delete from mca.intake_table_row where delivery_id = ?", delivery);
            database.update("update mca.intake_table set reaching = null, delivery_id = null where name = ?", table);
        });
    }
}
