package cn.medalliance.mappings.followup;

import cn.medalliance.mappings.Conversion;
import cn.medalliance.mappings.ConversionResult;
import cn.medalliance.mappings.ConversionResult.Outcome;
import cn.medalliance.mappings.ConversionTotals;
import cn.medalliance.mappings.IssueList;
import java.io.Closeable;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;

/** A file that is one record. */
final class OneRecord implements Conversion {
    private final String raw;
    private final Closeable input;
    private final Function<IssueList, Optional<Bundle>> converter;
    private ConversionTotals totals = ConversionTotals.NONE;

    /**
     * @param converter makes a transaction of it, or says why there is none
     */
    OneRecord(String raw, Closeable input, Function<IssueList, Optional<Bundle>> converter) {
        this.raw = raw;
        this.input = input;
        this.converter = converter;
    }

    @Override
    public boolean hasNext() {
        return totals.rows() == 0;
    }

    @Override
    public ConversionResult next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        IssueList issues = new IssueList(1);
        Optional<Bundle> bundle = converter.apply(issues);
        Outcome outcome = bundle.isPresent() ? Outcome.CONVERTED : Outcome.REJECTED;
        ConversionResult result = new ConversionResult(1, raw, outcome, bundle.orElse(null), issues.all());
        totals = totals.plus(result);
        return result;
    }

    @Override
    public ConversionTotals totals() {
        return totals;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
