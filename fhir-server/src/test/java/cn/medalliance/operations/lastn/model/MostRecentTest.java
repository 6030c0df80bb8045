package cn.medalliance.operations.lastn.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MostRecentTest {

    private static final Instant DAY_ONE = Instant.parse("2025-01-01T08:00:00Z");

    @Test
    void groupsAreThoseOfTheTableInTheDefinition() {
        assertThat(MostRecent.of(at(1, List.of("a"), List.of("b"), List.of("c")), 1))
                .hasSize(3);
        assertThat(ids(MostRecent.of(at(1, List.of("a"), List.of("b"), List.of("a", "c")), 1)))
                .containsExactly(3L, 2L);
        assertThat(ids(MostRecent.of(at(1, List.of("a"), List.of("b"), List.of("a", "b")), 1)))
                .containsExactly(3L);
        assertThat(MostRecent.of(at(1, List.of("Text"), List.of("text"), List.of("t e x t")), 1))
                .hasSize(3);
    }

    @Test
    void equalsInTimeAreNotCutApart() {
        List<Candidate> candidates = List.of(
                candidate(1, "p", 5, "a"),
                candidate(2, "p", 4, "a"),
                candidate(3, "p", 3, "a"),
                candidate(4, "p", 3, "a"),
                candidate(5, "p", 2, "a"));
        assertThat(ids(MostRecent.of(candidates, 3))).containsExactly(1L, 2L, 4L, 3L);
    }

    @Test
    void whatHasNoTimeComesLast() {
        List<Candidate> candidates =
                List.of(new Candidate(1, "p", null, null, List.of("a")), candidate(2, "p", 1, "a"));
        assertThat(ids(MostRecent.of(candidates, 1))).containsExactly(2L);
        assertThat(ids(MostRecent.of(candidates, 2))).containsExactly(2L, 1L);
    }

    @Test
    void subjectsAreNotCompared() {
        List<Candidate> candidates =
                List.of(candidate(1, "p", 1, "a"), candidate(2, "q", 2, "a"), candidate(3, "q", 1, "a"));
        assertThat(ids(MostRecent.of(candidates, 1))).containsExactly(2L, 1L);
    }

    @Test
    void manyRandomOnesAreGroupedAsByComparingAllWithAll() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Candidate> candidates = new ArrayList<>();
            for (int id = 0; id < 30; id++) {
                Set<String> codes = new HashSet<>();
                int count = 1 + random.nextInt(3);
                while (codes.size() < count) {
                    codes.add("code-" + random.nextInt(25));
                }
                candidates.add(
                        candidate(id, "p" + random.nextInt(2), random.nextInt(12), codes.toArray(String[]::new)));
            }
            int most = 1 + random.nextInt(3);
            assertThat(new HashSet<>(ids(MostRecent.of(candidates, most)))).isEqualTo(byComparingAll(candidates, most));
        }
    }

    private static Set<Long> byComparingAll(List<Candidate> candidates, int most) {
        Set<Long> chosen = new HashSet<>();
        for (Candidate candidate : candidates) {
            Set<Candidate> group = new HashSet<>(Set.of(candidate));
            boolean isGrowing = true;
            while (isGrowing) {
                Set<Candidate> more = new HashSet<>();
                for (Candidate other : candidates) {
                    if (group.stream().anyMatch(member -> isSameKind(member, other))) {
                        more.add(other);
                    }
                }
                isGrowing = group.addAll(more);
            }
            long later = group.stream()
                    .filter(other -> isAfter(other.end(), candidate.end()))
                    .count();
            if (later < most) {
                chosen.add(candidate.id());
            }
        }
        return chosen;
    }

    private static boolean isSameKind(Candidate one, Candidate other) {
        return String.valueOf(one.subject()).equals(String.valueOf(other.subject()))
                && one.codes().stream().anyMatch(code -> other.codes().contains(code));
    }

    private static boolean isAfter(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && one.isAfter(other);
    }

    private static Candidate candidate(long id, String subject, int day, String... codes) {
        Instant time = DAY_ONE.plusSeconds(86_400L * day);
        return new Candidate(id, subject, time, time, Arrays.asList(codes));
    }

    private static List<Candidate> at(int firstDay, List<?>... codes) {
        List<Candidate> candidates = new ArrayList<>();
        for (int place = 0; place < codes.length; place++) {
            Instant time = DAY_ONE.plusSeconds(86_400L * (firstDay + place));
            candidates.add(new Candidate(place + 1L, "p", time, time, codes[place]));
        }
        return candidates;
    }

    private static List<Long> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }
}
