package cn.medalliance.indicators.kept;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the kept indicators in step while the server runs: one node at a time. */
final class IndicatorKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndicatorKeeper.class);

    private final KeptIndicators kept;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "indicators");
        made.setDaemon(true);
        return made;
    });

    IndicatorKeeper(KeptIndicators kept) {
        this.kept = kept;
    }

    void start(Duration every) {
        thread.scheduleWithFixedDelay(this::round, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            kept.follow();
        } catch (SQLException | RuntimeException failure) {
            // The database is away, or a statement was given up: the next round does what this one did not.
            LOG.warn("指标未能更新 The indicators could not be brought in step: {}", failure.toString());
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(10, TimeUnit.SECONDS);
    }
}
