package cn.medalliance.indicators.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.shared.SmallCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is left out of a crossing of two stratifiers, and that nothing of few follows from what is told. */
class CrossingTest {

    private static final long PRIME = 2_147_483_647L;

    @Test
    void nothingIsLeftOutWhereNothingIsOfFew() {
        assertThat(table(new int[][] {{5, 9}, {0, 20}}).hidden()).isEmpty();
    }

    @Test
    void aCellOfFewTakesTheSquareWithItInWhichItStands() {
        Crossing crossing = table(new int[][] {{3, 40, 50}, {20, 60, 70}, {30, 80, 90}});
        assertThat(crossing.hidden())
                .extracting(Crossing.Cell::values)
                .containsExactlyInAnyOrder(
                        List.of("r0", "c0"), List.of("r0", "c1"), List.of("r1", "c0"), List.of("r1", "c1"));
    }

    @Test
    void anEmptyCellOfTheSquareIsNotTheresForNobodyToSee() {
        Crossing crossing = table(new int[][] {{3, 40}, {20, 0}});
        assertThat(crossing.hidden()).hasSize(4);
    }

    @Test
    void ofTheSameNumbersTheSameIsLeftOutInWhicheverOrderTheyCome() {
        int[][] numbers = {{3, 40, 40}, {40, 40, 40}, {40, 40, 40}};
        Crossing crossing = table(numbers);
        List<Crossing.Cell> turned = new ArrayList<>(crossing.cells());
        java.util.Collections.reverse(turned);
        assertThat(new Crossing(crossing.stratifiers(), turned).hidden())
                .containsExactlyInAnyOrderElementsOf(crossing.hidden());
    }

    @Test
    void ofThreeStratifiersItCannotBeTold() {
        assertThatThrownBy(() -> new Crossing(List.of("sex", "tier", "age-band"), List.of()).hidden())
                .isInstanceOf(IllegalStateException.class);
    }

    /**
     * As one who has all that is told, and solves for the rest: no number that is left out has one solution only, and no sum of a row or a
     * column, nor of several of them, that has is of few.
     */
    @Test
    void noNumberOfFewFollowsFromWhatIsTold() {
        Random chance = new Random(20_261_128);
        int withHidden = 0;
        for (int round = 0; round < 3_000; round++) {
            int[][] numbers = new int[1 + chance.nextInt(6)][1 + chance.nextInt(5)];
            int most = List.of(6, 12, 60).get(chance.nextInt(3));
            for (int[] row : numbers) {
                for (int column = 0; column < row.length; column++) {
                    row[column] = chance.nextInt(3) == 0 ? 0 : chance.nextInt(most);
                }
            }
            withHidden += attack(numbers) ? 1 : 0;
        }
        assertThat(withHidden).as("tables of which something was left out").isGreaterThan(1_000);
    }

    private static boolean attack(int[][] numbers) {
        Crossing crossing = table(numbers);
        int all = Arrays.stream(numbers).flatMapToInt(Arrays::stream).sum();
        if (crossing.cells().isEmpty() || SmallCounts.isFew(all)) {
            return false;
        }
        Set<List<@Nullable String>> hidden = new HashSet<>();
        crossing.hidden().forEach(cell -> hidden.add(cell.values()));
        for (Crossing.Cell cell : crossing.cells()) {
            assertThat(!cell.counts().isSmall() || hidden.contains(cell.values()))
                    .as("%s of %s", cell.values(), Arrays.deepToString(numbers))
                    .isTrue();
        }
        List<List<@Nullable String>> unknown = new ArrayList<>(hidden);
        List<boolean[]> known = known(crossing, unknown, numbers);
        List<long[]> base = new ArrayList<>();
        for (boolean[] sum : known) {
            int of = 0;
            long[] vector = new long[unknown.size()];
            for (int place = 0; place < sum.length; place++) {
                if (sum[place]) {
                    vector[place] = 1;
                    of += number(numbers, unknown.get(place));
                }
            }
            assertThat(SmallCounts.isFew(of))
                    .as("a sum of %d in %s", of, Arrays.deepToString(numbers))
                    .isFalse();
            add(base, vector);
        }
        for (int place = 0; place < unknown.size(); place++) {
            long[] one = new long[unknown.size()];
            one[place] = 1;
            boolean isLine = numbers.length == 1 || numbers[0].length == 1;
            if (!isLine || SmallCounts.isFew(number(numbers, unknown.get(place)))) {
                assertThat(isZero(reduced(base, one)))
                        .as("%s of %s follows", unknown.get(place), Arrays.deepToString(numbers))
                        .isFalse();
            }
        }
        return !hidden.isEmpty();
    }

