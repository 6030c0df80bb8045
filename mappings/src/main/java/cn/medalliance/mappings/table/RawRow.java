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
 */
public record RawRow(
        long number,
        String raw,
        List<String> cells,
        @Nullable RowFault fault) {
    public RawRow {
        cells = List.copyOf(cells);
    }

    /** Whether nothing stands in any cell. */
    public boolean isBlank() {
        return fault == null && cells.stream().allMatch(String::isBlank);
    }
}
