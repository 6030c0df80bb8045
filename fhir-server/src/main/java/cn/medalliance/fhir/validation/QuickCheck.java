package cn.medalliance.fhir.validation;

import cn.medalliance.fhir.validation.likeness.Likeness;
import cn.medalliance.fhir.validation.likeness.Seen;
import cn.medalliance.fhir.validation.likeness.Signature;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spares HL7's validator the resources that it could not tell from one in which it found nothing. It never refuses by itself: whatever is not
 * surely right the validator judges, in its own words.
 *
 * <p>Every so many sure resources one is judged all the same, beside its request. Should that find anything, what must meet the same
 * profiles is left to the validator until the server is started anew. Safe for many threads.
 */
final class QuickCheck implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(QuickCheck.class);

    /** Of what a check tells. */
    enum Wanted {
        /** Errors and warnings. */
        ALL,
        /** Errors; a code that a code system does not tell by itself is worth a warning, and stands in every address. */
        ERRORS
    }

    /** A hundred bytes each. */
    private static final int MOST_KNOWN = 200_000;

    private static final int MOST_WAITING = 16;

    private final Likeness likeness;
    private final int oneOf;
    private final Runnable disagreed;
    /** What was not found. */
    private final Cache<Signature, Wanted> judged =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    private final Set<SortedSet<String>> distrusted = ConcurrentHashMap.newKeySet();
    private final AtomicLong sure = new AtomicLong();
    private final ThreadPoolExecutor beside;

    /**
     * @param oneOf how many sure resources there are for each that is judged all the same; 0 when none is
     * @param disagreed is told when that found anything
     */
    QuickCheck(Likeness likeness, int oneOf, Runnable disagreed) {
        this.likeness = likeness;
        this.oneOf = oneOf;
        this.disagreed = disagreed;
        this.beside = new ThreadPoolExecutor(
                0,
                1,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING),
                task -> {
                    Thread thread = new Thread(task, "validation-spot-check");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * What the validator finds.
     *
     * @param profiles all that the resource must meet
     * @param wanted what whoever asks wants to know
     * @param validator judges the same resource against the same profiles
     */
    List<Finding> check(
            JsonNode resource, SortedSet<String> profiles, Wanted wanted, Supplier<List<Finding>> validator) {
        Optional<Seen> seen = seen(resource, profiles);
        if (seen.filter(known -> isSure(known, wanted)).isPresent()) {
            if (oneOf > 0 && sure.incrementAndGet() % oneOf == 0) {
                beside.execute(() -> compare(profiles, wanted, validator));
            }
            return List.of();
        }
        List<Finding> findings = validator.get();
        // Rules ask the clock: what they say must have been the same before and after the validator asked it.
        if (seen.isPresent()
                && findings.stream().noneMatch(Finding::isError)
                && seen.equals(seen(resource, profiles))) {
            remember(seen.get(), findings.isEmpty() ? Wanted.ALL : Wanted.ERRORS);
        }
        return findings;
    }

    /** Whether the validator would find nothing of what is wanted, told without it. */
    boolean isSure(JsonNode resource, SortedSet<String> profiles, Wanted wanted) {
        return seen(resource, profiles).filter(known -> isSure(known, wanted)).isPresent();
    }

    private Optional<Seen> seen(JsonNode resource, SortedSet<String> profiles) {
        if (distrusted.contains(profiles)) {
            return Optional.empty();
        }
        try {
            return likeness.seen(resource, profiles);
        } catch (RuntimeException stumbled) {
            // Whatever it is, the validator can tell; only its kind is logged, for its message may speak of people.
            LOG.warn("What rules see of a {} cannot be told: {}", profiles, stumbled.getClass());
            return Optional.empty();
        }
    }

    private boolean isSure(Seen seen, Wanted wanted) {
        return seen.all().stream()
                .map(judged::getIfPresent)
                .allMatch(without -> without == Wanted.ALL || without == wanted);
    }

    /** Where a warning came from is not known, so that all is remembered as worth one until it is seen without. */
    private void remember(Seen seen, Wanted without) {
        seen.all()
                .forEach(signature ->
                        judged.asMap().merge(signature, without, (known, now) -> known == Wanted.ALL ? known : now));
    }

    private void compare(SortedSet<String> profiles, Wanted wanted, Supplier<List<Finding>> validator) {
        validator.get().stream()
                .filter(finding -> wanted == Wanted.ALL || finding.isError())
                .findFirst()
                .ifPresent(finding -> {
                    distrusted.add(profiles);
                    disagreed.run();
                    LOG.error(
                            "A resource was taken for clean in which {} is broken at {}; what must meet {} is judged by HL7's validator alone"
                                    + " from now on",
                            finding.rule(),
                            finding.expression(),
                            profiles);
                });
    }

    @Override
    public void close() {
        beside.shutdownNow();
    }
}
