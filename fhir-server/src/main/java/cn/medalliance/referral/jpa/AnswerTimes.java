package cn.medalliance.referral.jpa;

import cn.medalliance.guide.table.ReferralDirection;
import cn.medalliance.guide.table.Threshold;
import cn.medalliance.guide.table.Thresholds;
import java.time.Duration;
import java.util.Optional;

/** How long the other side may take to answer a referral, by its direction. */
final class AnswerTimes {

    private final Thresholds thresholds;

    AnswerTimes(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    Optional<Duration> of(ReferralDirection direction) {
        return direction.acceptClock().or(direction::ackClock).map(this::duration);
    }

    /** A threshold that is a time. */
    Duration duration(String key) {
        Threshold threshold = thresholds.get(key);
        long value = threshold.value().longValueExact();
        return switch (threshold.unit()) {
            case "min" -> Duration.ofMinutes(value);
            case "h" -> Duration.ofHours(value);
            case "d" -> Duration.ofDays(value);
            default -> throw new IllegalStateException(key + " is no time");
        };
    }
}
