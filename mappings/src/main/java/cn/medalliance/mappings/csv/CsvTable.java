package cn.medalliance.mappings.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with one header row, read forward once. Only one row is held at a time.
 *
 * <p>Reading errors of the stream itself leave {@link #hasNext} as {@link UncheckedIOException}; a faulty row does not.
 */
public final class CsvTable implements Iterator<CsvRow>, Closeable {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private final Reader reader;
    private final RawRows rows;
    private final List<String> headings;
    private long number;
    private @Nullable CsvRow next;

    private CsvTable(Reader reader, RawRows rows, List<String> headings) {
        this.reader = reader;
        this.rows = rows;
        this.headings = headings;
    }

    /** Opens a file: finds its encoding and reads the header, the first line that is not blank. */
    public static CsvTable open(InputStream input) throws IOException {
        Reader reader = TextEncoding.reader(input);
        RawRows rows = new RawRows(reader);
        RawRows.RawRow header = rows.next();
        while (header != null && header.fault() == null && header.text().isBlank()) {
            header = rows.next();
        }
        List<String> headings = header == null || header.fault() != null ? List.of() : cells(header.text());
        int width = headings == null ? 0 : headings.size();
        rows.joinOnly(text -> isWhole(text, width));
        return new CsvTable(reader, rows, headings == null ? List.of() : headings);
    }

    /** The header's cells as written; empty when the file has no readable header. */
    public List<String> headings() {
        return headings;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public CsvRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        CsvRow row = next;
        next = null;
        return row;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable CsvRow read() {
        try {
            RawRows.RawRow raw = rows.next();
            if (raw == null) {
                return null;
            }
            number++;
            if (raw.fault() != null) {
                return new CsvRow(number, raw.text(), List.of(), raw.fault());
            }
            List<String> cells = cells(raw.text());
            return cells == null
                    ? new CsvRow(number, raw.text(), List.of(), CsvFault.QUOTES)
                    : new CsvRow(number, raw.text(), cells, null);
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
