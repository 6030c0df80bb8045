package cn.medalliance.intake.delivery;

import cn.medalliance.intake.delivery.QuarantinedRow.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that could not be stored, in {@code mca.intake_quarantine}; the counts of their deliveries follow in the same transaction. */
final class QuarantineTable {

    private static final String ADD = """
            insert into mca.intake_quarantine (delivery_id, row_number, raw, issues) values (?, ?, ?, cast(? as jsonb))
            """;

    private static final String OF_OWNER = """
            select row.* from mca.intake_quarantine row join mca.intake_delivery delivery on delivery.id = row.delivery_id
            where delivery.owner = ?
            """;

    private static final String CLOSE = """
            update mca.intake_quarantine
            set state = ?, version = version + 1, sent = coalesce(sent, nullif(raw, ?)), raw = ?, outcome = ?, note = ?, changed_at = now()
            where id = ? and version = ? and state = 'open'
            """;

    private static final String AGAIN = """
            update mca.intake_quarantine
            set sent = coalesce(sent, nullif(raw, ?)), raw = ?, issues = cast(? as jsonb), version = version + 1, changed_at = now()
            where id = ? and version = ? and state = 'open'
            """;

    private final JdbcTemplate database;
    private final DeliveryTable deliveries;
    private final TransactionTemplate transaction;

    QuarantineTable(JdbcTemplate database, DeliveryTable deliveries, PlatformTransactionManager transactions) {
        this.database = database;
        this.deliveries = deliveries;
        transaction = new TransactionTemplate(transactions);
    }

    /**
     * Notes a row of a delivery that could not be stored.
     *
     * @return false when it was noted before, or the delivery was cancelled
     */
    boolean add(UUID delivery, long row, long position, String raw, List<RowIssue> issues) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!deliveries.goOn(delivery, row, position, Outcome.QUARANTINED)) {
                return false;
            }
            database.update(ADD, delivery, row, storable(raw), RowIssue.write(issues));
            return true;
        }));
    }

    /** One of an owner's. */
    Optional<QuarantinedRow> find(String owner, long id) {
        return database.query(OF_OWNER + " and row.id = ?", (row, index) -> read(row), owner, id).stream()
                .findFirst();
    }

    /** Some of an owner's, in their order, behind one. */
    List<QuarantinedRow> of(String owner, @Nullable UUID delivery, @Nullable State state, long behind, int most) {
        String word = state == null ? null : word(state);
        return database.query(
                OF_OWNER + " and row.id > ? and (cast(? as uuid) is null or row.delivery_id = ?)"
                        + " and (cast(? as text) is null or row.state = ?) order by row.id limit ?",
                (row, index) -> read(row),
                owner,
                behind,
                delivery,
                delivery,
                word,
                word,
                most);
    }

    /** The first open rows of a delivery. */
    List<QuarantinedRow> open(UUID delivery, int most) {
        return database.query(
                "select * from mca.intake_quarantine where delivery_id = ? and state = 'open' order by row_number limit ?",
                (row, index) -> read(row),
                delivery,
                most);
    }

    /**
     * Notes in the transaction that runs that a row is stored after all.
     *
     * @return false when somebody else dealt with it meanwhile
     */
    boolean correct(QuarantinedRow row, String raw, Outcome outcome) {
        if (!close(row, State.CORRECTED, raw, outcome, null)) {
            return false;
        }
        deliveries.moveFromQuarantine(row.delivery(), outcome);
        return true;
    }

    /** The same where no transaction runs, because nothing had to be written. */
    boolean correctAlone(QuarantinedRow row, String raw, Outcome outcome) {
        return Boolean.TRUE.equals(transaction.execute(status -> correct(row, raw, outcome)));
    }

    /** The row came anew, and could not be stored again. */
    boolean keep(QuarantinedRow row, String raw, List<RowIssue> issues) {
        String text = storable(raw);
        return database.update(AGAIN, text, text, RowIssue.write(issues), row.id(), row.version()) > 0;
    }

    /** Gives a row up. */
    boolean discard(QuarantinedRow row, String note) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!close(row, State.DISCARDED, row.raw(), null, storable(note))) {
                return false;
            }
            deliveries.moveFromQuarantine(row.delivery(), Outcome.DISCARDED);
            return true;
        }));
    }

    private boolean close(
            QuarantinedRow row, State state, String raw, @Nullable Outcome outcome, @Nullable String note) {
        String text = storable(raw);
        String word = outcome == null ? null : outcome.word();
        return database.update(CLOSE, word(state), text, text, word, note, row.id(), row.version()) > 0;
    }

    /** PostgreSQL cannot keep a zero character. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static QuarantinedRow read(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new QuarantinedRow(
                row.getLong("id"),
                row.getObject("delivery_id", UUID.class),
                row.getLong("row_number"),
                row.getString("raw"),
                row.getString("sent"),
                RowIssue.read(row.getString("issues")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("version"),
                outcome == null ? null : Outcome.of(outcome),
                row.getString("note"),
                row.getTimestamp("changed_at").toInstant());
    }
}
