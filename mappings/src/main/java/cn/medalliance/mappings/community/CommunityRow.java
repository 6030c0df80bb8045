package cn.medalliance.mappings.community;

import cn.medalliance.mappings.resident.ResidentCells;
import cn.medalliance.mappings.table.Cell;
import java.util.Map;

/**
 * A row in the vendor's own words.
 *
 * @param cells those that the file has, by the column's name
 */
record CommunityRow(long number, String raw, Map<String, Cell> cells) {
    CommunityRow {
        cells = Map.copyOf(cells);
    }

    /** The cell of a column; an empty one when the file does not have it. */
    Cell cell(String column) {
        Cell cell = cells.get(column);
        return cell == null ? Cell.absent(column) : cell;
    }

    /**
     * Whom the row is about, as the export joined it.
     *
     * @param recordNumber the column that has the health record number
     */
    ResidentCells resident(String recordNumber) {
        return new ResidentCells(
                cell("idCard"),
                cell(recordNumber),
                cell("personName"),
                cell("sexCode"),
                cell("birthday"),
                cell("mobileNumber"),
                cell("address"));
    }
}
