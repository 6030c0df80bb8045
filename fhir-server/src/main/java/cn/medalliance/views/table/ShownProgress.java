package cn.medalliance.views.table;

import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with rate and remaining time. */
final class ShownProgress implements ViewRebuild.Progress, AutoCloseable {

    private final AtomicLong done = new AtomicLong();
    private final long began = System.nanoTime();
    private @Nullable ProgressBar bar;

    @Override
    public void begin(long resources) {
        bar = new ProgressBarBuilder()
                .setTaskName("视图 views")
                .setUnit(" 资源 resources", 1)
                .setInitialMax(resources)
                .setStyle(ProgressBarStyle.ASCII)
                .showSpeed()
                .build();
    }

    @Override
    public void step(long now) {
        done.accumulateAndGet(now, Math::max);
        if (bar != null) {
            bar.stepTo(done.get());
        }
    }

    @Override
    public void indexing(int tables) {
        close();
        System.err.printf("索引 indexes: %d 表 tables%n", tables);
    }

    long done() {
        return done.get();
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
