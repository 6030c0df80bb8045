package cn.medalliance.load.jpa;

import cn.medalliance.load.model.Rejection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables {@code mca.load…}: what a load has done, in the same transactions as that itself. */
final class LoadTable {

    private static final String UNFINISHED = """
            select id, folder, files, is_validated, step, first_pid, last_pid, lines_per_chunk
            from mca.load where step not in ('done', 'abandoned')
            """;
    private static final String BEGIN = """
            insert into mca.load (folder, files, is_validated, step, first_pid, last_pid, lines_per_chunk)
            values (?, ?, ?, ?, ?, ?, ?)
            returning id
            """;
    private static final String STEP = """
            update mca.load set step = ?, ended_at = case when ? in ('done', 'abandoned') then now() end where id = ?
            """;
    private static final String CHUNK =
            "insert into mca.load_chunk (load_id, number, loaded, rejected) values (?, ?, ?, ?)";
    private static final String MOVE =
            "update mca.load_chunk set loaded = loaded - 1, rejected = rejected + 1 where load_id = ? and number = ?";
    private static final String REJECT = """
            insert into mca.load_rejection (load_id, file, line, resource, rule, place, reason) values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COUNTS = """
            select coalesce(sum(loaded), 0), coalesce(sum(rejected), 0) from mca.load_chunk where load_id = ?
            """;

    private LoadTable() {}

    /** What is done next. */
    enum Step {
        /** Resources are stored. */
        ROWS,
        /** Indexes are made again. */
        INDEXES,
        /** What is kept beside the resources is derived. */
        DERIVED,
        DONE,
        ABANDONED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A load.
     *
     * @param files name, size and checksum of each file
     * @param firstPid the internal id of the first of all lines
     * @param lastPid that of the last, or one behind it
     * @param linesPerChunk how many lines a chunk has at the most
     */
    record Load(
            long id,
            String folder,
            String files,
            boolean isValidated,
            Step step,
            long firstPid,
            long lastPid,
            int linesPerChunk) {}

    /** The load that has not come to its end. */
    static Optional<Load> unfinished(Connection database) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(UNFINISHED);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Load(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getBoolean(4),
                            Step.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                            row.getLong(6),
                            row.getLong(7),
                            row.getInt(8)))
                    : Optional.empty();
        }
    }

    /** Notes a load that begins; its number is in what comes back. */
    static Load begin(Connection database, Load load) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(BEGIN)) {
            insert.setString(1, load.folder());
            insert.setString(2, load.files());
            insert.setBoolean(3, load.isValidated());
            insert.setString(4, load.step().word());
            insert.setLong(5, load.firstPid());
            insert.setLong(6, load.lastPid());
            insert.setInt(7, load.linesPerChunk());
            try (ResultSet row = insert.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("PostgreSQL gave a load no number");
                }
                return new Load(
                        row.getLong(1),
                        load.folder(),
                        load.files(),
                        load.isValidated(),
                        load.step(),
                        load.firstPid(),
                        load.lastPid(),
                        load.linesPerChunk());
            }
        }
    }

    static void step(Connection database, long load, Step step) throws SQLException {
        try (PreparedStatement update = database.prepareStatement(STEP)) {
            update.setString(1, step.word());
            update.setString(2, step.word());
            update.setLong(3, load);
            update.executeUpdate();
        }
    }

    /** The numbers of the chunks that are stored. */
    static BitSet doneChunks(Connection database, long load) throws SQLException {
        BitSet done = new BitSet();
        try (PreparedStatement select =
                database.prepareStatement("select number from mca.load_chunk where load_id = ?")) {
            select.setLong(1, load);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    done.set(rows.getInt(1));
                }
            }
        }
        return done;
    }

    static void chunkIsDone(Connection database, long load, int number, int loaded, int rejected) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(CHUNK)) {
            insert.setLong(1, load);
            insert.setInt(2, number);
            insert.setInt(3, loaded);
            insert.setInt(4, rejected);
            insert.executeUpdate();
        }
    }

    /** One that was counted as loaded is rejected after all. */
    static void takeBack(Connection database, long load, int chunk, Rejection rejection) throws SQLException {
        try (PreparedStatement update = database.prepareStatement(MOVE)) {
            update.setLong(1, load);
            update.setInt(2, chunk);
            update.executeUpdate();
        }
        reject(database, load, List.of(rejection));
    }

    static void reject(Connection database, long load, List<Rejection> rejections) throws SQLException {
        if (rejections.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = database.prepareStatement(REJECT)) {
            for (Rejection rejection : rejections) {
                insert.setLong(1, load);
                insert.setString(2, rejection.file());
                insert.setLong(3, rejection.line());
                insert.setString(4, rejection.resource());
                insert.setString(5, rejection.rule());
                insert.setString(6, emptyAsNull(rejection.place()));
                insert.setString(7, rejection.reason());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static @Nullable String emptyAsNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** How many were loaded and rejected. */
    record Counts(long loaded, long rejected) {}

    static Counts counts(Connection database, long load) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(COUNTS)) {
            select.setLong(1, load);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Counts(row.getLong(1), row.getLong(2));
            }
        }
    }
}
