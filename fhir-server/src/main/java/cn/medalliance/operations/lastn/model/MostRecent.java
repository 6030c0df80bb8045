package cn.medalliance.operations.lastn.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The most recent Observations of each kind.
 *
 * <p>Two Observations of a subject are of one kind when they share a coding, or are joined by a third that shares one
 * with each; those without coding when their texts are equal. Those that are as recent as the last one taken are taken
 * as well. <a href="https://hl7.org/fhir/R4/observation-operation-lastn.html">R4 $lastn</a>.
 */
public final class MostRecent {

    private MostRecent() {}

    /** At most {@code most} of each kind, and their equals in time; the most recent of all first. */
    public static List<Candidate> of(Collection<Candidate> candidates, int most) {
        List<Candidate> chosen = new ArrayList<>();
        for (List<Candidate> group : groups(candidates)) {
            group.sort(Candidate.MOST_RECENT_FIRST);
            for (int place = 0; place < group.size(); place++) {
                Candidate next = group.get(place);
                if (place >= most && !next.isAsRecentAs(group.get(most - 1))) {
                    break;
                }
                chosen.add(next);
            }
        }
        chosen.sort(Candidate.MOST_RECENT_FIRST);
        return chosen;
    }

    private static Collection<List<Candidate>> groups(Collection<Candidate> candidates) {
        Kinds kinds = new Kinds();
        for (Candidate candidate : candidates) {
            for (Object code : candidate.codes()) {
                kinds.join(kindOf(candidate, candidate.codes().get(0)), kindOf(candidate, code));
            }
        }
        Map<Kind, List<Candidate>> groups = new HashMap<>();
        for (Candidate candidate : candidates) {
            Object code = candidate.codes().isEmpty() ? "" : candidate.codes().get(0);
            groups.computeIfAbsent(kinds.find(kindOf(candidate, code)), kind -> new ArrayList<>())
                    .add(candidate);
        }
        return groups.values();
    }

    private static Kind kindOf(Candidate candidate, Object code) {
        return new Kind(candidate.subject(), code);
    }

    private record Kind(@Nullable Object subject, Object code) {}

    /** Kinds that are one and the same, directly or through others. */
    private static final class Kinds {

        private final Map<Kind, Kind> sameAs = new HashMap<>();

        Kind find(Kind kind) {
            Kind root = kind;
            for (Kind next = sameAs.get(root); next != null; next = sameAs.get(root)) {
                root = next;
            }
            Kind passed = kind;
            while (!passed.equals(root)) {
                Kind next = sameAs.put(passed, root);
                passed = next == null ? root : next;
            }
            return root;
        }

        void join(Kind one, Kind other) {
            Kind rootOfOne = find(one);
            Kind rootOfOther = find(other);
            if (!rootOfOne.equals(rootOfOther)) {
                sameAs.put(rootOfOther, rootOfOne);
            }
        }
    }
}
