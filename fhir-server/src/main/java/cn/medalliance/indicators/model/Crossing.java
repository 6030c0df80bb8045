package cn.medalliance.indicators.model;

import cn.medalliance.shared.SmallCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        List<@Nullable String> rows = values(0);
        List<@Nullable String> columns = values(1);
        Map<List<@Nullable String>, Counts> counts =
                cells.stream().collect(Collectors.toMap(Cell::values, Cell::counts));
        List<List<Counts>> table = new ArrayList<>();
        for (String row : rows) {
            List<Counts> line = new ArrayList<>();
            columns.forEach(column -> line.add(counts.getOrDefault(both(row, column), Counts.NONE)));
            table.add(line);
        }
        Rectangle rectangle = Rectangle.of(table, untold(rows, 0), untold(columns, 1));
        List<Cell> hidden = new ArrayList<>();
        for (int row : rectangle.rows()) {
            for (int column : rectangle.columns()) {
                hidden.add(new Cell(
                        both(rows.get(row), columns.get(column)), table.get(row).get(column)));
            }
        }
        return hidden;
    }

    /** Those of a stratifier that there are, in order. */
    private List<@Nullable String> values(int place) {
        Set<@Nullable String> values = new TreeSet<>(Stratum.IN_ORDER);
        cells.forEach(cell -> values.add(cell.values().get(place)));
        return new ArrayList<>(values);
    }

    /** Which of the values of a stratifier have a total that is not told. */
    private Set<Integer> untold(List<@Nullable String> values, int place) {
        List<Counts> totals = new ArrayList<>(Collections.nCopies(values.size(), Counts.NONE));
        for (Cell cell : cells) {
            int at = values.indexOf(cell.values().get(place));
            totals.set(at, totals.get(at).with(cell.counts()));
        }
        return SmallCounts.hidden(IntStream.range(0, values.size()).boxed().toList(), totals::get);
    }

    static List<@Nullable String> both(@Nullable String row, @Nullable String column) {
        List<@Nullable String> both = new ArrayList<>();
        both.add(row);
        both.add(column);
        return both;
    }
}
