package cn.medalliance.indicators.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers of places are told, and that none of few follows from them, whichever are asked for. */
class ToldPlacesTest {

    private static final String SEX = "sex";
    private static final String TIER = "tier";
    /** So many sums are combined in every way. */
    private static final int MOST = 13;

    private static final int ROUNDS = 1_500;

    /** Those who are in a part and have a value of each further stratifier. */
    private record Cell(
            @Nullable String organization,
            @Nullable String grid,
            @Nullable String sex,
            String tier) {}

    private final Map<String, String> above = new TreeMap<>();
    private final Map<Cell, Counts> people = new LinkedHashMap<>();

    @Test
    void aTownshipIsToldOfWhichTwoVillagesAreNot() {
        above.put("small", "township");
        above.put("smaller", "township");
        above.put("large", "township");
        managed("small", 4);
        managed("smaller", 2);
        managed("large", 50);
        managed("other", 60);

        ToldPlaces told = told();
        assertThat(isHidden(told, "township")).isFalse();
        assertThat(isHidden(told, "large")).isFalse();
        assertThat(isHidden(told, "small")).isTrue();
        assertThat(isHidden(told, "smaller")).isTrue();
    }

    @Test
    void oneOfFewTakesAnotherWithIt() {
        managed("small", 3);
        managed("large", 50);
        managed("larger", 60);

        ToldPlaces told = told();
        assertThat(isHidden(told, "small")).isTrue();
        assertThat(isHidden(told, "large")).isTrue();
        assertThat(isHidden(told, "larger")).isFalse();
    }

    @Test
    void whatIsOfAPlaceThatIsNotToldIsNotToldEither() {
        above.put("village", "large");
        managed("village", 40);
        managed("large", 10);
        managed("small", 3);
        managed("larger", 60);

        ToldPlaces told = told();
        assertThat(isHidden(told, "village")).isTrue();
        assertThat(told.isHidden(List.of(Place.managed("large")))).isTrue();
        assertThat(told.isHidden(List.of(Place.COUNTY))).isFalse();
    }

    @Test
    void aGridIsToldWhenAllItsPartsAre() {
        people("a", "north", "female", 20);
        people("a", "east", "female", 30);
        people("b", "east", "female", 3);
        people("b", null, "female", 40);
        people("b", "south", "female", 50);

        ToldPlaces told = told();
        assertThat(told.isHidden(told.grids(List.of("north")))).isFalse();
        assertThat(told.isHidden(told.grids(List.of("east")))).isTrue();
        assertThat(told.isHidden(told.grids(List.of("nowhere")))).isFalse();
        assertThat(told.isHidden(List.of(Place.part("a", "east")))).isFalse();
    }

    @Test
    void ofAPlaceTheValuesAreLeftOutThatFollowFromThoseOfTheOthers() {
        people("a", null, "female", 3);
        people("a", null, "male", 40);
        people("b", null, "female", 50);
        people("b", null, "male", 60);
        people("c", null, "female", 70);
        people("c", null, "male", 80);

        ToldPlaces told = told();
        assertThat(hiddenBySex(told, Place.organization("a"))).containsExactlyInAnyOrder("female", "male");
        assertThat(hiddenBySex(told, Place.organization("b"))).containsExactlyInAnyOrder("female", "male");
        assertThat(hiddenBySex(told, Place.organization("c"))).isEmpty();
        assertThat(hiddenBySex(told, Place.COUNTY)).isEmpty();
        assertThat(isHidden(told, "a")).isFalse();
    }

    @Test
    void aValueThatNobodyHasIsNamedWhereItIsLeftOut() {
        people("a", null, "female", 3);
        people("a", null, "male", 40);
        people("b", null, "male", 60);
        people("c", null, "female", 70);
        people("c", null, "male", 80);

        LeftOut leftOut = told().leftOut(
                        List.of(Place.organization("b")),
                        new Counts(60, 60, 0, 0, null),
                        List.of(SEX),
                        List.of(),
                        List.of());
        assertThat(leftOut.isAll()).isFalse();
        assertThat(leftOut.with(List.of())).contains(new Stratum(SEX, "female", Counts.NONE));
    }

