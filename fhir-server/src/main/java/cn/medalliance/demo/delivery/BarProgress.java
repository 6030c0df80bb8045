package cn.medalliance.demo.delivery;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with the rate and the time that is left. */
final class BarProgress implements Progress {
    private static final int UPDATE_MILLIS = 500;

    private final ProgressBar bar;
    private final long start = System.nanoTime();

    BarProgress(long residents) {
        this.bar = new ProgressBarBuilder()
                .setTaskName("居民 residents")
                .setInitialMax(residents)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .showSpeed()
                .build();
    }

    @Override
    public void update(long residents, long resources) {
        bar.stepTo(residents);
        double seconds = (System.nanoTime() - start) / 1e9;
        bar.setExtraMessage(" %,d (%,.0f/s)".formatted(resources, resources / Math.max(seconds, 0.001)));
    }

    @Override
    public void close() {
        bar.close();
    }
}
