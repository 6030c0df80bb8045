package cn.medalliance.risk.jpa;

import cn.medalliance.fhir.storage.OneNode;
import cn.medalliance.risk.jpa.ScreeningJobs.Job;
import cn.medalliance.risk.jpa.ScreeningJobs.State;
import cn.medalliance.security.caller.CallerToken;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Runs screenings in the background, each of them by one node at a time and under the rules of who asked for it. One that nobody
 * runs, because its node was stopped, is taken up where it was left.
 */
final class Screenings implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Screenings.class);

    private static final int AT_ONCE = 2;
    private static final int ATTEMPTS = 3;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private final ScreeningJobs jobs;
    private final ScreeningRun run;
    private final DataSource dataSource;
    private final ExecutorService workers;
    private final ScheduledExecutorService upkeep;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    Screenings(ScreeningJobs jobs, ScreeningRun run, DataSource dataSource) {
        this.jobs = jobs;
        this.run = run;
        this.dataSource = dataSource;
        workers = Executors.newFixedThreadPool(AT_ONCE, daemons("screening-"));
        upkeep = Executors.newSingleThreadScheduledExecutor(daemons("screening-upkeep-"));
        upkeep.scheduleWithFixedDelay(this::keepUp, 0, LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private static CustomizableThreadFactory daemons(String prefix) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(prefix);
        threads.setDaemon(true);
        return threads;
    }

    /** Begins a screening, or goes on with it. */
    void begin(Job job) {
        if (!running.add(job.id())) {
            return;
        }
        try {
            workers.execute(() -> {
                try {
                    OneNode.alone(dataSource, job.id(), () -> runIfOpen(job.id()));
                } catch (SQLException | RuntimeException failure) {
                    LOG.warn("筛查 {} 中断，稍后续做 The screening stopped and will be taken up again", job.id(), failure);
                } finally {
                    running.remove(job.id());
                }
            });
        } catch (RejectedExecutionException stopping) {
            running.remove(job.id());
        }
    }

    private void runIfOpen(UUID id) {
        jobs.find(id).filter(job -> job.state() == State.RUNNING).ifPresent(job -> {
            int attempt = jobs.attempt(id, run.people(job.asked()));
            try {
                boolean isWhole = job.asked().caller() == null
                        ? run.run(job)
                        : CallerToken.as(job.asked().caller(), () -> run.run(job));
                if (isWhole) {
                    jobs.end(id, State.DONE);
                }
            } catch (RuntimeException failure) {
                if (Thread.currentThread().isInterrupted()) {
                    throw failure;
                }
                if (attempt >= ATTEMPTS) {
                    LOG.error("筛查 {} 失败 The screening failed", id, failure);
                    jobs.end(id, State.FAILED);
                } else {
                    LOG.warn("筛查 {} 第 {} 次未成 The screening did not succeed", id, attempt, failure);
                }
            }
        });
    }

    private void keepUp() {
        try {
            jobs.deleteExpired();
            jobs.unfinished().forEach(this::begin);
        } catch (RuntimeException failure) {
            LOG.warn("筛查的看护未成 Looking after screenings failed", failure);
        }
    }

    @Override
    public void destroy() {
        upkeep.shutdownNow();
        workers.shutdownNow();
    }
}
