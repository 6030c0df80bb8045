package cn.medalliance.referral.model;

import cn.medalliance.guide.table.ReferralDirection;
import cn.medalliance.guide.table.Threshold;
import cn.medalliance.guide.table.Thresholds;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which clocks run for a task of a direction at a stage, and how long: the guide's tables {@code referral-directions} and {@code
 * thresholds}, and what an installation sets instead.
 */
public final class Clocks {

    private final Thresholds thresholds;
    private final Map<String, Duration> instead;
    private final Duration noShow;

    /**
     * @param instead durations by keys of the table of thresholds
     * @param noShow how long after an appointment the resident has not come
     */
    public Clocks(Thresholds thresholds, Map<String, Duration> instead, Duration noShow) {
        this.thresholds = thresholds;
        this.instead = Map.copyOf(instead);
        this.noShow = noShow;
        instead.keySet().forEach(thresholds::get);
    }

    /** How long the clocks run that count from the move that starts them. */
    public Map<ClockKind, Duration> running(ReferralDirection direction, Stage stage) {
        Map<ClockKind, Duration> running = new EnumMap<>(ClockKind.class);
        switch (stage.status()) {
            case "requested" -> {
                direction.ackClock().ifPresent(key -> running.put(ClockKind.ACKNOWLEDGE, duration(key)));
                direction.acceptClock().ifPresent(key -> running.put(ClockKind.ACCEPT, duration(key)));
            }
            case "received" -> {
                if (!isPaused(stage)) {
                    direction.acceptClock().ifPresent(key -> running.put(ClockKind.ACCEPT, duration(key)));
                }
            }
            case "accepted" -> {
                putFollowing(running, direction, ClockKind.FIRST_CONTACT);
                putFollowing(running, direction, ClockKind.FIRST_VISIT);
            }
            case "in-progress" -> {
                if (stage.businessStatus().equals("first-contact")) {
                    putFollowing(running, direction, ClockKind.FIRST_VISIT);
                }
            }
            default -> {
                // Nobody is waited for.
            }
        }
        return running;
    }

    private void putFollowing(Map<ClockKind, Duration> running, ReferralDirection direction, ClockKind kind) {
        String prefix = kind.word() + ":";
        direction.followClocks().stream()
                .filter(part -> part.startsWith(prefix))
                .forEach(part -> running.put(kind, duration(part.substring(prefix.length()))));
    }

    /** How long the other side may take to answer. */
    public Optional<Duration> answer(ReferralDirection direction) {
        return direction.acceptClock().or(direction::ackClock).map(this::duration);
    }

    /** How long after an appointment the resident has not come. */
    public Duration noShow() {
        return noShow;
    }

    /** Within which time what may be sent later follows; empty when all is sent at once. */
    public Optional<Duration> latePayload(ReferralDirection direction) {
        return direction.latePayload().stream()
                .filter(part -> part.contains(":"))
                .map(part -> duration(part.substring(part.indexOf(':') + 1)))
                .findFirst();
    }

    /** Whether the clock of the answer stands still: who waits for the placer is not late. */
    public static boolean isPaused(Stage stage) {
        return stage.status().equals("received") && stage.businessStatus().equals("awaiting-info");
    }

    /** Within which time the placer tracks. */
    public Duration tracking() {
        return duration("referral.tracking");
    }

    private Duration duration(String key) {
        Duration set = instead.get(key);
        if (set != null) {
            return set;
        }
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
