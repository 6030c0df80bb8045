package cn.medalliance.guide.table;

import cn.medalliance.guide.TableRow;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What stands in the cells of a row, with types. */
final class Cells {
    private final TableRow row;

    Cells(TableRow row) {
        this.row = row;
    }

    String text(String column) {
        return row.cell(column);
    }

    /**
     * A text that must be there.
     *
     * @throws IllegalStateException when the cell is empty
     */
    String needed(String column) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            throw new IllegalStateException("nothing in column " + column + " of " + row);
        }
        return text;
    }

    Optional<String> optional(String column) {
        return Optional.of(row.cell(column)).filter(text -> !text.isEmpty());
    }

    /** The parts of a cell between separators, in their order; none in an empty cell. */
    Set<String> parts(String column, char separator) {
        Set<String> parts = new LinkedHashSet<>();
        String text = row.cell(column);
        int begin = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, begin)) {
            parts.add(text.substring(begin, at).strip());
            begin = at + 1;
        }
        if (begin < text.length()) {
            parts.add(text.substring(begin).strip());
        }
        return parts;
    }

    BigDecimal number(String column) {
        return optionalNumber(column)
                .orElseThrow(() -> new IllegalStateException("no number in column " + column + " of " + row));
    }

    Optional<BigDecimal> optionalNumber(String column) {
        try {
            return optional(column).map(BigDecimal::new);
        } catch (NumberFormatException notANumber) {
            throw new IllegalStateException("not a number in column " + column + " of " + row, notANumber);
        }
    }
}
