package cn.medalliance.mappings.community;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.table.ColumnIndex;
import cn.medalliance.mappings.table.RawRow;
import cn.medalliance.mappings.text.EncodingSuspicion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From the cells of a file to rows in the vendor's words. */
final class CommunityReader {
    private final CommunityTable table;
    private final ColumnIndex<String> index;
    private final boolean keyed;

    /**
     * Looks the headings over; a header without a column that is needed is fatal.
     *
     * @param keyed whether the headings are keys that a row may have, and not columns that the file has
     */
    CommunityReader(List<String> headings, CommunityTable table, boolean keyed, IssueList issues) {
        this.table = table;
        this.keyed = keyed;
        index = ColumnIndex.of(headings, table::recognise, issues);
        for (CommunityTable.Column column : table.columns()) {
            if (column.isNeeded() && !index.has(column.name())) {
                issues.add(IssueCode.HEADER_MISSING, "", Bilingual.same(column.name()));
            }
            if (!keyed && index.has(column.name())) {
                column.leftOut().ifPresent(why -> issues.add(IssueCode.COLUMN_LEFT_OUT, column.name(), why));
            }
        }
    }

    /** How many columns the header has. */
    int width() {
        return index.size();
    }

    CommunityRow read(RawRow row, IssueList issues) {
        Map<String, Cell> cells = new HashMap<>();
        for (CommunityTable.Column column : table.columns()) {
            Cell cell = index.cell(column.name(), row.cells(), column.name());
            if (keyed && !cell.isEmpty()) {
                column.leftOut().ifPresent(why -> issues.add(IssueCode.COLUMN_LEFT_OUT, column.name(), why));
            }
            if (column.hasWords() && EncodingSuspicion.of(cell.text())) {
                issues.add(IssueCode.ENCODING_SUSPECT, cell.column());
            }
            if (column.leftOut().isEmpty()) {
                cells.put(column.name(), cell);
            }
        }
        return new CommunityRow(row.number(), row.raw(), cells);
    }
}