    /** Else those of all villages of b would tell that b has none, and that a has three. */
    @Test
    void aValueThatIsLeftOutOfAPlaceIsLeftOutOfAllThatIsOfIt() {
        people("a", null, "female", 3);
        people("a", null, "male", 40);
        people("b1", null, "male", 20);
        people("b2", null, "male", 30);
        people("b3", null, "female", 30);
        people("b3", null, "male", 40);
        for (String village : List.of("b1", "b2", "b3")) {
            above.put(village, "b");
        }
        people("c", null, "female", 70);
        people("c", null, "male", 80);

        ToldPlaces told = told();
        assertThat(hiddenBySex(told, Place.organization("b"))).containsExactlyInAnyOrder("female", "male");
        for (String village : List.of("b1", "b2", "b3")) {
            assertThat(hiddenBySex(told, Place.organization(village)))
                    .as(village)
                    .containsExactlyInAnyOrder("female", "male");
            assertThat(isHidden(told, village)).isFalse();
        }
        assertThat(hiddenBySex(told, Place.organization("c"))).isEmpty();
    }

    @Test
    void aCrossingWithPlacesHasWhatTheAnswersOfEachPlaceHave() {
        people("a", "north", "female", 3);
        people("a", "north", "male", 40);
        people("b", "south", "female", 20);
        people("b", "south", "male", 60);
        people("c", "east", "female", 70);
        people("c", "east", "male", 80);
        ToldPlaces told = told();
        for (String stratifier : ToldPlaces.STRATIFIERS) {
            Crossing crossing = crossing(List.of(SEX, stratifier));
            List<Crossing.Cell> hidden = told.leftOut(
                            List.of(Place.COUNTY), Counts.NONE, List.of(), List.of(), List.of(crossing))
                    .of(crossing);
            boolean isOfGrids = stratifier.equals("grid");
            assertThat(hidden)
                    .extracting(Crossing.Cell::values)
                    .containsExactlyInAnyOrder(
                            List.of("female", isOfGrids ? "north" : "a"),
                            List.of("male", isOfGrids ? "north" : "a"),
                            List.of("female", isOfGrids ? "south" : "b"),
                            List.of("male", isOfGrids ? "south" : "b"));
        }
    }

    @Test
    void ofAPlaceThatIsNotToldItIsNotToldWhichValuesThereAre() {
        people("a", null, "male", 3);
        people("b", null, "female", 20);
        people("b", null, "male", 30);
        people("c", null, "female", 70);
        people("c", null, "male", 80);
        ToldPlaces told = told();
        Crossing crossing = crossing(List.of("organization", SEX));
        assertThat(hiddenBySex(told, Place.organization("a"))).containsExactlyInAnyOrder("female", "male");
        assertThat(told.leftOut(List.of(Place.COUNTY), Counts.NONE, List.of(), List.of(), List.of(crossing))
                        .of(crossing))
                .extracting(Crossing.Cell::values)
                .contains(List.of("a", "female"), List.of("a", "male"), List.of("b", "female"));
    }

    @Test
    void organisationsThatAreBelowThemselvesAreNotTold() {
        above.put("a", "b");
        above.put("b", "a");
        above.put("c", "a");
        managed("a", 20);
        managed("b", 30);
        managed("c", 40);

        ToldPlaces told = told();
        assertThat(isHidden(told, "a")).isTrue();
        assertThat(isHidden(told, "b")).isTrue();
        assertThat(isHidden(told, "c")).isFalse();
    }

    @Test
    void whereThereIsNobodyNothingIsLeftOut() {
        assertThat(isHidden(told(), "a")).isFalse();
        assertThat(hiddenBySex(told(), Place.COUNTY)).isEmpty();
    }

