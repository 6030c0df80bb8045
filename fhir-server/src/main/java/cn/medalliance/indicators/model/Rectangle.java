package cn.medalliance.indicators.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * The rows and the columns of a table of which all cells in which they meet are left out. It begins with those of each cell of few, and those whose
 * totals are not told, and grows by the smallest row or column until it has two of each, and until of each that is told the
 * sum of what is left out of it, which follows, is not of few; nor is that of those together that are not told.
 *
 * @param rows their places in the table
 * @param columns theirs
 */
record Rectangle(Set<Integer> rows, Set<Integer> columns) {

    /**
     * Finds it.
     *
     * @param table rows of as many cells each
     * @param untoldRows those of which the total is known together only
     * @param untoldColumns and the columns
     */
    static Rectangle of(List<List<Counts>> table, Set<Integer> untoldRows, Set<Integer> untoldColumns) {
        int width = table.isEmpty() ? 0 : table.get(0).size();
        IntFunction<IntFunction<Counts>> across =
                row -> column -> table.get(row).get(column);
        IntFunction<IntFunction<Counts>> down = column -> row -> table.get(row).get(column);
        Line rows = new Line(table.size(), width, across, untoldRows);
        Line columns = new Line(width, table.size(), down, untoldColumns);
        for (int row = 0; row < table.size(); row++) {
            for (int column = 0; column < width; column++) {
                if (table.get(row).get(column).isSmall()) {
                    rows.hidden.add(row);
                    columns.hidden.add(column);
                }
            }
        }
        if (!rows.hidden.isEmpty() || !columns.hidden.isEmpty()) {
            grow(rows, columns);
        }
        return new Rectangle(rows.hidden, columns.hidden);
    }

    private static void grow(Line rows, Line columns) {
        boolean isGrown;
        do {
            isGrown = rows.isOfFew(columns.hidden) && columns.grow();
            isGrown |= columns.isOfFew(rows.hidden) && rows.grow();
            isGrown |= columns.hidden.size() < 2 && columns.grow();
            isGrown |= rows.hidden.size() < 2 && rows.grow();
        } while (isGrown);
    }

    /** The rows, or the columns, and which of them are in it. */
    private static final class Line {

        private final IntFunction<IntFunction<Counts>> cells;
        private final Set<Integer> untold;
        private final Set<Integer> hidden;
        private final List<Integer> bySize = new ArrayList<>();

        Line(int length, int width, IntFunction<IntFunction<Counts>> cells, Set<Integer> untold) {
            this.cells = cells;
            this.untold = untold;
            this.hidden = new LinkedHashSet<>(untold);
            List<Counts> totals = new ArrayList<>();
            for (int place = 0; place < length; place++) {
                Counts total = Counts.NONE;
                for (int other = 0; other < width; other++) {
                    total = total.with(cells.apply(place).apply(other));
                }
                totals.add(total);
                // Where there is nobody nothing is gained.
                if (total.size() > 0) {
                    bySize.add(place);
                }
            }
            bySize.sort(Comparator.comparingLong(place -> totals.get(place).size()));
        }

        /** Adds the smallest that is not there; false when all are. */
        boolean grow() {
            for (int place : bySize) {
                if (hidden.add(place)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether what is left out of one of them, or of those together whose totals are not told, is of few. */
        boolean isOfFew(Set<Integer> others) {
            Counts together = Counts.NONE;
            for (int place : hidden) {
                Counts sum = Counts.NONE;
                for (int other : others) {
                    sum = sum.with(cells.apply(place).apply(other));
                }
                if (untold.contains(place)) {
                    together = together.with(sum);
                } else if (sum.isSmall()) {
                    return true;
                }
            }
            return together.isSmall();
        }
    }
}
