package cn.medalliance.mappings.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell shows, as a CSV file would hold it. */
final class CellText {
    /** A spreadsheet computes with 15 digits; what it writes beyond them is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    /** From here on a spreadsheet has lost digits: what was an id-card number is none any more, and must not look like one. */
    private static final BigDecimal DAMAGED = new BigDecimal("1E15");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");
    private static final Pattern DATE = Pattern.compile("[ymdhs年月日]");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private CellText() {}

    /** The text of a cell; empty when nothing stands in it. A formula shows what it last came to. */
    static String of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue();
        if (raw == null) {
            raw = cell.getText();
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") || raw.equalsIgnoreCase("true") ? "是" : "否";
        }
        if (cell.getType() == CellType.STRING || cell.getType() == CellType.ERROR) {
            // #DIV/0! is not two values with a slash between them.
            return cell.getType() == CellType.STRING ? cell.asString() : raw.replace("/", "");
        }
        return number(cell, raw);
    }

    private static String number(Cell cell, String raw) {
        BigDecimal value;
        try {
            value = new BigDecimal(raw.strip());
        } catch (NumberFormatException notANumber) {
            // A formula may come to a text.
            return raw;
        }
        if (value.abs().compareTo(DAMAGED) >= 0) {
            return String.format(Locale.ROOT, "%.5E", value);
        }
        String format = cell.getDataFormatString();
        String shape =
                format == null ? "" : QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        if (DATE.matcher(shape).find() && value.signum() > 0) {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : MOMENT.format(moment);
        }
        if (shape.contains("%")) {
            return plain(value.movePointRight(2)) + "%";
        }
        return plain(value);
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
