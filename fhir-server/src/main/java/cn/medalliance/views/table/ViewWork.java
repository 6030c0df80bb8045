package cn.medalliance.views.table;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.storage.DatabaseOptions;
import cn.medalliance.fhir.storage.OneNode;
import cn.medalliance.fhir.storage.StoredDatabase;
import cn.medalliance.guide.Guide;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The parts that a command works with on a database, without a server. */
record ViewWork(ViewTables tables, ViewRefresh refresh, ViewRebuild rebuild, ViewVerification verification) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int FAILED = 3;

    /** What a command does; says its exit code. */
    interface Work {
        int on(ViewWork work, ShownProgress progress) throws SQLException, InterruptedException;
    }

    /** Does it while no server changes the tables: a running one waits for it, as it does for one that is at work. */
    static int with(DatabaseOptions options, @Nullable String readers, int workers, Work work) {
        Optional<StoredDatabase> found = options.find();
        if (found.isEmpty() || workers < 1) {
            return 2;
        }
        try (StoredDatabase stored = found.get();
                ShownProgress progress = new ShownProgress()) {
            DataSource dataSource = stored.dataSource();
            ViewWork parts = of(dataSource, readers == null || readers.isBlank() ? null : readers, workers);
            AtomicInteger code = new AtomicInteger(FAILED);
            if (!OneNode.inTurn(dataSource, ViewKeeper.LOCK, PATIENCE, () -> code.set(done(parts, progress, work)))) {
                System.err.println("视图表正被使用。 Somebody else is changing the tables.");
            }
            return code.get();
        } catch (SQLException | RuntimeException failure) {
            System.err.println("未完成 It could not be done: " + failure.getMessage());
            return FAILED;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static int done(ViewWork parts, ShownProgress progress, Work work) {
        try {
            return work.on(parts, progress);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static ViewWork of(DataSource dataSource, @Nullable String readers, int workers) {
        ViewTables tables = ViewTables.of(Guide.load(), FhirContext.forR4Cached());
        ViewSchema schema = new ViewSchema(dataSource, tables, readers);
        ViewRefresh refresh = new ViewRefresh(dataSource, tables);
        ViewRebuild rebuild = new ViewRebuild(dataSource, schema, workers);
        return new ViewWork(
                tables, refresh, rebuild, new ViewVerification(dataSource, tables, schema, refresh, rebuild));
    }
}