    /**
     * As one who asks for every place, of every level, by every stratifier, and solves for the rest: of no set of people of which the number
     * follows it is of few.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void noNumberOfFewFollowsFromWhatIsToldOfPlaces(int stratifiers) {
        Random chance = new Random(20_261_128 + stratifiers);
        int withHidden = 0;
        int sums = 0;
        for (int round = 0; round < ROUNDS; round++) {
            above.clear();
            people.clear();
            chance(chance, stratifiers);
            ToldPlaces told = told();
            Attack attack = new Attack(told, cells());
            attack.ask();
            withHidden += attack.isWithHidden ? 1 : 0;
            sums += attack.solve() ? 1 : 0;
        }
        assertThat(withHidden).as("counties of which something was left out").isGreaterThan(500);
        assertThat(sums).as("counties of which every sum was looked at").isGreaterThan(500);
    }

    private final class Attack {

        private final ToldPlaces told;
        private final List<Cell> cells;
        private final Knowledge knowledge;
        private boolean isWithHidden;

        Attack(ToldPlaces told, List<Cell> cells) {
            this.told = told;
            this.cells = cells;
            this.knowledge = new Knowledge(cells.size());
        }

        void ask() {
            Map<List<Place>, Predicate<Cell>> asked = new LinkedHashMap<>();
            asked.put(List.of(Place.COUNTY), cell -> true);
            Set<String> organizations = new LinkedHashSet<>(above.keySet());
            for (Cell cell : cells) {
                if (cell.organization() != null) {
                    organizations.add(cell.organization());
                }
                asked.put(
                        List.of(Place.managed(cell.organization())),
                        other -> same(cell.organization(), other.organization()));
                asked.put(
                        List.of(Place.part(cell.organization(), cell.grid())),
                        other -> same(cell.organization(), other.organization()) && same(cell.grid(), other.grid()));
                if (cell.grid() != null) {
                    asked.put(told.grids(List.of(cell.grid())), other -> same(cell.grid(), other.grid()));
                }
            }
            organizations.forEach(
                    each -> asked.put(List.of(Place.organization(each)), cell -> isBelow(cell.organization(), each)));
            asked.forEach(this::ask);
        }

        private void ask(List<Place> places, Predicate<Cell> of) {
            Map<String, Map<@Nullable String, Counts>> values = new TreeMap<>();
            Counts total = Counts.NONE;
            for (Cell cell : cells) {
                if (of.test(cell) && counts(cell).size() > 0) {
                    total = total.with(counts(cell));
                    values.computeIfAbsent(SEX, key -> new TreeMap<>(Stratum.IN_ORDER))
                            .merge(cell.sex(), counts(cell), Counts::with);
                    values.computeIfAbsent(TIER, key -> new TreeMap<>(Stratum.IN_ORDER))
                            .merge(cell.tier(), counts(cell), Counts::with);
                }
            }
            List<Stratum> strata = new ArrayList<>();
            values.forEach((stratifier, by) ->
                    by.forEach((value, counts) -> strata.add(new Stratum(stratifier, value, counts))));
            LeftOut leftOut = told.leftOut(places, Counts.NONE, List.of(SEX, TIER), strata, List.of());
            boolean isHidden = leftOut.isAll();
            isWithHidden |= isHidden || !leftOut.strata().isEmpty();
            if (isHidden) {
                return;
            }
            assertThat(total.isSmall()).as("%s of %s", places, people).isFalse();
            learn(of);
            for (Stratum stratum : strata) {
                if (!leftOut.has(stratum)) {
                    assertThat(stratum.counts().isSmall())
                            .as("%s of %s of %s", stratum, places, people)
                            .isFalse();
                    learn(cell -> of.test(cell)
                            && same(stratum.value(), stratum.stratifier().equals(SEX) ? cell.sex() : cell.tier()));
                }
            }
            // Where a value is not named nobody has it.
            for (Cell cell : cells) {
                if (!leftOut.has(new Stratum(SEX, cell.sex(), Counts.NONE))
                        && !values(values, SEX).contains(cell.sex())) {
                    learn(other -> of.test(other) && same(other.sex(), cell.sex()));
                }
                if (!leftOut.has(new Stratum(TIER, cell.tier(), Counts.NONE))
                        && !values(values, TIER).contains(cell.tier())) {
                    learn(other -> of.test(other) && other.tier().equals(cell.tier()));
                }
            }
        }

        private static Set<@Nullable String> values(
                Map<String, Map<@Nullable String, Counts>> values, String stratifier) {
            return values.getOrDefault(stratifier, new TreeMap<>(Stratum.IN_ORDER))
                    .keySet();
        }

        private void learn(Predicate<Cell> of) {
            boolean[] sum = new boolean[cells.size()];
            for (int place = 0; place < sum.length; place++) {
                sum[place] = of.test(cells.get(place));
            }
            knowledge.learn(sum);
        }

        /** Whether every sum could be looked at; else only each number. */
        boolean solve() {
            for (int place = 0; place < cells.size(); place++) {
                boolean[] one = new boolean[cells.size()];
                one[place] = true;
                if (knowledge.has(one)) {
                    check(one);
                }
            }
            if (knowledge.size() > MOST) {
                return false;
            }
            knowledge.forEachSum(this::check);
            return true;
        }

