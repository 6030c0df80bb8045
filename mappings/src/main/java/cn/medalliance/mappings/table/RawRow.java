package cn.medalliance.mappings.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row below the header.
 *
 * @param number 1 for the first row below the header; a blank line has a number too
 * @param raw the text of the row as it stands in the file, without its line end
 * @param cells the cells, as many as the row has
 * @param fault why the row could not be taken apart; its cells are then empty
 * @param strays the names of what the row has and no heading does; for files whose rows have names of their own
 */
public record RawRow(
        long number,
        String raw,
        List<String> cells,
        @Nullable RowFault fault,
        List<String> strays) {
    public RawRow {
        cells = List.copyOf(cells);
        strays = List.copyOf(strays);
    }

    /** A row in which everything stands under a heading, or nothing can be told apart. */
    public RawRow(long number, String raw, List<String> cells, @Nullable RowFault fault) {
        this(number, raw, cells, fault, List.of());
    }

    /** Whether nothing stands in any cell. */
    public boolean isBlank() {
        return fault == null && cells.stream().allMatch(String::isBlank);
    }
}
