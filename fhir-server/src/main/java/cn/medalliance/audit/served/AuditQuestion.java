package cn.medalliance.audit.served;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records are sought. Each list of lists means: of each inner one any, of the outer ones all.
 *
 * @param ids of AuditEvents
 * @param times when
 * @param patients ids of patients concerned
 * @param agents clients, persons or organisations
 * @param interactions codes of interactions
 * @param outcomes codes of outcomes
 * @param entities references to resources
 */
record AuditQuestion(
        List<List<String>> ids,
        List<List<Time>> times,
        List<List<String>> patients,
        List<List<String>> agents,
        List<List<Set<String>>> interactions,
        List<List<String>> outcomes,
        List<List<String>> entities) {

    /**
     * A stretch of time, or everything outside of it.
     *
     * @param from the first instant; null for no bound
     * @param before the first instant that is not meant; null for no bound
     * @param isOutside whether what lies outside is sought
     */
    record Time(@Nullable Instant from, @Nullable Instant before, boolean isOutside) {}

    /** Whether it asks about something that an index finds, rather than about everything there is. */
    boolean isNarrow() {
        return !ids.isEmpty()
                || !patients.isEmpty()
                || !entities.isEmpty()
                || times.stream().anyMatch(any -> any.stream().allMatch(time -> time.from() != null));
    }
}
