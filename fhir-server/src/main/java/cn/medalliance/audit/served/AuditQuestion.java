package cn.medalliance.audit.served;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    private static final String PATIENT = "Patient/";

    /** The patients whom it names. */
    Set<String> named() {
        Set<String> named = new HashSet<>();
        patients.forEach(named::addAll);
        Stream.of(entities, agents)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .filter(reference -> reference.startsWith(PATIENT))
                .map(reference -> reference.substring(PATIENT.length()))
                .forEach(named::add);
        return named;
    }

    /** The same of some patients only; whoever else it names is nobody. */
    AuditQuestion of(Set<String> some) {
        Predicate<String> isKept =
                reference -> !reference.startsWith(PATIENT) || some.contains(reference.substring(PATIENT.length()));
        return new AuditQuestion(
                ids,
                times,
                kept(patients, some::contains),
                kept(agents, isKept),
                interactions,
                outcomes,
                kept(entities, isKept));
    }

    /** An empty list of alternatives is true of nothing. */
    private static List<List<String>> kept(List<List<String>> all, Predicate<String> isKept) {
        return all.stream().map(any -> any.stream().filter(isKept).toList()).toList();
    }

    /** Whether it asks about something that an index finds, rather than about everything there is. */
    boolean isNarrow() {
        return !ids.isEmpty()
                || !patients.isEmpty()
                || !entities.isEmpty()
                || times.stream().anyMatch(any -> any.stream().allMatch(time -> time.from() != null));
    }
}
