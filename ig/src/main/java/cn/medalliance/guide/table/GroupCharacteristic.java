package cn.medalliance.guide.table;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import java.util.List;
import java.util.Locale;

/**
 * A row of the table {@code group-characteristics}: what a criterion of a group looks for.
 *
 * @param code of mca-group-characteristic
 * @param value of which kind its value is
 * @param search what finds the members, or resources of theirs, with a place for the value: {@link #VALUE}, or {@link #EARLIEST} and
 *     {@link #LATEST} where it is of years
 */
public record GroupCharacteristic(String code, Kind value, String search) {
    /** The table that this class reads. */
    public static final String TABLE = "group-characteristics";

    /** Where the value stands in a search. */
    public static final String VALUE = "{value}";
    /** Where the last day stands on which somebody was born who is too old. */
    public static final String EARLIEST = "{earliest}";
    /** Where the last day stands on which somebody was born who is old enough. */
    public static final String LATEST = "{latest}";

    /** Kinds of values. */
    public enum Kind {
        /** A code. */
        CONCEPT,
        /** A reference. */
        REFERENCE,
        /** A range of years, or one number of them. */
        YEARS
    }

    /** Takes the table from the guide, in its order. */
    public static List<GroupCharacteristic> all(Guide guide) {
        return guide.table(TABLE).stream().map(GroupCharacteristic::of).toList();
    }

    static GroupCharacteristic of(TableRow row) {
        Cells cells = new Cells(row);
        return new GroupCharacteristic(
                cells.needed("code"),
                Kind.valueOf(cells.needed("value").toUpperCase(Locale.ROOT)),
                cells.needed("search"));
    }
}
