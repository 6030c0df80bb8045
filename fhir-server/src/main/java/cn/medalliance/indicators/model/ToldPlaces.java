package cn.medalliance.indicators.model;

import cn.medalliance.shared.SmallCounts;
import cn.medalliance.shared.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of places are told to who sees people de-identified, so that no number of few follows, whichever places are asked for one by
 * one: always the same ones, which depend on the county and not on the question.
 *
 * <p>Whole places are left out as {@link PlaceTree} has it, and with them all that is of them. By a stratifier such as sex, the places into
 * which a place falls are the rows of a table whose columns are its values. A value that is left out of a place is of all in it. Of the others
 * those in a {@link Rectangle} are. Places that are left out as a whole are one row in it, and values that are left out of the place one
 * column, for of these the sums follow. So each cell that is left out is in a corner of a square of such cells, and can be another one without
 * anything that is told being another.
 *
 * <p>A number of a grid, or of several, is the sum of those of parts, and told when all of these are.
 */
public final class ToldPlaces {

    private static final String ORGANIZATION = "organization";
    private static final String GRID = "grid";
    /** Stratifiers that say a place. */
    public static final Set<String> STRATIFIERS = Set.of(ORGANIZATION, GRID);

    private static final int FURTHER = 2;

    private final PlaceTree<?> tree;
    private final Map<String, Values> values = new HashMap<>();

    private ToldPlaces(PlaceTree<?> tree) {
        this.tree = tree;
    }

    /** What must be counted: those of every part, and by each stratifier besides. */
    public static List<List<String>> crossed(Collection<String> stratifiers) {
        List<List<String>> crossed = new ArrayList<>(List.of(List.of(ORGANIZATION, GRID)));
        stratifiers.stream()
                .filter(each -> !STRATIFIERS.contains(each))
                .sorted()
                .forEach(each -> crossed.add(List.of(ORGANIZATION, GRID, each)));
        return crossed;
    }

    /**
     * Judges a county.
     *
     * @param above of an organisation the one that it is part of
     * @param county all of whom the caller may know a number, as {@link #crossed} has them
     */
    public static ToldPlaces of(Map<String, String> above, List<Crossing> county) {
        PlaceTree<Counts> tree = new PlaceTree<>(above);
        ToldPlaces told = new ToldPlaces(tree);
        for (Crossing crossing : county) {
            if (crossing.stratifiers().size() == FURTHER) {
                crossing.cells().forEach(cell -> tree.add(part(cell), cell.counts()));
            }
        }
        for (Crossing crossing : county) {
            if (crossing.stratifiers().size() > FURTHER) {
                Values of = new Values(tree);
                crossing.cells()
                        .forEach(cell -> of.add(part(cell), cell.values().get(FURTHER), cell.counts()));
                of.hide();
                told.values.put(crossing.stratifiers().get(FURTHER), of);
            }
        }
        return told;
    }

    /**
     * Judges a county by those of whom measurements are.
     *
     * @param above of an organisation the one that it is part of
     * @param people of all of whom the caller may know a number, by their parts
     */
    public static ToldPlaces ofPeople(Map<String, String> above, Map<Place, PeopleCounts> people) {
        PlaceTree<Apart> tree = new PlaceTree<>(above);
        people.forEach((part, counts) -> tree.add(part, new Apart(counts)));
        return new ToldPlaces(tree);
    }

    /** Different people, of whom nobody is in two places. */
    private record Apart(PeopleCounts people) implements Told<Apart> {

        @Override
        public long size() {
            return people.size();
        }

        @Override
        public boolean isSmall() {
            return people.isSmall();
        }

        @Override
        public Apart with(Apart other) {
            return new Apart(new PeopleCounts(IntStream.range(0, people.counts().size())
                    .mapToObj(at ->
                            people.counts().get(at) + other.people.counts().get(at))
                    .toList()));
        }
    }

    private static Place part(Crossing.Cell cell) {
        return Place.part(cell.values().get(0), cell.values().get(1));
    }

