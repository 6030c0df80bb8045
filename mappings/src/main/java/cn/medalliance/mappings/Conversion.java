package cn.medalliance.mappings;

import java.io.Closeable;
import java.util.Iterator;

/**
 * One file or message on its way to FHIR: one result for each row, in their order, each converted when it is asked for.
 *
 * <p>Memory does not grow with the number of rows. A row that cannot be converted has a result that says so, and the
 * next one follows. When there is something to say about the header, a result of row 0 comes first; when that one is
 * fatal, it is the only one. For one thread at a time.
 */
public interface Conversion extends Iterator<ConversionResult>, Closeable {
    /** The counts over the results that were handed out so far. */
    ConversionTotals totals();
}
