package cn.medalliance.views.table;

import java.time.Duration;
import org.slf4j.Logger;

/** Tells the log now and then. */
final class LoggedProgress implements ViewRebuild.Progress {

    private static final long EVERY_NANOS = Duration.ofSeconds(10).toNanos();

    private final Logger log;
    private long all;
    private long told = System.nanoTime();

    LoggedProgress(Logger log) {
        this.log = log;
    }

    @Override
    public void begin(long resources) {
        all = resources;
    }

    @Override
    public synchronized void step(long done) {
        if (System.nanoTime() - told > EVERY_NANOS) {
            told = System.nanoTime();
            log.info("重建视图 Making views: {} / {} 资源 resources", done, all);
        }
    }

    @Override
    public void indexing(int tables) {
        log.info("视图已重建 Views were made of {} 资源 resources; 索引 indexes of {} 表 tables", all, tables);
    }
}
