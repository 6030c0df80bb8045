package cn.medalliance.indicators.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Those whom an indicator counts, broken down by two or three stratifiers at once.
 *
 * @param stratifiers codes of mca-stratifier
 * @param cells those in which there is anybody
 */
public record Crossing(List<String> stratifiers, List<Cell> cells) {

    public Crossing {
        stratifiers = List.copyOf(stratifiers);
        cells = List.copyOf(cells);
    }

    /**
     * A part.
     *
     * @param values one for each stratifier; null: of whom it is not known
     */
    public record Cell(List<@Nullable String> values, Counts counts) {

        public Cell {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /**
     * The cells of two stratifiers that are left out for who sees people de-identified, empty ones among them: when one is of few, all in
     * which a row of some and a column of some meet.
     *
     * <p>Whoever knows the totals of all rows and columns that are told, and all cells that are, then knows of the others the sums of whole
     * rows and columns, and what follows from these; and none of those is of few. No cell follows, for each stands in
     * a corner of a square of which the others are left out, too. Totals that are left out themselves ({@link Stratum#hidden}) are known
     * together only.
     *
     * @throws IllegalStateException when it is of three
     */
    public List<Cell> hidden() {
        if (stratifiers.size() != 2) {
            throw new IllegalStateException("what is left out of " + stratifiers + " cannot be told");
        }
        Line rows = Line.of(cells, 0);
        Line columns = Line.of(cells, 1);
        for (Cell cell : cells) {
            if (cell.counts().isSmall()) {
                rows.hide(cell.values().get(0));
                columns.hide(cell.values().get(1));
            }
        }
        if (rows.hidden.isEmpty() || columns.hidden.isEmpty()) {
            return List.of();
        }
        Map<List<@Nullable String>, Counts> counts =
                cells.stream().collect(Collectors.toMap(Cell::values, Cell::counts));
        boolean isGrown;
        do {
            isGrown = rows.isOfFew(value -> sum(counts, value, columns.hidden, true)) && columns.grow();
            isGrown |= columns.isOfFew(value -> sum(counts, value, rows.hidden, false)) && rows.grow();
            isGrown |= columns.hidden.size() < 2 && columns.grow();
            isGrown |= rows.hidden.size() < 2 && rows.grow();
        } while (isGrown);
        List<Cell> hidden = new ArrayList<>();
        for (String row : rows.hidden) {
            for (String column : columns.hidden) {
                List<@Nullable String> values = new ArrayList<>();
                values.add(row);
                values.add(column);
                hidden.add(new Cell(values, counts.getOrDefault(values, Counts.NONE)));
            }
        }
        return hidden;
    }

    /** Of a row with some columns, or of a column with some rows. */
    private static Counts sum(
            Map<List<@Nullable String>, Counts> counts,
            @Nullable String value,
            Set<@Nullable String> others,
            boolean isRow) {
        Counts sum = Counts.NONE;
        for (String other : others) {
            List<@Nullable String> values = new ArrayList<>();
            values.add(isRow ? value : other);
            values.add(isRow ? other : value);
            sum = sum.with(counts.getOrDefault(values, Counts.NONE));
        }
        return sum;
    }

    private interface Sums {
        Counts of(@Nullable String value);
    }

    /** The values of one stratifier, and which of them are in what is left out. */
    private static final class Line {

        private final Map<@Nullable String, Counts> totals;
        /** Those of which the total is not told. */
        private final Set<@Nullable String> untold;

        private final Set<@Nullable String> hidden;
        /** From the smallest. */
        private final List<@Nullable String> bySize;

        private Line(Map<@Nullable String, Counts> totals, Set<@Nullable String> untold) {
            this.totals = totals;
            this.untold = untold;
            this.hidden = new LinkedHashSet<>(untold);
            this.bySize = new ArrayList<>(totals.keySet());
            bySize.sort(Comparator.comparingLong(value -> total(value).size()));
        }

        static Line of(List<Cell> cells, int place) {
            Map<@Nullable String, Counts> totals = new TreeMap<>(Stratum.IN_ORDER);
            for (Cell cell : cells) {
                totals.merge(cell.values().get(place), cell.counts(), Counts::with);
            }
            List<Stratum> strata = new ArrayList<>();
            totals.forEach((value, counts) -> strata.add(new Stratum("", value, counts)));
            Set<@Nullable String> untold = new HashSet<>();
            Stratum.hidden(strata).forEach(stratum -> untold.add(stratum.value()));
            return new Line(totals, untold);
        }

        private Counts total(@Nullable String value) {
            return totals.getOrDefault(value, Counts.NONE);
        }

        void hide(@Nullable String value) {
            hidden.add(value);
        }

        /** Adds the smallest that is not there; false when all are. */
        boolean grow() {
            for (String value : bySize) {
                if (hidden.add(value)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether what is left out of one of them, or of those together whose totals are not told, is of few. */
        boolean isOfFew(Sums leftOut) {
            Counts together = Counts.NONE;
            for (String value : hidden) {
                if (untold.contains(value)) {
                    together = together.with(leftOut.of(value));
                } else if (leftOut.of(value).isSmall()) {
                    return true;
                }
            }
            return together.isSmall();
        }
    }
}
