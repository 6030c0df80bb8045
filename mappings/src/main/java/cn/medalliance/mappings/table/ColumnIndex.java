package cn.medalliance.mappings.table;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.IssueList;
import cn.medalliance.mappings.Severity;
import cn.medalliance.mappings.text.ForbiddenCharacters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which column of a file holds what.
 *
 * @param <C> how a format names its columns
 */
public final class ColumnIndex<C> {
    private final List<Heading> headings = new ArrayList<>();
    private final Map<C, Integer> positions = new HashMap<>();

    private ColumnIndex() {}

    /**
     * Recognises the headings of a table. A heading that is not recognised, or comes twice, is an issue; an empty one
     * over a column that nobody uses is none. One with a character that FHIR forbids is fatal: issues name columns, and
     * could not name this one.
     */
    public static <C> ColumnIndex<C> of(
            List<String> headings, Function<Heading, Optional<C>> recogniser, IssueList issues) {
        ColumnIndex<C> index = new ColumnIndex<>();
        for (int position = 0; position < headings.size(); position++) {
            Heading heading = Heading.of(headings.get(position));
            index.headings.add(heading);
            String forbidden = ForbiddenCharacters.firstOf(headings.get(position));
            if (!forbidden.isEmpty()) {
                String shown = ForbiddenCharacters.shown(heading.written());
                issues.add(IssueCode.CHARACTER_FORBIDDEN, Severity.FATAL, shown, Bilingual.same(forbidden));
                continue;
            }
            Optional<C> column = recogniser.apply(heading);
            if (column.isPresent() && index.positions.putIfAbsent(column.get(), position) != null) {
                issues.add(IssueCode.HEADER_REPEATED, heading.written());
            } else if (column.isEmpty() && !heading.written().isEmpty()) {
                issues.add(IssueCode.COLUMN_UNKNOWN, heading.written());
            }
        }
        return index;
    }

    /** Whether the file has the column. */
    public boolean has(C column) {
        return positions.containsKey(column);
    }

    /** How many headings there are. */
    public int size() {
        return headings.size();
    }

    /**
     * The cell of a column in a row; empty when the row ends before it.
     *
     * @param formName what the form calls the column, for a file that does not have it
     */
    public Cell cell(C column, List<String> cells, String formName) {
        Integer position = positions.get(column);
        if (position == null) {
            return Cell.absent(formName);
        }
        return Cell.of(headings.get(position), position < cells.size() ? cells.get(position) : "");
    }
}
