package cn.medalliance.export.jpa;

import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.export.jpa.ExportJobs.State;
import cn.medalliance.export.jpa.ExportQuery.Which;
import cn.medalliance.export.model.TypePlan;
import cn.medalliance.fhir.storage.OneNode;
import cn.medalliance.shared.Refusal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Runs exports in the background, each of them by one node at a time. One that nobody runs, because its node was stopped,
 * is taken up where it was left.
 */
final class Exports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

    private static final int AT_ONCE = 4;
    private static final int ATTEMPTS = 3;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private final ExportJobs jobs;
    private final ExportFiles files;
    private final ExportedPatients patients;
    private final ExportRun run;
    private final PatientBlocks blocks;
    private final TableRun tables;
    private final DataSource dataSource;
    private final ExecutorService coordinators;
    private final ExecutorService workers;
    private final ScheduledExecutorService upkeep;
    private final Map<UUID, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    Exports(
            ExportJobs jobs,
            ExportFiles files,
            ExportedPatients patients,
            ExportRun run,
            PatientBlocks blocks,
            TableRun tables,
            DataSource dataSource,
            int workers) {
        this.jobs = jobs;
        this.files = files;
        this.patients = patients;
        this.run = run;
        this.blocks = blocks;
        this.tables = tables;
        this.dataSource = dataSource;
        ThreadFactory threads = daemons("export-");
        this.coordinators = Executors.newFixedThreadPool(AT_ONCE, threads);
        this.workers = Executors.newFixedThreadPool(workers, threads);
        this.upkeep = Executors.newSingleThreadScheduledExecutor(daemons("export-upkeep-"));
        upkeep.scheduleWithFixedDelay(this::keepUp, 0, LOOK_EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private static ThreadFactory daemons(String prefix) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(prefix);
        threads.setDaemon(true);
        return threads;
    }

    /** Begins an export, or goes on with it. */
    void begin(Job job) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        if (running.putIfAbsent(job.id(), ended) == null) {
            coordinators.execute(() -> {
                try {
                    OneNode.alone(dataSource, job.id(), () -> runIfOpen(job));
                } catch (SQLException | RuntimeException failure) {
                    LOG.warn("导出 {} 中断，稍后续做 The export stopped and will be taken up again", job.id(), failure);
                } finally {
                    running.remove(job.id());
                    ended.complete(null);
                }
            });
        }
    }

    /** Waits until an export of this node ends, but not long. */
    void await(UUID job, Duration longest) {
        CompletableFuture<Void> ended = running.get(job);
        if (ended == null) {
            return;
        }
        try {
            ended.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException notYet) {
            // Whoever asked is told how far it is.
        }
    }

    private void runIfOpen(Job job) {
        boolean isOpen = jobs.find(job.id())
                .filter(each -> each.state() == State.RUNNING)
                .isPresent();
        if (isOpen) {
            run(job);
        }
    }

    private void run(Job job) {
        int attempt = jobs.attempt(job.id());
        Throwable failed = null;
        try {
            for (List<Callable<Void>> together : inTurn(job)) {
                failed = failed == null ? failureOf(together) : failed;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        if (failed == null) {
            patients.record(job);
            jobs.end(job.id(), State.DONE);
        } else if (failed instanceof TakenBackException) {
            files.delete(job.id());
        } else if (failed instanceof Refusal unfit) {
            jobs.fail(job.id(), String.valueOf(unfit.getMessage()));
            files.delete(job.id());
        } else if (attempt >= ATTEMPTS) {
            LOG.error("导出 {} 失败 The export failed", job.id(), failed);
            jobs.end(job.id(), State.FAILED);
            files.delete(job.id());
        } else {
            LOG.warn("导出 {} 第 {} 次未成 The export did not succeed", job.id(), attempt, failed);
        }
    }

    /** What there is to write still; what is associated with other resources after these. */
    private List<List<Callable<Void>>> inTurn(Job job) {
        Set<String> done = jobs.typesDone(job.id());
        List<Callable<Void>> first = new ArrayList<>();
        List<Callable<Void>> afterwards = new ArrayList<>();
        boolean isOrganized = job.organizedBy() != null;
        if (isOrganized && !done.contains(PatientBlocks.BY_PATIENT)) {
            first.add(() -> {
                blocks.write(job);
                return null;
            });
        }
        for (TypePlan plan : job.plan()) {
            if (done.contains(plan.key())) {
                continue;
            }
            if (plan.table() != null) {
                first.add(() -> {
                    tables.write(job, plan);
                    return null;
                });
            } else if (!isOrganized || job.since() != null) {
                (plan.associated() == null ? first : afterwards).add(() -> {
                    run.write(job, plan, isOrganized ? Which.DELETED : Which.ALL);
                    return null;
                });
            }
        }
        return List.of(first, afterwards);
    }

    private @Nullable Throwable failureOf(List<Callable<Void>> together) throws InterruptedException {
        List<Future<Void>> begun = new ArrayList<>();
        together.forEach(each -> begun.add(workers.submit(each)));
        Throwable failed = null;
        for (Future<Void> each : begun) {
            try {
                each.get();
            } catch (ExecutionException failure) {
                failed = failure.getCause();
            }
        }
        return failed;
    }

    /** Takes an export back, at whatever state. */
    void takeBack(UUID job) {
        jobs.delete(job);
        if (!running.containsKey(job)) {
            files.delete(job);
        }
    }

    private void keepUp() {
        try {
            jobs.deleteExpired().forEach(files::delete);
            jobs.unfinished().forEach(this::begin);
            files.jobs().stream()
                    .filter(job -> !running.containsKey(job) && jobs.find(job).isEmpty())
                    .forEach(files::delete);
        } catch (RuntimeException failure) {
            LOG.warn("导出的看护未成 Looking after exports failed", failure);
        }
    }

    @Override
    public void destroy() {
        upkeep.shutdownNow();
        coordinators.shutdownNow();
        workers.shutdownNow();
    }
}
