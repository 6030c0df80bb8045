package cn.medalliance.mappings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A vendor's format that can be converted. Instances hold no state of a conversion and may be shared by threads. */
public interface Source {
    /** The id by which {@code $convert} and {@code intake} name it, such as {@code followup-csv-htn}. */
    String id();

    /** What it is, for people. */
    Bilingual title();

    /**
     * Begins a conversion; closing it closes the stream.
     *
     * @throws IOException when the stream cannot be read; a stream whose content makes no sense is no exception
     */
    Conversion open(InputStream input, Delivery delivery) throws IOException;

    /**
     * What one row of a file needs to be converted alone later: its headings, as a line of CSV; empty where a row says everything
     * itself. Closes the stream.
     */
    default String head(InputStream input) throws IOException {
        input.close();
        return "";
    }

    /**
     * Begins the conversion of one row alone.
     *
     * @param head of the file in which it stood
     * @param raw its text as {@link ConversionResult#raw()} has it, corrected maybe; whatever kind of file it stood in
     */
    default Conversion again(String head, String raw, Delivery delivery) throws IOException {
        return open(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)), delivery);
    }
}
