package cn.medalliance.views.table;

import cn.medalliance.fhir.storage.BesideStored;
import cn.medalliance.fhir.storage.OneNode;
import cn.medalliance.fhir.storage.UnfinishedLoad;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tables in step while the server runs: one node at a time looks every so often for what was committed. Tables of
 * views that are new or have changed are made first.
 */
final class ViewKeeper implements BesideStored, AutoCloseable {

    /** Whoever changes the tables holds it. */
    static final UUID LOCK = UUID.fromString("6f9f3bb5-1d0b-4a5f-9a52-58d1c0a7b1e4");

    private static final Logger LOG = LoggerFactory.getLogger(ViewKeeper.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DataSource dataSource;
    private final ViewTables tables;
    private final ViewSchema schema;
    private final ViewRefresh refresh;
    private final ViewRebuild rebuild;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "views");
        made.setDaemon(true);
        return made;
    });

    ViewKeeper(DataSource dataSource, ViewTables tables, ViewSchema schema, ViewRefresh refresh, ViewRebuild rebuild) {
        this.dataSource = dataSource;
        this.tables = tables;
        this.schema = schema;
        this.refresh = refresh;
        this.rebuild = rebuild;
    }

    void start(Duration every) {
        thread.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            OneNode.alone(dataSource, LOCK, () -> {
                if (!UnfinishedLoad.isThere(dataSource)) {
                    make(schema.missing());
                    refresh.refresh();
                }
            });
        } catch (SQLException | RuntimeException failure) {
            // The database is away, or a statement was given up: the next round does what this one did not.
            LOG.warn("视图未能更新 The views could not be refreshed: {}", failure.toString());
        }
    }

    private void make(List<ViewTable> missing) {
        if (missing.isEmpty()) {
            return;
        }
        try {
            rebuild.rebuild(missing, new LoggedProgress(LOG));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** After a load of rows, of which no change is told. */
    @Override
    public void rebuild() {
        try {
            boolean isDone = OneNode.inTurn(dataSource, LOCK, PATIENCE, () -> {
                refresh.skip();
                make(tables.all());
            });
            if (!isDone) {
                throw new IllegalStateException("somebody else is changing the tables of the views");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }
}
