package cn.medalliance.mappings.table;

import java.io.Closeable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * A file of rows with one header row, read forward once; only one row is held at a time.
 *
 * <p>Reading errors of the stream itself leave {@link #hasNext} as {@link UncheckedIOException}; a faulty row does not.
 */
public interface Table extends Iterator<RawRow>, Closeable {
    /** The header's cells as written; empty when the file has no readable header. */
    List<String> headings();
}
