package cn.medalliance.mappings.table;

import cn.medalliance.mappings.text.LooseText;

/**
 * One cell with what its column says.
 *
 * @param column the heading as the file writes it; the form's own name of the column when the file does not have it
 * @param unit the unit that the heading names; empty when it names none
 * @param text what stands in the cell, without spaces at its ends; empty when nothing does
 */
public record Cell(String column, String unit, String text) {
    /** A cell under a heading. */
    public static Cell of(Heading heading, String text) {
        return new Cell(heading.written(), heading.unit(), LooseText.trim(text));
    }

    /** The cell of a column that the file does not have. */
    public static Cell absent(String column) {
        return new Cell(column, "", "");
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The same column with another text, for a part of the cell. */
    public Cell withText(String part) {
        return new Cell(column, unit, LooseText.trim(part));
    }

    /** The text for comparison with a table's words. */
    public String key() {
        return LooseText.key(text);
    }
}
