package cn.medalliance.intake.delivery;

import cn.medalliance.intake.delivery.StoredDelivery.Sent;
import cn.medalliance.intake.delivery.StoredDelivery.State;
import cn.medalliance.security.caller.KeptCaller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The deliveries in {@code mca.intake_delivery}, whose counts the table itself holds together. */
final class DeliveryTable {

    private static final String CREATE = """
            insert into mca.intake_delivery (id, owner, caller, address, source, document, system, file, state)
            values (?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, 'receiving')
            """;

    private static final String BEGIN = """
            update mca.intake_delivery set state = 'running', bytes = ?, lines = ?, header = ?, touched_at = now()
            where id = ? and state = 'receiving'
            """;

    /** Once for each row: whoever comes with the same row again, on whichever node, changes nothing. */
    private static final String GO_ON = """
            update mca.intake_delivery set last_row = ?, bytes_read = ?, received = received + 1, %1$s = %1$s + 1,
                attempts = 0, touched_at = now()
            where id = ? and state = 'running' and last_row < ?
            """;

    private static final String SKIP = """
            update mca.intake_delivery set last_row = ?, bytes_read = ?, received = received + ?, skipped = skipped + ?,
                attempts = 0, touched_at = now()
            where id = ? and state = 'running' and last_row < ?
            """;

    private static final String MOVE =
            "update mca.intake_delivery set quarantined = quarantined - 1, %1$s = %1$s + 1 where id = ?";

    private static final String OF_ROWS = "and (cast(? as text) is null or state = ?) and number < ? ";

    private final JdbcTemplate database;

    DeliveryTable(JdbcTemplate database) {
        this.database = database;
    }

    UUID create(Sent sent) {
        UUID id = UUID.randomUUID();
        database.update(
                CREATE,
                id,
                sent.owner(),
                sent.caller() == null ? null : KeptCaller.write(sent.caller()),
                sent.address(),
                sent.source(),
                sent.document(),
                sent.system(),
                sent.file());
        return id;
    }

    /**
     * The file is there; its rows may be taken.
     *
     * @return false when it was cancelled meanwhile
     */
    boolean begin(UUID id, long bytes, long lines, String header) {
        return database.update(BEGIN, bytes, lines, header, id) > 0;
    }

    Optional<StoredDelivery> find(UUID id) {
        return database
                .query("select * from mca.intake_delivery where id = ?", (row, index) -> delivery(row), id)
                .stream()
                .findFirst();
    }

    /** The one that a file of a folder is, if it was taken. */
    Optional<StoredDelivery> ofFile(String file) {
        return database
                .query(
                        "select * from mca.intake_delivery where file = ? order by number desc limit 1",
                        (row, index) -> delivery(row),
                        file)
                .stream()
                .findFirst();
    }

    /** Those of one owner, the last first, before a number. */
    List<StoredDelivery> of(String owner, @Nullable State state, long before, int most) {
        String word = state == null ? null : word(state);
        return database.query(
                "select * from mca.intake_delivery where owner = ? " + OF_ROWS + "order by number desc limit ?",
                (row, index) -> delivery(row),
                owner,
                word,
                word,
                before,
                most);
    }

    /**
     * Those that nobody goes on with; a new one is left to the node that received it.
     *
     * @param isSecured whether this node holds callers to their rights; a node that does not goes on with nobody's
     */
    List<StoredDelivery> unfinished(boolean isSecured) {
        return database.query(
                "select * from mca.intake_delivery where state = 'running' and (caller is not null) = ?"
                        + " and touched_at < now() - interval '10 seconds' order by number",
                (row, index) -> delivery(row),
                isSecured);
    }

    /** Notes that it is begun, or begun again; gives how often since a row was done. */
    int attempt(UUID id) {
        return database
                .queryForList(
                        "update mca.intake_delivery set attempts = attempts + 1, touched_at = now() where id = ? returning attempts",
                        Integer.class,
                        id)
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** An attempt that could not be one, as when the database was away, counts for nothing. */
    void forgetAttempt(UUID id) {
        database.update(
                "update mca.intake_delivery set attempts = greatest(attempts - 1, 0), touched_at = now() where id = ?",
                id);
    }

    void touch(UUID id) {
        database.update("update mca.intake_delivery set touched_at = now() where id = ?", id);
    }

    /**
     * Notes what became of a row.
     *
     * @param position up to where the file was read
     * @return false when the row was noted before, or the delivery was cancelled
     */
    boolean goOn(UUID id, long row, long position, Outcome outcome) {
        return database.update(GO_ON.formatted(outcome.word()), row, position, id, row) > 0;
    }

    /**
     * Notes rows in which nothing stands, one after the other.
     *
     * @param first the first of them
     * @param last the last of them
     * @return false as {@link #goOn}
     */
    boolean skip(UUID id, long first, long last, long position) {
        long rows = last - first + 1;
        return database.update(SKIP, last, position, rows, rows, id, first) > 0;
    }

    /** Whether a row is still to be done. */
    boolean isDue(UUID id, long row) {
        return !database.queryForList(
                        "select 1 from mca.intake_delivery where id = ? and state = 'running' and last_row < ?",
                        Integer.class,
                        id,
                        row)
                .isEmpty();
    }

    /** A quarantined row became something else. */
    void moveFromQuarantine(UUID id, Outcome outcome) {
        database.update(MOVE.formatted(outcome.word()), id);
    }

    void end(UUID id, State state, @Nullable String failure) {
        database.update(
                "update mca.intake_delivery set state = ?, failure = ?, bytes_read = case when ? then bytes else bytes_read end,"
                        + " ended_at = now() where id = ? and state = 'running'",
                word(state),
                failure,
                state == State.DONE,
                id);
    }

    /** @return false when it had ended */
    boolean cancel(UUID id) {
        return database.update(
                        "update mca.intake_delivery set state = 'cancelled', ended_at = now()"
                                + " where id = ? and state in ('receiving', 'running')",
                        id)
                > 0;
    }

    void delete(UUID id) {
        database.update("delete from mca.intake_delivery where id = ?", id);
    }

    /** Forgets those that ended so long ago, and those whose bytes do not come any more. */
    void deleteExpired(Duration kept, Duration silent) {
        database.update(
                "delete from mca.intake_delivery where ended_at < ? or state = 'receiving' and touched_at < ?",
                Timestamp.from(Instant.now().minus(kept)),
                Timestamp.from(Instant.now().minus(silent)));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static StoredDelivery delivery(ResultSet row) throws SQLException {
        String caller = row.getString("caller");
        Timestamp ended = row.getTimestamp("ended_at");
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, row.getLong(outcome.word()));
        }
        return new StoredDelivery(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                new Sent(
                        row.getString("owner"),
                        caller == null ? null : KeptCaller.read(caller),
                        row.getString("address"),
                        row.getString("source"),
                        row.getString("document"),
                        row.getString("system"),
                        row.getString("file")),
                row.getTimestamp("received_at").toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("bytes"),
                row.getLong("bytes_read"),
                row.getLong("lines"),
                row.getString("header"),
                row.getLong("last_row"),
                row.getLong("received"),
                counts,
                row.getInt("attempts"),
                ended == null ? null : ended.toInstant(),
                row.getString("failure"));
    }
}
