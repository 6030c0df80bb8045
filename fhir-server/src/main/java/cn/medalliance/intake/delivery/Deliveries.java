package cn.medalliance.intake.delivery;

import cn.medalliance.fhir.storage.OneNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Has deliveries run, each by one node at a time. One that nobody runs, because its node was stopped, is taken up at the row where it
 * was left.
 */
final class Deliveries implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    /** Whose bytes do not come for so long will not send any more. */
    private static final Duration SILENT = Duration.ofHours(1);

    /** Each holds a connection while its rows need others. */
    private static final int AT_ONCE = 4;

    private final DeliveryTable deliveries;
    private final DeliveryRun run;
    private final RowStore rows;
    private final DataSource dataSource;
    private final Duration kept;
    private final boolean isSecured;
    private final ExecutorService workers;
    private final ScheduledExecutorService upkeep;
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final SenderQueue waiting = new SenderQueue();
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    /** @param isSecured whether this node holds callers to their rights */
    Deliveries(
            DeliveryTable deliveries,
            DeliveryRun run,
            RowStore rows,
            DataSource dataSource,
            IntakeProperties properties,
            boolean isSecured) {
        this.deliveries = deliveries;
        this.run = run;
        this.rows = rows;
        this.dataSource = dataSource;
        this.kept = properties.kept();
        this.isSecured = isSecured;
        workers = Executors.newFixedThreadPool(properties.workers(), daemons("intake-"));
        upkeep = Executors.newSingleThreadScheduledExecutor(daemons("intake-upkeep-"));
        upkeep.scheduleWithFixedDelay(this::keepUp, LOOK_EVERY.toSeconds(), LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private static CustomizableThreadFactory daemons(String prefix) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(prefix);
        threads.setDaemon(true);
        return threads;
    }

    /**
     * Begins a delivery, or goes on with it, in the background. Of one sender there is one at a time, so that the files of others do not
     * wait for all of his.
     *
     * @param owner the sender; empty where nobody has to say who he is, and everybody is another
     */
    void begin(UUID id, String owner) {
        if (waiting.add(id, owner)) {
            goOn();
        }
    }

    private void goOn() {
        try {
            workers.execute(() -> waiting.take().ifPresent(id -> {
                try {
                    runHere(id);
                } finally {
                    waiting.done(id);
                    // Another one of the same sender may have been passed over.
                    goOn();
                }
            }));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Deliveries that wait are left to another node, or the next start", stopping);
        }
    }

    /**
     * Runs a delivery in this thread, to its end unless something is away.
     *
     * @param patience for how long to wait for others who wait for theirs
     * @return false when too many do
     */
    boolean runAtOnce(UUID id, Duration patience) {
        try {
            if (!atOnce.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            runHere(id);
            return true;
        } finally {
            atOnce.release();
        }
    }

    private void runHere(UUID id) {
        if (!running.add(id)) {
            return;
        }
        try {
            OneNode.alone(dataSource, id, () -> run.run(id));
        } catch (SQLException | RuntimeException failure) {
            LOG.warn("文件 {} 中断，稍后续做 The delivery stopped and will be taken up again", id, failure);
        } finally {
            running.remove(id);
        }
    }

    private void keepUp() {
        try {
            if (rows.isReady()) {
                deliveries.deleteExpired(kept, SILENT);
                deliveries
                        .unfinished(isSecured)
                        .forEach(
                                delivery -> begin(delivery.id(), delivery.sent().owner()));
            }
        } catch (RuntimeException failure) {
            LOG.warn("厂商文件的看护未成 Looking after deliveries failed", failure);
        }
    }

    @Override
    public void destroy() {
        upkeep.shutdownNow();
        workers.shutdownNow();
    }
}
