package cn.medalliance.mappings.table;

import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.ConversionTotals;
import cn.medalliance.mappings.IssueList;
import java.io.Closeable;
import java.io.IOException;
import java.util.NoSuchElementException;

/** A file of which nothing can be read: one result, which says why. */
public final class RefusedFile implements Conversion {
    private final ConversionResult why;
    private final Closeable input;
    private boolean told;

    /** @param input what is closed with it */
    public RefusedFile(UnusableFile file, Closeable input) {
        IssueList issues = new IssueList(0);
        issues.add(file.code(), "", file.details());
        why = new ConversionResult(0, "", ConversionResult.Outcome.HEADER, null, issues.all());
        this.input = input;
    }

    @Override
    public boolean hasNext() {
        return !told;
    }

    @Override
    public ConversionResult next() {
        if (told) {
            throw new NoSuchElementException();
        }
        told = true;
        return why;
    }

    @Override
    public ConversionTotals totals() {
        return ConversionTotals.NONE;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