        private void check(boolean[] sum) {
            Counts counts = Counts.NONE;
            List<Cell> of = new ArrayList<>();
            for (int place = 0; place < sum.length; place++) {
                if (sum[place]) {
                    counts = counts.with(counts(cells.get(place)));
                    of.add(cells.get(place));
                }
            }
            assertThat(counts.isSmall())
                    .as("%s follows, of %s, of %s below %s", counts, of, people, above)
                    .isFalse();
        }
    }

    /** Of every part that there is all that there may be. */
    private List<Cell> cells() {
        Set<Cell> cells = new LinkedHashSet<>();
        for (Cell part : people.keySet()) {
            for (Cell sex : people.keySet()) {
                for (Cell tier : people.keySet()) {
                    cells.add(new Cell(part.organization(), part.grid(), sex.sex(), tier.tier()));
                }
            }
        }
        return List.copyOf(cells);
    }

    private Counts counts(Cell cell) {
        return people.getOrDefault(cell, Counts.NONE);
    }

    private boolean isBelow(@Nullable String organization, String other) {
        String next = organization;
        while (next != null && !next.equals(other)) {
            next = above.get(next);
        }
        return next != null;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Stratum.IN_ORDER.compare(one, other) == 0;
    }

    private void chance(Random chance, int stratifiers) {
        int organizations = 1 + chance.nextInt(stratifiers == 1 ? 8 : 5);
        int most = List.of(6, 12, 60).get(chance.nextInt(3));
        for (int number = 0; number < organizations; number++) {
            if (number > 0 && chance.nextInt(3) > 0) {
                above.put("o" + number, "o" + chance.nextInt(number));
            }
            int parts = chance.nextInt(4) == 0 ? 0 : 1 + chance.nextInt(2);
            for (int part = 0; part < parts; part++) {
                // Now and then a grid of another organisation.
                String grid = part == 0
                        ? null
                        : "g" + (chance.nextInt(4) == 0 ? chance.nextInt(organizations) : number) + part;
                String organization = chance.nextInt(12) == 0 ? null : "o" + number;
                for (String sex : Arrays.asList("f", null, "m").subList(0, 2 + chance.nextInt(2))) {
                    for (String tier : List.of("k", "r").subList(0, stratifiers)) {
                        int of = chance.nextInt(3) == 0 ? 0 : chance.nextInt(most);
                        int numerator = chance.nextBoolean() || of == 0 ? 0 : chance.nextInt(of);
                        if (of > 0) {
                            people.merge(
                                    new Cell(organization, grid, sex, tier),
                                    new Counts(of, of, 0, numerator, null),
                                    Counts::with);
                        }
                    }
                }
            }
        }
    }

    private void managed(String organization, int of) {
        people(organization, null, "female", of);
    }

    private void people(@Nullable String organization, @Nullable String grid, String sex, int of) {
        people.put(new Cell(organization, grid, sex, "key"), new Counts(of, of, 0, 0, null));
    }

    private ToldPlaces told() {
        return ToldPlaces.of(
                above,
                ToldPlaces.crossed(Set.of(SEX, TIER)).stream()
                        .map(this::crossing)
                        .toList());
    }

    private Crossing crossing(List<String> stratifiers) {
        Map<List<@Nullable String>, Counts> cells = new HashMap<>();
        people.forEach((cell, counts) -> {
            List<@Nullable String> values = new ArrayList<>();
            for (String stratifier : stratifiers) {
                values.add(
                        switch (stratifier) {
                            case "organization" -> cell.organization();
                            case "grid" -> cell.grid();
                            case SEX -> cell.sex();
                            default -> cell.tier();
                        });
            }
            cells.merge(values, counts, Counts::with);
        });
        return new Crossing(
                stratifiers,
                cells.entrySet().stream()
                        .map(cell -> new Crossing.Cell(cell.getKey(), cell.getValue()))
                        .toList());
    }

    private static boolean isHidden(ToldPlaces told, String organization) {
        return told.isHidden(List.of(Place.organization(organization)));
    }

    private static List<@Nullable String> hiddenBySex(ToldPlaces told, Place place) {
        return told.leftOut(List.of(place), Counts.NONE, List.of(SEX), List.of(), List.of()).strata().stream()
                .map(Stratum::value)
                .toList();
    }
}
