package cn.medalliance.export.jpa;

import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * How fast an export goes: the more requests the node answers meanwhile, the longer it rests after each piece of work, so that those who
 * write hardly feel it; alone it does not rest.
 */
final class Pace {

    /** An export comes to its end even where requests never cease. */
    private static final double LONGEST = 10;

    private final IntSupplier underWay;
    private final double rest;

    /**
     * @param underWay how many requests are answered
     * @param rest how long it rests for each of them, as a multiple of the time that it worked
     */
    Pace(IntSupplier underWay, double rest) {
        this.underWay = underWay;
        this.rest = rest;
    }

    /** Begins to work. */
    Steps begin() {
        return new Steps();
    }

    /** How long it rests after some work. */
    long rest(long worked) {
        return (long) (worked * Math.min(rest * underWay.getAsInt(), LONGEST));
    }

    /** Of one thread. */
    final class Steps {

        private long begun = System.nanoTime();

        /** Rests after what was done since the last time. */
        void rest() {
            long rest = Pace.this.rest(System.nanoTime() - begun);
            if (rest > 0) {
                try {
                    TimeUnit.NANOSECONDS.sleep(rest);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
            begun = System.nanoTime();
        }
    }
}
