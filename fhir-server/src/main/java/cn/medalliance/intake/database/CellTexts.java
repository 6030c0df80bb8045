package cn.medalliance.intake.database;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row's cells are in a CSV file: the same for every database, whatever its driver makes of a date or a number. */
final class CellTexts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final List<String> headings = new ArrayList<>();
    private final int[] types;

    CellTexts(ResultSetMetaData columns) throws SQLException {
        types = new int[columns.getColumnCount()];
        for (int column = 0; column < types.length; column++) {
            headings.add(columns.getColumnLabel(column + 1));
            types[column] = columns.getColumnType(column + 1);
        }
    }

    List<String> headings() {
        return headings;
    }

    /** The texts of the row at which a result is. */
    List<String> of(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>(types.length);
        for (int column = 0; column < types.length; column++) {
            String text = text(row, column + 1, types[column]);
            cells.add(text == null ? "" : text);
        }
        return cells;
    }

    private static @Nullable String text(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> time(row.getTimestamp(column));
            case Types.DATE -> day(row.getDate(column));
            case Types.NUMERIC, Types.DECIMAL, Types.DOUBLE, Types.FLOAT, Types.REAL ->
                number(row.getBigDecimal(column));
            case Types.BIT, Types.BOOLEAN -> yesOrNo(row, column);
            default -> row.getString(column);
        };
    }

    /** Some databases know no days, only midnights. */
    private static @Nullable String time(@Nullable Timestamp time) {
        if (time == null) {
            return null;
        }
        LocalDateTime local = time.toLocalDateTime();
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().toString()
                : TIME.format(local);
    }

    private static @Nullable String day(@Nullable Date day) {
        return day == null ? null : day.toLocalDate().toString();
    }

    /** Never with an exponent, which a form does not know. */
    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String yesOrNo(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value ? "1" : "0";
    }
}
