package cn.medalliance.load;

import cn.medalliance.load.model.LoadProgress;
import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with rate and remaining time for each part on a terminal; otherwise a line now and then. */
final class ShownProgress implements LoadProgress, AutoCloseable {

    private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final boolean isTerminal;
    private @Nullable ProgressBar bar;
    private Part part = Part.IDS;
    private long all;
    private long done;
    private long from = -1;
    private long began;
    private long told;

    ShownProgress(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    @Override
    public synchronized void begin(Part next, long size) {
        close();
        part = next;
        all = size;
        done = 0;
        from = -1;
        began = System.nanoTime();
        told = began;
        if (isTerminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(next.words())
                    .setUnit(next.unit(), 1)
                    .setInitialMax(size)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .build();
        }
    }

    @Override
    public synchronized void step(long now) {
        done = now;
        from = from < 0 ? now : from;
        if (bar != null) {
            bar.stepTo(now);
        } else if (System.nanoTime() - told > EVERY_NANOS) {
            print();
        }
    }

    private void print() {
        told = System.nanoTime();
        double rate = (done - Math.max(from, 0)) / Math.max((told - began) / 1e9, 0.001);
        long left = rate > 0 ? Math.round((all - done) / rate) : 0;
        out.printf(
                "%s %,d/%,d %s, %,.0f/s, 还需 left %d:%02d%n",
                part.words(), done, all, part.unit(), rate, left / 60, left % 60);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        } else if (done > 0) {
            print();
            done = 0;
        }
    }
}
