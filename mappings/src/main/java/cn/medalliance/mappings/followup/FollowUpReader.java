package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.table.Cell;
import cn.medalliance.mappings.table.ColumnIndex;
import cn.medalliance.mappings.table.RawRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From the cells of a table to rows in the form's words. */
final class FollowUpReader {
    private final FollowUpColumns columns;
    private final ColumnIndex<String> index;

    /** Looks the headings over; a header without the date or without anything that names the resident is fatal. */
    FollowUpReader(List<String> headings, FollowUpColumns columns, IssueList issues) {
        this.columns = columns;
        index = ColumnIndex.of(headings, columns::recognise, issues);
        needs(issues, "date");
        needs(issues, "resident-id", "record-number");
    }

    /** How many columns the header has. */
    int width() {
        return index.size();
    }

    FollowUpRow read(RawRow row) {
        Map<String, Cell> cells = new HashMap<>();
        for (FollowUpColumn column : columns.all()) {
            if (index.has(column.id())) {
                cells.put(column.id(), index.cell(column.id(), row.cells(), column.formName()));
            }
        }
        return new FollowUpRow(row.number(), row.raw(), columns, cells, false);
    }

    private void needs(IssueList issues, String... anyOf) {
        if (Stream.of(anyOf).noneMatch(index::has)) {
            String names = Stream.of(anyOf)
                    .map(column -> columns.column(column).formName())
                    .collect(Collectors.joining("/"));
            issues.add(IssueCode.HEADER_MISSING, "", Bilingual.same(names));
        }
    }
}
