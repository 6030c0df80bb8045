package cn.medalliance.indicators.jpa;

import cn.medalliance.indicators.cql.CqlIndicators;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The guide's CQL, read by the first who asks, so that no start takes longer and no memory is used for it where nobody asks. */
final class ReadyCql {

    private final Supplier<CqlIndicators> reading;
    private @Nullable CqlIndicators read;

    ReadyCql(Supplier<CqlIndicators> reading) {
        this.reading = reading;
    }

    /** Others wait for the first. */
    synchronized CqlIndicators get() {
        CqlIndicators known = read;
        if (known == null) {
            known = reading.get();
            read = known;
        }
        return known;
    }
}
