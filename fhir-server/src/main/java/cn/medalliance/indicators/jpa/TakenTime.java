package cn.medalliance.indicators.jpa;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.function.Supplier;
import org.springframework.dao.QueryTimeoutException;

/** Counting that may take too long, or come too early: refused with 503. */
final class TakenTime {

    private TakenTime() {}

    static <T> T of(Supplier<T> counted) {
        try {
            return counted.get();
        } catch (QueryTimeoutException late) {
            throw new Refusal(
                    ErrorCode.UNAVAILABLE, "counting took too long: ask for fewer people or a shorter time", null);
        }
    }

    static Refusal notReady() {
        return new Refusal(ErrorCode.UNAVAILABLE, "the tables of the views are being made", null);
    }
}
