package cn.medalliance.mappings.vendor;

import cn.medalliance.mappings.Bilingual;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one vendor exports one form, or what his own segments of messages mean.
 *
 * @param id the id of the source
 * @param title what it is, for people
 * @param format the kind of file
 * @param form the form: {@code htn}, {@code t2dm}, {@code copd} or {@code combined}; empty for messages
 * @param encoding the encoding of a CSV file, where looking at it is not enough; empty to look at it
 * @param records in JSON, the key of the array that holds the records; empty when it is the whole file
 * @param formHeadings whether the headings of the paper form are understood too
 * @param columns the form's column by the vendor's name
 * @param constants what is the same in all rows and not in the file, by the form's column
 * @param codes what a column's codes mean, by the form's column
 * @param units in which unit a column's numbers are, by the form's column
 * @param leftOut what is known and not converted, by the vendor's name, and why
 * @param refused what makes a row unfit, by the vendor's name
 * @param deleted how the vendor marks a row that it deleted; null when it does not
 */
public record VendorProfile(
        String id,
        Bilingual title,
        Format format,
        String form,
        String encoding,
        String records,
        boolean formHeadings,
        Map<String, String> columns,
        Map<String, String> constants,
        Map<String, Codes> codes,
        Map<String, Unit> units,
        Map<String, Bilingual> leftOut,
        Map<String, Refused> refused,
        @Nullable Marked deleted) {

    /** The kinds of file. */
    public enum Format {
        CSV,
        XLSX,
        JSON,
        /** Messages; the columns are fields of the vendor's own segments, and the fields of the standard that they stand for. */
        HL7V2
    }

    /** What codes mean. */
    public sealed interface Codes {
        /** Words that the form understands, by the vendor's code; a code that is not among them is unknown. */
        record Words(Map<String, String> byCode) implements Codes {}

        /** A ConceptMap of the guide, from a system. */
        record Table(String id, String source) implements Codes {}
    }

    /**
     * A unit.
     *
     * @param column the vendor's column that holds the unit's code; empty when it is always the same
     * @param byCode the unit by that code; the one unit by an empty code
     */
    public record Unit(String column, Map<String, String> byCode) {}

    /**
     * What may not stand in a column.
     *
     * @param unless what may
     * @param why the reason for the vendor's engineer
     */
    public record Refused(Set<String> unless, Bilingual why) {}

    /** A column and the values in it that mean yes. */
    public record Marked(String column, List<String> values) {}
}
