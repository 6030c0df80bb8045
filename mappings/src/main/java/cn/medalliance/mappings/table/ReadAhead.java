package cn.medalliance.mappings.table;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A table that knows whether there is a next row only when it has read it. */
public abstract class ReadAhead implements Table {
    private @Nullable RawRow ahead;
    private boolean ended;

    @Override
    public final boolean hasNext() {
        if (ahead == null && !ended) {
            ahead = read();
            ended = ahead == null || ahead.fault() == RowFault.SYNTAX;
        }
        return ahead != null;
    }

    @Override
    public final RawRow next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        RawRow row = ahead;
        ahead = null;
        return row;
    }

    /** The next row; null at the end. Not asked again then, nor behind what is no {@link RowFault#SYNTAX row of the format}. */
    protected abstract @Nullable RawRow read();
}
