package cn.medalliance.indicators.jpa;

import cn.medalliance.indicators.kept.KeptIndicators;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.IndicatorParameter;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/** What is kept of indicators, for requests: refused with 503 while it cannot be told. */
final class ReadyIndicators {

    private final KeptIndicators kept;

    ReadyIndicators(KeptIndicators kept) {
        this.kept = kept;
    }

    /** As of when what is kept holds. */
    Instant heldAt() {
        return ready(kept::heldAt);
    }

    /** The number under which it is kept whom an indicator counts. */
    long find(Indicator indicator, MeasurePeriod period, Map<IndicatorParameter, String> parameters) {
        return ready(() -> kept.find(indicator, period, parameters));
    }

    private static <T> T ready(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (KeptIndicators.NotReadyException notReady) {
            throw new Refusal(ErrorCode.UNAVAILABLE, String.valueOf(notReady.getMessage()), null);
        }
    }
}
