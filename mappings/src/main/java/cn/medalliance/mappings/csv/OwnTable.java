package cn.medalliance.mappings.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A table that the library brings along: CSV in UTF-8 with a header, on the class path. */
public final class OwnTable {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private OwnTable() {}

    /** The rows, by the names of their columns. */
    public static List<CSVRecord> rows(String resource) {
        InputStream table = OwnTable.class.getResourceAsStream(resource);
        if (table == null) {
            throw new IllegalStateException(resource + " is missing");
        }
        try (InputStreamReader reader = new InputStreamReader(table, StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