    /** The parts of which grids are. */
    public List<Place> grids(List<String> ids) {
        return ids.stream().flatMap(id -> tree.parts(id).stream()).toList();
    }

    /** Whether the number of those of some places together is not told. */
    public boolean isHidden(List<Place> places) {
        return places.stream().anyMatch(tree::isHidden);
    }

    /** Whether it is not told of those of some places who are of an organisation or in a grid. */
    public boolean isHidden(List<Place> places, String stratifier, @Nullable String value) {
        return isHidden(within(places, stratifier, value));
    }

    /**
     * What is left out of an answer.
     *
     * @param asked the places that it is of
     * @param total what it would tell of them
     * @param stratifiers by which it breaks that down
     */
    public LeftOut leftOut(
            List<Place> asked, Counts total, List<String> stratifiers, List<Stratum> strata, List<Crossing> crossings) {
        Set<Stratum> hidden = new LinkedHashSet<>();
        for (Stratum stratum : strata) {
            boolean isHidden = STRATIFIERS.contains(stratum.stratifier())
                    ? isHidden(asked, stratum.stratifier(), stratum.value())
                    : hidden(asked, stratum.stratifier()).contains(stratum.value());
            if (isHidden || stratum.counts().isSmall()) {
                hidden.add(stratum);
            }
        }
        for (String stratifier : stratifiers) {
            if (!STRATIFIERS.contains(stratifier)) {
                Set<@Nullable String> empty = new TreeSet<>(Stratum.IN_ORDER);
                empty.addAll(hidden(asked, stratifier));
                strata.stream()
                        .filter(each -> each.stratifier().equals(stratifier))
                        .forEach(each -> empty.remove(each.value()));
                empty.forEach(value -> hidden.add(new Stratum(stratifier, value, Counts.NONE)));
            }
        }
        Map<List<String>, List<Crossing.Cell>> cells = new HashMap<>();
        crossings.forEach(crossing -> cells.put(crossing.stratifiers(), hidden(asked, crossing)));
        return new LeftOut(total.isSmall() || isHidden(asked), hidden, cells);
    }

    /** The values of a stratifier of which the numbers of some places together are not told. */
    private Set<@Nullable String> hidden(List<Place> places, String stratifier) {
        Set<@Nullable String> hidden = new HashSet<>();
        Values of = values.get(stratifier);
        if (of == null) {
            throw new IllegalStateException("the county was not counted by " + stratifier);
        }
        places.forEach(place -> hidden.addAll(of.hidden(place)));
        return hidden;
    }

    /** Which of some places an organisation or a grid is of. */
    private List<Place> within(List<Place> asked, String stratifier, @Nullable String value) {
        boolean isOfParts = asked.stream().allMatch(place -> place.level() == Place.Level.PART);
        if (stratifier.equals(GRID)) {
            return tree.parts(value).stream()
                    .filter(part -> asked.contains(part)
                            || asked.stream()
                                    .anyMatch(place -> tree.around(part).contains(place)))
                    .toList();
        }
        return isOfParts
                ? asked.stream()
                        .filter(part -> Stratum.IN_ORDER.compare(part.organization(), value) == 0)
                        .toList()
                : List.of(Place.managed(value));
    }

    private List<Crossing.Cell> hidden(List<Place> asked, Crossing crossing) {
        int at = STRATIFIERS.contains(crossing.stratifiers().get(0)) ? 0 : 1;
        String stratifier = crossing.stratifiers().get(at);
        if (!STRATIFIERS.contains(stratifier)) {
            return crossing.hidden();
        }
        Map<List<@Nullable String>, Counts> counted = new HashMap<>();
        Set<@Nullable String> rows = new TreeSet<>(Stratum.IN_ORDER);
        for (Crossing.Cell cell : crossing.cells()) {
            counted.put(cell.values(), cell.counts());
            rows.add(cell.values().get(at));
        }
        Set<List<@Nullable String>> hidden = new LinkedHashSet<>();
        for (String row : rows) {
            List<Place> places = within(asked, stratifier, row);
            for (String value : hidden(places, crossing.stratifiers().get(1 - at))) {
                hidden.add(at == 0 ? Crossing.both(row, value) : Crossing.both(value, row));
            }
        }
        counted.forEach((both, counts) -> {
            if (counts.isSmall()) {
                hidden.add(both);
            }
        });
        return hidden.stream()
                .map(both -> new Crossing.Cell(both, counted.getOrDefault(both, Counts.NONE)))
                .toList();
    }

