package cn.medalliance.mappings.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** The row of headings of a file as text, so that a row of it can be converted alone later. */
public final class HeaderRow {

    private HeaderRow() {}

    /** The first line that is not blank; empty when there is none, or it makes no sense. Closes the stream. */
    public static String of(InputStream file) throws IOException {
        try (Reader reader = TextEncoding.reader(file)) {
            RawRows rows = new RawRows(reader);
            RawRows.Piece row = rows.next();
            while (row != null && row.fault() == null && row.text().isBlank()) {
                row = rows.next();
            }
            return row == null || row.fault() != null ? "" : row.text();
        }
    }
}
