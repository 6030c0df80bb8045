package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.csv.OwnTable;
import cn.medalliance.mappings.form.Form;
import cn.medalliance.mappings.table.Heading;
import cn.medalliance.mappings.text.LooseText;
import cn.medalliance.mappings.vendor.VendorProfile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** The columns that exports of one form may have, in the order in which they are read. Immutable. */
final class FollowUpColumns {
    /** How many drugs a form may have columns for. */
    static final int MOST_DRUGS = 10;

    private static final String TABLE = "/cn/medalliance/mappings/followup/columns.csv";
    private static final String NUMBERED = "#";

    private final Map<String, FollowUpColumn> byId = new LinkedHashMap<>();
    private final Map<String, FollowUpColumn> byHeading = new HashMap<>();

    private FollowUpColumns() {}

    /**
     * Reads the table and keeps what the form has a question for.
     *
     * @param formId the form as the table names it, such as {@code htn}
     */
    static FollowUpColumns of(String formId, Form form) {
        FollowUpColumns columns = new FollowUpColumns();
        for (CSVRecord row : OwnTable.rows(TABLE)) {
            String forms = row.get("forms");
            boolean meant = forms.isEmpty() || List.of(forms.split(" ")).contains(formId);
            String linkId = row.get("linkId");
            if (!meant || (!linkId.isEmpty() && !form.has(linkId))) {
                continue;
            }
            if (row.get("column").contains(NUMBERED)) {
                for (int number = 1; number <= MOST_DRUGS; number++) {
                    columns.add(column(row, formId, Integer.toString(number)));
                }
            } else {
                columns.add(column(row, formId, ""));
            }
        }
        return columns;
    }

    /** Recognises a heading, with its unit or without. */
    Optional<String> recognise(Heading heading) {
        FollowUpColumn whole = byHeading.get(LooseText.key(heading.written()));
        return Optional.ofNullable(whole != null ? whole : byHeading.get(heading.name()))
                .map(FollowUpColumn::id);
    }

    /** The same columns, some of which hold the words of other tables of the guide. */
    FollowUpColumns withTables(Map<String, VendorProfile.Codes.Table> tables) {
        FollowUpColumns columns = new FollowUpColumns();
        for (FollowUpColumn column : all()) {
            VendorProfile.Codes.Table table = tables.get(column.id());
            columns.add(table == null ? column : column.withTable(table.id(), table.source()));
        }
        return columns;
    }

    /** Whether there is such a column. */
    boolean has(String id) {
        return byId.containsKey(id);
    }

    /**
     * One column.
     *
     * @throws IllegalStateException when exports of this form have none with this id
     */
    FollowUpColumn column(String id) {
        FollowUpColumn column = byId.get(id);
        if (column == null) {
            throw new IllegalStateException("there is no column " + id);
        }
        return column;
    }

    /** All of them. */
    Collection<FollowUpColumn> all() {
        return byId.values();
    }

    private void add(FollowUpColumn column) {
        byId.put(column.id(), column);
        for (String heading : column.headings()) {
            FollowUpColumn other = byHeading.put(LooseText.key(heading), column);
            if (other != null) {
                throw new IllegalStateException(heading + " is the heading of " + other.id() + " and " + column.id());
            }
        }
    }

    private static FollowUpColumn column(CSVRecord row, String formId, String number) {
        List<String> headings = new ArrayList<>();
        for (String heading : row.get("headings").split("\\|")) {
            if (!heading.isEmpty()) {
                headings.add(heading.replace(NUMBERED, number));
            }
        }
        return new FollowUpColumn(
                row.get("column").replace(NUMBERED, number),
                FollowUpColumn.Reading.valueOf(
                        row.get("reads").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.get("linkId"),
                !row.get("words").isEmpty(),
                row.get("map").replace("{form}", formId),
                "source/followup-words",
                headings);
    }
}
