package cn.medalliance.views.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Makes tables anew of all that is stored. The old ones can be read meanwhile and give way in the end, all at once; when it is
 * broken off they stay. What is written meanwhile is brought in by the next refresh.
 */
final class ViewRebuild {

    private static final int BLOCK = 2_000;
    private static final int FETCH = 500;

    private static final String COUNT = """
            select count(*) from hfj_resource where res_type = any (?) and res_deleted_at is null
            """;

    private static final String END_OF_BLOCK = """
            select max(block.res_id) from (select res_id from hfj_resource
                where res_type = ? and res_id > ? and res_deleted_at is null order by res_id limit\s""" + BLOCK + ") block";

    private static final String IN_BLOCK =
            StoredText.CURRENT + "r.res_type = ? and r.res_id > ? and r.res_id <= ? order by r.res_id";

    private final DataSource dataSource;
    private final ViewSchema schema;
    private final int workers;

    ViewRebuild(DataSource dataSource, ViewSchema schema, int workers) {
        this.dataSource = dataSource;
        this.schema = schema;
        this.workers = workers;
    }

    /** Hears how far it is. */
    interface Progress {

        /** So many resources are to be read. */
        void begin(long resources);

        void step(long done);

        /** All are read; indexes are made. */
        void indexing(int tables);
    }

    void rebuild(List<ViewTable> tables, Progress progress) throws SQLException, InterruptedException {
        if (tables.isEmpty()) {
            return;
        }
        make(tables, progress);
        progress.indexing(tables.size());
        ExecutorService threads = threads();
        try {
            List<Callable<Void>> indexes = new ArrayList<>();
            for (ViewTable table : tables) {
                indexes.add(() -> {
                    schema.index(table);
                    return null;
                });
            }
            await(indexes.stream().map(threads::submit).toList());
        } finally {
            threads.shutdownNow();
        }
        schema.end(tables);
    }

    /** Makes tables of what is stored now, beside those that there are, and leaves them there. */
    void make(List<ViewTable> tables, Progress progress) throws SQLException, InterruptedException {
        schema.begin(tables);
        Map<String, List<ViewTable>> byType = ViewTables.byType(tables);
        progress.begin(count(byType.keySet().toArray(String[]::new)));
        AtomicLong done = new AtomicLong();
        ExecutorService threads = threads();
        try {
            for (Map.Entry<String, List<ViewTable>> each : byType.entrySet()) {
                Blocks blocks = new Blocks(each.getKey());
                all(threads, workers, () -> {
                    fill(blocks, each.getValue(), done, progress);
                    return null;
                });
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private ExecutorService threads() {
        return Executors.newFixedThreadPool(workers, work -> {
            Thread thread = new Thread(work, "views");
            thread.setDaemon(true);
            return thread;
        });
    }

    private long count(String[] types) throws SQLException {
        try (Connection database = dataSource.getConnection();
                PreparedStatement statement = database.prepareStatement(COUNT)) {
            statement.setArray(1, database.createArrayOf("text", types));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void all(ExecutorService threads, int count, Callable<Void> work)
            throws SQLException, InterruptedException {
        List<Future<Void>> running = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            running.add(threads.submit(work));
        }
        await(running);
    }

    private static void await(List<Future<Void>> running) throws SQLException, InterruptedException {
        for (Future<Void> each : running) {
            try {
                each.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof SQLException failure) {
                    throw failure;
                }
                throw new IllegalStateException(failed.getCause());
            }
        }
    }

    /** The resources of a type, of which each thread takes the next so many. */
    private final class Blocks {

        private final String type;
        private long last;

        Blocks(String type) {
            this.type = type;
        }

        record Block(String type, long after, long until) {}

        synchronized Optional<Block> next(Connection database) throws SQLException {
            try (PreparedStatement statement = database.prepareStatement(END_OF_BLOCK)) {
                statement.setString(1, type);
                statement.setLong(2, last);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    long until = row.getLong(1);
                    if (row.wasNull()) {
                        return Optional.empty();
                    }
                    Block block = new Block(type, last, until);
                    last = until;
                    return Optional.of(block);
                }
            }
        }
    }

    private void fill(Blocks blocks, List<ViewTable> tables, AtomicLong done, Progress progress) throws SQLException {
        try (Connection database = dataSource.getConnection()) {
            database.setAutoCommit(false);
            try {
                RowWriter rows = new RowWriter(tables);
                Optional<Blocks.Block> block = blocks.next(database);
                while (block.isPresent()) {
                    int count = read(database, block.get(), rows);
                    rows.send(database, ViewTable::newName);
                    database.commit();
                    progress.step(done.addAndGet(count));
                    block = blocks.next(database);
                }
            } finally {
                database.rollback();
                database.setAutoCommit(true);
            }
        }
    }

    private static int read(Connection database, Blocks.Block block, RowWriter rows) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(IN_BLOCK)) {
            statement.setString(1, block.type());
            statement.setLong(2, block.after());
            statement.setLong(3, block.until());
            statement.setFetchSize(FETCH);
            return rows.addAll(statement);
        }
    }
}
