package cn.medalliance.forms.model;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.util.List;
import java.util.Optional;

/**
 * What answers become besides Observations, which the forms mark themselves: the table {@code form-extraction}. Immutable.
 */
final class ExtractionTable {

    private final List<Row> rows;

    /**
     * One row.
     *
     * @param into what it makes
     * @param linkId the question; of a reason the rule's id
     * @param category of a goal its category; of a reason the programme
     * @param system of a goal what is measured, of a vaccine or a reason its code, of a medicine the unit of its dose
     * @param code in that system
     * @param date the question that dates it
     */
    record Row(String into, String linkId, String category, String system, String code, String date) {}

    ExtractionTable(Guide guide) {
        rows = guide.table("form-extraction").stream().map(ExtractionTable::row).toList();
    }

    private static Row row(TableRow row) {
        return new Row(
                row.cell("into"),
                row.cell("linkId"),
                row.cell("category"),
                row.cell("system"),
                row.cell("code"),
                row.cell("date"));
    }

    List<Row> into(String kind) {
        return rows.stream().filter(row -> row.into.equals(kind)).toList();
    }

    /** The coded reason of a referral that a rule asks for. */
    Optional<Row> reason(String rule, String programme) {
        return into("reason").stream()
                .filter(row -> row.linkId.equals(rule))
                .filter(row -> row.category.isEmpty() || row.category.equals(programme))
                .findFirst();
    }
}
