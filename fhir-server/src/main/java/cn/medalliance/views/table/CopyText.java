package cn.medalliance.views.table;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows in the text form of PostgreSQL's COPY.
 *
 * @see <a href="https://www.postgresql.org/docs/17/sql-copy.html#SQL-COPY-FILE-FORMATS">PostgreSQL, COPY, file formats</a>
 */
final class CopyText {

    private CopyText() {}

    static void append(@Nullable Object value, StringBuilder lines) {
        if (value == null) {
            lines.append("\\N");
        } else if (value instanceof BigDecimal decimal) {
            lines.append(decimal.toPlainString());
        } else {
            escape(value.toString(), lines);
        }
    }

    private static void escape(String text, StringBuilder lines) {
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            switch (character) {
                case '\\' -> lines.append("\\\\");
                case '\t' -> lines.append("\\t");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                // PostgreSQL keeps no such character, and JSON may write it as an escape.
                case '\0' -> lines.append(' ');
                default -> lines.append(character);
            }
        }
    }

    /** Sends rows and forgets them. */
    static void send(Connection database, String statement, StringBuilder lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try {
            database.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(lines.toString()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        lines.setLength(0);
    }
}
