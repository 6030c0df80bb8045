package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.cda.SourceDocument;
import cn.medalliance.mappings.resident.ResidentCells;
import cn.medalliance.mappings.table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One visit as the source has it, in the words of the paper form: nothing is read yet.
 *
 * @param number the row's number, 1 below the header
 * @param raw its text in the file
 * @param columns the columns that there may be
 * @param cells those that the source has, by the column's id
 * @param deleted whether the source says that it deleted the visit
 * @param document the document that it was read from; null for a row of a table
 */
record FollowUpRow(
        long number,
        String raw,
        FollowUpColumns columns,
        Map<String, Cell> cells,
        boolean deleted,
        @Nullable SourceDocument document) {
    FollowUpRow {
        cells = Map.copyOf(cells);
    }

    /** A row of a table. */
    FollowUpRow(long number, String raw, FollowUpColumns columns, Map<String, Cell> cells, boolean deleted) {
        this(number, raw, columns, cells, deleted, null);
    }

    /** The programme file; all but its number are rarely exported. */
    record Enrolment(
            Cell fileNumber,
            Cell enrolledOn,
            Cell tier,
            Cell diagnosisCode,
            Cell diagnosedOn,
            Cell diagnosingOrganization) {}

    /** The visit itself. */
    record Visit(
            Cell organizationCode,
            Cell organizationName,
            Cell followUpNumber,
            Cell date,
            Cell way,
            Cell nextDate,
            Cell doctor) {}

    /**
     * One of the drugs; all of it may stand in the name.
     *
     * @param group the question group that it answers
     * @param number which of the group's repetitions it is
     * @param usage dose and frequency in one text
     */
    record Drug(String group, int number, Cell name, Cell timesPerDay, Cell dose, Cell usage) {}

    /** A referral as the form notes it. */
    record Referral(
            Cell referred, Cell reason, Cell organization, Cell department, Cell contact, Cell phone, Cell result) {}

    /** The cell of a column; an empty one when the source does not have it. */
    Cell cell(String column) {
        Cell cell = cells.get(column);
        return cell != null
                ? cell
                : Cell.absent(columns.has(column) ? columns.column(column).formName() : column);
    }

    ResidentCells resident() {
        return new ResidentCells(
                cell("resident-id"),
                cell("record-number"),
                cell("name"),
                cell("gender"),
                cell("birth-date"),
                cell("phone"),
                cell("address"));
    }

    /** The programme file; a form for several programmes has a number for each, and no more of it. */
    Enrolment enrolment(String programme) {
        String ofProgramme = "file-number." + programme;
        return new Enrolment(
                cell(columns.has(ofProgramme) ? ofProgramme : "file-number"),
                cell("enrolled-on"),
                cell("tier"),
                cell("diagnosis-code"),
                cell("diagnosed-on"),
                cell("diagnosing-organization"));
    }

    Visit visit() {
        return new Visit(
                cell("organization-code"),
                cell("organization-name"),
                cell("follow-up-number"),
                cell("date"),
                cell("way"),
                cell("next-date"),
                cell("doctor"));
    }

    Referral referral() {
        return new Referral(
                cell("referred"),
                cell("referral-reason"),
                cell("referral-organization"),
                cell("referral-department"),
                cell("referral-contact"),
                cell("referral-phone"),
                cell("referral-result"));
    }

    /** The drugs that have anything in their columns, insulin last. */
    List<Drug> drugs() {
        List<Drug> drugs = new ArrayList<>();
        for (int number = 1; number <= FollowUpColumns.MOST_DRUGS; number++) {
            drugs.add(new Drug(
                    "m.drug",
                    number,
                    cell("drug-name." + number),
                    cell("drug-times." + number),
                    cell("drug-dose." + number),
                    Cell.absent("")));
        }
        drugs.add(new Drug(
                "m.insulin",
                1,
                cell("insulin-name"),
                cell("insulin-times"),
                cell("insulin-dose"),
                cell("insulin-usage")));
        drugs.removeIf(drug -> Stream.of(drug.name(), drug.timesPerDay(), drug.dose(), drug.usage())
                .allMatch(Cell::isEmpty));
        return drugs;
    }

    /** The cells that hold people's words; in a drug's cell brackets are usual and mean nothing. */
    Stream<Cell> words() {
        return columns.all().stream().filter(FollowUpColumn::words).map(column -> cell(column.id()));
    }
}
