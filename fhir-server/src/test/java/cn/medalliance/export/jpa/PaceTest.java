package cn.medalliance.export.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long WORKED = TimeUnit.MILLISECONDS.toNanos(10);

    @Test
    void itRestsForEachRequestThatIsUnderWay() {
        AtomicInteger underWay = new AtomicInteger();
        Pace pace = new Pace(underWay::get, 0.5);
        assertThat(pace.rest(WORKED)).isZero();
        underWay.set(8);
        assertThat(pace.rest(WORKED)).isEqualTo(4 * WORKED);
    }

    @Test
    void itComesToAnEndHoweverManyThereAre() {
        assertThat(new Pace(() -> 1_000, 1).rest(WORKED)).isEqualTo(10 * WORKED);
        assertThat(new Pace(() -> 1_000, 0).rest(WORKED)).isZero();
    }

    @Test
    void itRestsAfterWhatWasDone() {
        Pace.Steps steps = new Pace(() -> 3, 1).begin();
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < WORKED) {
            Thread.onSpinWait();
        }
        steps.rest();
        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(4 * WORKED);
    }
}
