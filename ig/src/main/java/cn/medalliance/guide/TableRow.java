package cn.medalliance.guide;

import java.util.Map;

/**
 * One row of a table of the guide.
 *
 * @param cells what stands in each column, by the column's name; an empty cell is an empty text
 */
public record TableRow(Map<String, String> cells) {
    /** Takes a copy of the cells. */
    public TableRow {
        cells = Map.copyOf(cells);
    }

    /**
     * What stands in a column, without spaces around it.
     *
     * @throws IllegalStateException when the table has no such column
     */
    public String cell(String column) {
        String value = cells.get(column);
        if (value == null) {
            throw new IllegalStateException("there is no column " + column + " among " + cells.keySet());
        }
        return value.strip();
    }
}
