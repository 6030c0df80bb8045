package cn.medalliance.intake.database;

import cn.medalliance.mappings.csv.CsvTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was changed in a table since it was last read, as CSV, read forward once. The table is read in the order of its changes from some
 * time before the last one that was taken; rows that were taken as they are now are left out. A few rows are held at a time, and of those
 * that were taken only their fingerprints.
 *
 * <p>A row without a time of change is never seen: it would be read again for ever, or never again.
 */
public final class ChangedRows implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ChangedRows.class);

    private static final int AT_A_TIME = 1_000;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** A database that says nothing for so long is given up for now. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet result;
    private final CellTexts texts;
    private final Function<List<UUID>, Set<UUID>> known;
    private final int most;
    private final int watermark;
    private final List<TakenRow> taken = new ArrayList<>();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private boolean isOver;

    private ChangedRows(
            Connection connection,
            PreparedStatement statement,
            ResultSet result,
            VendorTable table,
            Function<List<UUID>, Set<UUID>> known)
            throws SQLException {
        this.connection = connection;
        this.statement = statement;
        this.result = result;
        this.known = known;
        most = table.rows();
        texts = new CellTexts(result.getMetaData());
        watermark = result.findColumn(table.watermark());
    }

    /**
     * Begins to read.
     *
     * @param reached the time up to which changes were taken; null to begin with the first
     * @param known which of these rows were taken, by their fingerprints
     * @throws SQLException when the database cannot be asked, does not answer, or has no such table or time
     */
    @SuppressWarnings("resource")
    public static ChangedRows since(VendorTable table, @Nullable Instant reached, Function<List<UUID>, Set<UUID>> known)
            throws SQLException {
        Connection connection = connect(table);
        try {
            onlyRead(connection);
            // PostgreSQL reads rows in pieces only within a transaction.
            connection.setAutoCommit(false);
            PreparedStatement statement = connection.prepareStatement(text(table, reached != null));
            statement.setFetchSize(AT_A_TIME);
            statement.setQueryTimeout(Math.toIntExact(PATIENCE.toSeconds()));
            if (reached != null) {
                statement.setTimestamp(1, Timestamp.from(reached.minus(table.overlap())));
            }
            return new ChangedRows(connection, statement, statement.executeQuery(), table, known);
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private static Connection connect(VendorTable table) throws SQLException {
        Properties properties = new Properties();
        if (table.username() != null) {
            properties.setProperty("user", table.username());
        }
        if (table.password() != null) {
            properties.setProperty("password", table.password());
        }
        Connection connection = DriverManager.getConnection(table.url(), properties);
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
        } catch (SQLFeatureNotSupportedException old) {
            // An old driver waits as long as its URL says.
        }
        return connection;
    }

    /** A hint, which some drivers refuse to take. */
    private static void onlyRead(Connection connection) {
        try {
            connection.setReadOnly(true);
        } catch (SQLException unknown) {
            LOG.debug("The driver knows no connections that only read", unknown);
        }
    }

    /** Names were checked when they were set; they cannot be parameters. */
    private static String text(VendorTable table, boolean isLater) {
        return "select * from %s where %s order by %s"
                .formatted(table.table(), table.watermark() + (isLater ? " >= ?" : " is not null"), table.watermark());
    }

    /** Whether there is any row to be taken. */
    public boolean isEmpty() throws SQLException {
        fill();
        return waiting.isEmpty();
    }

    /** The headings and the rows as CSV in UTF-8, which says so by a byte order mark. Failures to read are {@link IOException}s. */
    public InputStream csv() throws SQLException {
        return new Lines(line(texts.headings()));
    }

    /** The rows that were read out of {@link #csv} up to now, in their order. */
    public List<TakenRow> taken() {
        return List.copyOf(taken);
    }

    /** Whether there were more than are taken at a time. */
    public boolean isCut() {
        return taken.size() == most;
    }

    private void fill() throws SQLException {
        while (waiting.isEmpty() && !isOver) {
            List<TakenRow> some = new ArrayList<>(AT_A_TIME);
            List<byte[]> lines = new ArrayList<>(AT_A_TIME);
            while (some.size() < AT_A_TIME && !isOver) {
                if (result.next()) {
                    byte[] line = line(texts.of(result));
                    some.add(TakenRow.of(line, result.getTimestamp(watermark).toInstant()));
                    lines.add(line);
                } else {
                    isOver = true;
                }
            }
            Set<UUID> before = some.isEmpty()
                    ? Set.of()
                    : known.apply(some.stream().map(TakenRow::fingerprint).toList());
            for (int row = 0; row < some.size() && taken.size() < most; row++) {
                if (!before.contains(some.get(row).fingerprint())) {
                    taken.add(some.get(row));
                    waiting.add(lines.get(row));
                }
            }
            isOver |= taken.size() == most;
        }
    }

    private static byte[] line(List<String> cells) {
        return (CsvTable.line(cells) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                statement) {
            result.close();
        }
    }

    /** One line after the other, as they are asked for. */
    private final class Lines extends InputStream {

        private InputStream piece;

        Lines(byte[] headings) {
            byte[] first = new byte[BYTE_ORDER_MARK.length + headings.length];
            System.arraycopy(BYTE_ORDER_MARK, 0, first, 0, BYTE_ORDER_MARK.length);
            System.arraycopy(headings, 0, first, BYTE_ORDER_MARK.length, headings.length);
            piece = new ByteArrayInputStream(first);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = piece.read(buffer, offset, length);
            while (read < 0) {
                try {
                    fill();
                } catch (SQLException failure) {
                    throw new IOException(failure);
                }
                if (waiting.isEmpty()) {
                    return -1;
                }
                piece = new ByteArrayInputStream(waiting.remove());
                read = piece.read(buffer, offset, length);
            }
            return read;
        }
    }
}
