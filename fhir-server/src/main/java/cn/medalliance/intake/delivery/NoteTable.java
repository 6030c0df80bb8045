package cn.medalliance.intake.delivery;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.IssueCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was noticed about a delivery's rows although they are stored, in {@code mca.intake_note}: a warning of one kind about one
 * column once, with the number of its rows.
 */
final class NoteTable {

    /** Of a delivery; what is noticed beyond is not told. */
    private static final int MOST = 200;

    private static final String ADD = """
            insert into mca.intake_note as known (delivery_id, code, field, reason, reason_english, rows, first_row)
            select ?, ?, ?, ?, ?, 1, ?
            where (select count(*) from mca.intake_note other where other.delivery_id = ?) < ?
            on conflict (delivery_id, code, field) do update set rows = known.rows + 1
            where known.first_row > 0 and excluded.first_row > 0
            """;

    private final JdbcTemplate database;

    NoteTable(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * A warning.
     *
     * @param field the column; empty when it is the row itself
     * @param rows how many rows it is about
     * @param firstRow the first of them; 0 when it is about the header
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Note(String code, String field, String reason, String reasonEnglish, long rows, long firstRow) {}

    /** Notes what is said about a row that is stored, or about the header, in the transaction that runs, if there is one. */
    void add(UUID delivery, ConversionResult result) {
        List<Object[]> rows = result.issues().stream()
                .filter(issue -> !issue.isError())
                .map(issue -> row(delivery, issue.code(), issue.column(), issue.reason(), result.row()))
                .toList();
        if (!rows.isEmpty()) {
            database.batchUpdate(ADD, rows);
        }
    }

    /** Notes what storing a row showed, in the transaction that runs. */
    void add(UUID delivery, long row, IssueCode code, String field) {
        database.update(ADD, row(delivery, code.code(), field, code.reason(), row));
    }

    private static Object[] row(UUID delivery, String code, String field, Bilingual reason, long row) {
        return new Object[] {
            delivery, code, field.replace('\0', '\uFFFD'), reason.zh(), reason.en(), row, delivery, MOST
        };
    }

    /** In the order in which they were first noticed. */
    List<Note> of(UUID delivery) {
        return database.query(
                "select * from mca.intake_note where delivery_id = ? order by first_row, code, field",
                (row, index) -> new Note(
                        row.getString("code"),
                        row.getString("field"),
                        row.getString("reason"),
                        row.getString("reason_english"),
                        row.getLong("rows"),
                        row.getLong("first_row")),
                delivery);
    }
}