    /** Of which of the unknown cells the sums are known: from the totals that are told, without what is told of them. */
    private static List<boolean[]> known(Crossing crossing, List<List<@Nullable String>> unknown, int[][] numbers) {
        List<boolean[]> known = new ArrayList<>();
        boolean[] all = new boolean[unknown.size()];
        Arrays.fill(all, true);
        known.add(all);
        for (int axis = 0; axis < 2; axis++) {
            Map<String, Counts> totals = new TreeMap<>();
            for (Crossing.Cell cell : crossing.cells()) {
                totals.merge(String.valueOf(cell.values().get(axis)), cell.counts(), Counts::with);
            }
            List<Stratum> strata = new ArrayList<>();
            totals.forEach((value, counts) -> strata.add(new Stratum("x", value, counts)));
            Set<Stratum> untold = Stratum.hidden(strata);
            for (Stratum stratum : strata) {
                if (!untold.contains(stratum)) {
                    boolean[] of = new boolean[unknown.size()];
                    for (int place = 0; place < of.length; place++) {
                        of[place] = stratum.value() != null
                                && stratum.value().equals(unknown.get(place).get(axis));
                    }
                    known.add(of);
                }
            }
            boolean[] together = new boolean[unknown.size()];
            for (int place = 0; place < together.length; place++) {
                String value = unknown.get(place).get(axis);
                together[place] =
                        untold.stream().anyMatch(each -> String.valueOf(value).equals(each.value()));
            }
            known.add(together);
        }
        return known;
    }

    private static int number(int[][] numbers, List<@Nullable String> cell) {
        return numbers[place(cell.get(0))][place(cell.get(1))];
    }

    private static int place(@Nullable String value) {
        return Integer.parseInt(String.valueOf(value).substring(1));
    }

    /** Keeps what is not in it yet, each with a place where it alone has one. */
    private static void add(List<long[]> base, long[] vector) {
        long[] rest = reduced(base, vector);
        if (!isZero(rest)) {
            base.add(rest);
        }
    }

    private static long[] reduced(List<long[]> base, long[] vector) {
        long[] rest = vector.clone();
        for (long[] each : base) {
            int lead = lead(each);
            long factor = Math.floorMod(rest[lead] * inverse(each[lead]), PRIME);
            for (int place = 0; place < rest.length; place++) {
                rest[place] = Math.floorMod(rest[place] - factor * each[place] % PRIME, PRIME);
            }
        }
        return rest;
    }

    private static int lead(long[] vector) {
        int lead = 0;
        while (vector[lead] == 0) {
            lead++;
        }
        return lead;
    }

    private static long inverse(long number) {
        return java.math.BigInteger.valueOf(number)
                .modInverse(java.math.BigInteger.valueOf(PRIME))
                .longValueExact();
    }

    private static boolean isZero(long[] vector) {
        return Arrays.stream(vector).allMatch(each -> each == 0);
    }

    private static Crossing table(int[][] numbers) {
        Map<List<@Nullable String>, Integer> cells = new HashMap<>();
        for (int row = 0; row < numbers.length; row++) {
            for (int column = 0; column < numbers[row].length; column++) {
                if (numbers[row][column] > 0) {
                    cells.put(List.of("r" + row, "c" + column), numbers[row][column]);
                }
            }
        }
        return new Crossing(
                List.of("tier", "sex"),
                cells.entrySet().stream()
                        .map(cell -> new Crossing.Cell(
                                cell.getKey(), new Counts(cell.getValue(), cell.getValue(), 0, 0, null)))
                        .toList());
    }
}
