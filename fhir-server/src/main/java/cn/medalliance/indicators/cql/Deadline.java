package cn.medalliance.indicators.cql;

import java.time.Duration;

/** Until when an evaluation may go on. The engine knows no end; it is asked at each property that it reads. */
final class Deadline {

    private final long end;

    Deadline(Duration most) {
        end = System.nanoTime() + most.toNanos();
    }

    /** Time is up. */
    static final class PassedException extends RuntimeException {}

    void check() {
        if (System.nanoTime() - end >= 0) {
            throw new PassedException();
        }
    }
}
