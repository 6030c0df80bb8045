package cn.medalliance.mappings;

import java.io.IOException;
import java.io.InputStream;

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
}
