package cn.medalliance.demo.delivery;

import java.io.PrintStream;
import java.time.Duration;

/** A line now and then, for logs. */
final class LineProgress implements Progress {
    private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final long all;
    private final long start = System.nanoTime();
    private long firstResidents = -1;
    private long lastLine = start;
    private long residents;
    private long resources;

    LineProgress(PrintStream out, long all) {
        this.out = out;
        this.all = all;
    }

    @Override
    public void update(long residents, long resources) {
        this.residents = residents;
        this.resources = resources;
        if (firstResidents < 0) {
            firstResidents = residents;
        }
        if (System.nanoTime() - lastLine >= EVERY_NANOS) {
            print();
        }
    }

    @Override
    public void close() {
        print();
    }

    private void print() {
        lastLine = System.nanoTime();
        double seconds = Math.max((lastLine - start) / 1e9, 0.001);
        long made = residents - Math.max(firstResidents, 0);
        long left = made == 0 ? 0 : Math.round(seconds / made * (all - residents));
        out.printf(
                "%,d/%,d 居民 residents, %,d 资源 resources, %,.0f/s, 还需 left %d:%02d%n",
                residents, all, resources, resources / seconds, left / 60, left % 60);
    }
}
