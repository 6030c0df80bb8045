package cn.medalliance.mappings.community;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.csv.OwnTable;
import cn.medalliance.mappings.table.Heading;
import cn.medalliance.mappings.text.LooseText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** The columns that one of the vendor's tables may have, by the vendor's names. Immutable. */
final class CommunityTable {
    private static final String COLUMNS = "/cn/medalliance/mappings/community/columns.csv";

    private final Map<String, Column> byName = new LinkedHashMap<>();
    private final Map<String, String> byKey = new HashMap<>();

    private CommunityTable() {}

    /**
     * A column.
     *
     * @param isNeeded whether a file without it is refused
     * @param hasWords whether people's words stand in it
     * @param leftOut why it is known and not converted; empty when it is converted
     */
    record Column(String name, boolean isNeeded, boolean hasWords, Optional<Bilingual> leftOut) {}

    /** Reads the columns of one table: {@code record}, {@code contract} or {@code referral}. */
    static CommunityTable of(String id) {
        CommunityTable table = new CommunityTable();
        for (CSVRecord row : OwnTable.rows(COLUMNS)) {
            if (row.get("table").equals(id)) {
                table.add(row);
            }
        }
        return table;
    }

    private void add(CSVRecord row) {
        String name = row.get("column");
        String why = row.get("left-out");
        byName.put(
                name,
                new Column(
                        name,
                        !row.get("needed").isEmpty(),
                        !row.get("words").isEmpty(),
                        why.isEmpty() ? Optional.empty() : Optional.of(Bilingual.of(why))));
        byKey.put(LooseText.key(name), name);
    }

    /** The names of all columns. */
    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    Iterable<Column> columns() {
        return byName.values();
    }

    /** The column of a heading. */
    Optional<String> recognise(Heading heading) {
        return Optional.ofNullable(byKey.get(LooseText.key(heading.written())));
    }
}
