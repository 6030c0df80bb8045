package cn.medalliance.mappings.csv;

import cn.medalliance.mappings.table.RawRow;
import cn.medalliance.mappings.table.ReadAhead;
import cn.medalliance.mappings.table.RowFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with one header row, read forward once. Only one row is held at a time.
 */
public final class CsvTable extends ReadAhead {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private final Reader reader;
    private final RawRows rows;
    private final List<String> headings;
    private long number;

    private CsvTable(Reader reader, RawRows rows, List<String> headings) {
        this.reader = reader;
        this.rows = rows;
        this.headings = headings;
    }

    /** Opens a file: finds its encoding and reads the header, the first line that is not blank. */
    public static CsvTable open(InputStream input) throws IOException {
        return open(input, "");
    }

    /**
     * Opens a file whose encoding is known.
     *
     * @param encoding the encoding; empty to find it
     */
    public static CsvTable open(InputStream input, String encoding) throws IOException {
        Reader reader =
                encoding.isEmpty() ? TextEncoding.reader(input) : TextEncoding.reader(input, Charset.forName(encoding));
        RawRows rows = new RawRows(reader);
        RawRows.Piece header = rows.next();
        while (header != null && header.fault() == null && header.text().isBlank()) {
            header = rows.next();
        }
        List<String> headings = header == null || header.fault() != null ? List.of() : cells(header.text());
        int width = headings == null ? 0 : headings.size();
        rows.joinOnly(text -> isWhole(text, width));
        return new CsvTable(reader, rows, headings == null ? List.of() : headings);
    }

    /** A row and the headings that it needs, from text. */
    public static CsvTable of(String head, String row) throws IOException {
        byte[] text = (head + "\n" + row).getBytes(StandardCharsets.UTF_8);
        return open(new ByteArrayInputStream(text), StandardCharsets.UTF_8.name());
    }

    /** Cells as a line that says the same when it is read again. */
    public static String line(List<String> cells) {
        return FORMAT.format(cells.toArray());
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    @Override
    protected @Nullable RawRow read() {
        try {
            RawRows.Piece raw = rows.next();
            if (raw == null) {
                return null;
            }
            number++;
            if (raw.fault() != null) {
                return new RawRow(number, raw.text(), List.of(), raw.fault());
            }
            List<String> cells = cells(raw.text());
            return cells == null
                    ? new RawRow(number, raw.text(), List.of(), RowFault.QUOTES)
                    : new RawRow(number, raw.text(), cells, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhole(String text, int width) {
        List<String> cells = cells(text);
        return cells != null && cells.size() <= width;
    }

    /** The cells of one row's text, or null when its quotation marks make no sense. */
    private static @Nullable List<String> cells(String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            return records.hasNext() ? List.of(records.next().values()) : List.of();
        } catch (IOException | UncheckedIOException e) {
            return null;
        }
    }
}
