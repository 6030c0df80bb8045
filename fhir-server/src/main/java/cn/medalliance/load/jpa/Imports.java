package cn.medalliance.load.jpa;

import ca.uhn.fhir.jpa.util.MemoryCacheService;
import cn.medalliance.fhir.text.TextRefresh;
import cn.medalliance.load.model.LoadOptions;
import cn.medalliance.load.model.LoadProgress;
import cn.medalliance.load.model.LoadRefusedException;
import cn.medalliance.load.model.LoadResult;
import cn.medalliance.load.model.LoadStoppedException;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * A load within the running server, which answers nothing else meanwhile. There is one at a time. When it breaks off, the
 * server stays shut until the same is begun again and goes on, or is given up.
 */
final class Imports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private static final Duration TO_LEAVE = Duration.ofSeconds(10);
    private static final Duration TO_END = Duration.ofSeconds(20);
    private static final int LINES_PER_CHUNK = 1_000;

    private final Supplier<LoadRun> loads;
    private final LoadGate gate;
    private final MemoryCacheService caches;
    private final TextRefresh text;
    private @Nullable Current current;

    Imports(Supplier<LoadRun> loads, LoadGate gate, MemoryCacheService caches, TextRefresh text) {
        this.loads = loads;
        this.gate = gate;
        this.caches = caches;
        this.text = text;
    }

    /** How an import stands. */
    enum State {
        RUNNING,
        STOPPING,
        DONE,
        /** Given up; nothing of it is there. */
        STOPPED,
        /** Broken off in the middle. */
        BROKEN
    }

    /**
     * What is told of an import.
     *
     * @param progress how far it is, while it runs
     * @param result when it is done
     */
    record Status(State state, String progress, Optional<LoadResult> result) {}

    private static final class Current {

        private final ImportProgress progress = new ImportProgress();
        private State state = State.RUNNING;
        private Optional<LoadResult> result = Optional.empty();
        private @Nullable Thread thread;
    }

    /**
     * Begins an import, or goes on with one that broke off.
     *
     * @throws Refusal when it cannot be begun; then the server is as before
     */
    synchronized void begin(Path folder, boolean isValidating) {
        boolean goesOn = current != null && current.state == State.BROKEN;
        if (current != null && (current.state == State.RUNNING || current.state == State.STOPPING)) {
            throw new Refusal(ErrorCode.CONFLICT, "an import is running", null);
        }
        if (!goesOn && !gate.close(TO_LEAVE)) {
            throw new Refusal(ErrorCode.UNAVAILABLE, "other requests are still being answered", null);
        }
        LoadOptions options =
                new LoadOptions(isValidating, false, Runtime.getRuntime().availableProcessors(), LINES_PER_CHUNK);
        boolean isBegun = false;
        try {
            loads.get().check(folder, options);
            Current next = new Current();
            next.thread = start(() -> run(next, folder, options));
            current = next;
            isBegun = true;
        } catch (LoadRefusedException refused) {
            throw new Refusal(ErrorCode.CONFLICT, String.valueOf(refused.getMessage()), "folder");
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("An import cannot be begun", failure);
        } finally {
            if (!isBegun && !goesOn) {
                gate.open();
            }
        }
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "import");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void run(Current mine, Path folder, LoadOptions options) {
        try {
            LoadResult result = loads.get().run(folder, options, mine.progress);
            mine.result = Optional.of(result);
            end(mine, State.DONE);
            LOG.info("导入完成 The import is done: {}", result);
        } catch (LoadStoppedException stopped) {
            giveUp(mine);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            set(mine, State.BROKEN);
        } catch (IOException | SQLException | RuntimeException failure) {
            if (isStopping(mine)) {
                giveUp(mine);
            } else {
                LOG.error("导入中断，重发同一请求即继续 The import broke off; the same request goes on with it", failure);
                set(mine, State.BROKEN);
            }
        }
    }

    private void giveUp(Current mine) {
        try {
            loads.get().abandon(new Unheard());
            end(mine, State.STOPPED);
            LOG.info("导入已放弃 The import is given up");
        } catch (SQLException | RuntimeException failure) {
            LOG.error("导入未能放弃，请重发 The import could not be given up; ask again", failure);
            set(mine, State.BROKEN);
        }
    }

    /** What the server remembers of the database before is of no use; then it answers again. */
    private synchronized void end(Current mine, State state) {
        caches.invalidateAllCaches();
        text.again();
        mine.state = state;
        gate.open();
    }

    private synchronized void set(Current mine, State state) {
        mine.state = state;
    }

    private synchronized boolean isStopping(Current mine) {
        return mine.state == State.STOPPING;
    }

    /** The last import of this process. */
    synchronized Optional<Status> status() {
        return Optional.ofNullable(current).map(it -> new Status(it.state, it.progress.toString(), it.result));
    }

    /**
     * Gives an import up that runs or broke off.
     *
     * @return whether there is one
     */
    synchronized boolean stop() {
        Current mine = current;
        if (mine == null || mine.state == State.DONE || mine.state == State.STOPPED) {
            return false;
        }
        if (mine.state == State.BROKEN) {
            mine.thread = start(() -> giveUp(mine));
        }
        mine.state = State.STOPPING;
        mine.progress.stop();
        return true;
    }

    /** What is stored stays: the command goes on with it. */
    @Override
    public void destroy() throws InterruptedException {
        Thread running;
        synchronized (this) {
            if (current == null || current.thread == null) {
                return;
            }
            running = current.thread;
        }
        running.interrupt();
        running.join(TO_END.toMillis());
    }

    private static final class Unheard implements LoadProgress {

        @Override
        public void begin(Part part, long all) {}

        @Override
        public void step(long done) {}
    }
}
