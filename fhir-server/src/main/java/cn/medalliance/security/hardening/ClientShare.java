package cn.medalliance.security.hardening;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One client's share of the server: requests over time, and at the same time. */
final class ClientShare {

    private static final long NANOS_OF_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final @Nullable Bucket requests;
    private final @Nullable Semaphore atOnce;

    ClientShare(ClientLimitProperties limits) {
        this.requests = limits.rate() == 0
                ? null
                : Bucket.builder()
                        .addLimit(limit -> limit.capacity(Math.max(limits.burst(), limits.rate()))
                                .refillGreedy(limits.rate(), Duration.ofSeconds(1)))
                        .build();
        this.atOnce = limits.concurrent() == 0 ? null : new Semaphore(limits.concurrent());
    }

    /** Counts a request; gives the seconds to wait when it is one too many. */
    Optional<Long> countOrWait() {
        if (requests == null) {
            return Optional.empty();
        }
        ConsumptionProbe probe = requests.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(
                        Math.max(1, (probe.getNanosToWaitForRefill() + NANOS_OF_A_SECOND - 1) / NANOS_OF_A_SECOND));
    }

    /** Whether another request may begin; whoever begins it calls {@link #end()}, whatever becomes of it. */
    boolean begin() {
        return atOnce == null || atOnce.tryAcquire();
    }

    void end() {
        if (atOnce != null) {
            atOnce.release();
        }
    }
}