    /** The places by the values of a stratifier. */
    private static final class Values {

        private final PlaceTree<?> tree;
        private final Map<Place, Map<@Nullable String, Counts>> cells = new HashMap<>();
        private final Map<Place, Set<@Nullable String>> hidden = new HashMap<>();

        Values(PlaceTree<?> tree) {
            this.tree = tree;
        }

        void add(Place part, @Nullable String value, Counts counts) {
            of(part).merge(value, counts, Counts::with);
            tree.around(part).forEach(place -> of(place).merge(value, counts, Counts::with));
        }

        private Map<@Nullable String, Counts> of(Place place) {
            return cells.computeIfAbsent(place, key -> new TreeMap<>(Stratum.IN_ORDER));
        }

        /** All of a place that is not told, those of the county that there are not in the place among them. */
        Set<@Nullable String> hidden(Place place) {
            return tree.isHidden(place)
                    ? of(Place.COUNTY).keySet()
                    : hidden.getOrDefault(place, Collections.emptySet());
        }

        void hide() {
            List<@Nullable String> all = new ArrayList<>(of(Place.COUNTY).keySet());
            List<Counts> totals = new ArrayList<>(of(Place.COUNTY).values());
            Set<@Nullable String> untold = new HashSet<>();
            SmallCounts.hidden(IntStream.range(0, all.size()).boxed().toList(), totals::get)
                    .forEach(column -> untold.add(all.get(column)));
            if (!tree.isHidden(Place.COUNTY)) {
                hide(Place.COUNTY, untold);
            }
        }

        /** @param untold the values of which the place's own numbers are not told, nor those of what is of it */
        private void hide(Place place, Set<@Nullable String> untold) {
            hidden.put(place, untold);
            List<Place> told = new ArrayList<>();
            List<Place> others = new ArrayList<>();
            tree.within(place).forEach(each -> (tree.isHidden(each) ? others : told).add(each));
            List<@Nullable String> columns = new ArrayList<>(of(place).keySet());
            columns.removeAll(untold);
            List<List<Place>> rows = new ArrayList<>();
            told.forEach(each -> rows.add(List.of(each)));
            rows.add(others);
            Rectangle rectangle = Rectangle.of(
                    rows.stream().map(row -> row(row, columns, untold)).toList(), Set.of(), Set.of());
            Set<@Nullable String> found = new HashSet<>(untold);
            rectangle.columns().stream()
                    .filter(column -> column < columns.size())
                    .forEach(column -> found.add(columns.get(column)));
            for (int row = 0; row < told.size(); row++) {
                hide(told.get(row), rectangle.rows().contains(row) ? found : untold);
            }
        }

        /** Of some places together by the values that are told, and those that are not together, of which the number follows. */
        private List<Counts> row(List<Place> places, List<@Nullable String> columns, Set<@Nullable String> untold) {
            List<Counts> row = new ArrayList<>();
            columns.forEach(column -> row.add(sum(places, Collections.singleton(column))));
            row.add(sum(places, untold));
            return row;
        }

        private Counts sum(List<Place> places, Set<@Nullable String> columns) {
            Counts sum = Counts.NONE;
            for (Place place : places) {
                for (String column : columns) {
                    sum = sum.with(of(place).getOrDefault(column, Counts.NONE));
                }
            }
            return sum;
        }
    }
}
