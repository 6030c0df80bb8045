package cn.medalliance.demo.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One way a referral can go, from its first step to its last.
 *
 * @param priority the code of the request's priority
 * @param weight how often it happens by itself; 0 for those that are only shown once
 */
public record Script(Direction direction, Channel channel, String priority, double weight, List<Step> steps) {

    static Script of(String[] row) {
        return new Script(
                Direction.valueOf(row[0].toUpperCase(Locale.ROOT)),
                Channel.valueOf(row[1].toUpperCase(Locale.ROOT)),
                row[2],
                Double.parseDouble(row[3]),
                Arrays.stream(row[4].split(">", -1)).map(Step::of).toList());
    }

    /** The last step. */
    public Step outcome() {
        return steps.get(steps.size() - 1);
    }

    /** Whether the referral is over after its last step. */
    boolean ends() {
        return switch (outcome().status()) {
            case "completed", "rejected", "cancelled", "failed", "entered-in-error" -> true;
            default -> false;
        };
    }

    /** Whether the resident is sent back with a referral down. */
    boolean returns() {
        return outcome().businessStatus().equals("closed-returned");
    }

    /** Whether the resident is admitted to a ward. */
    boolean admits() {
        return steps.stream().anyMatch(step -> step.businessStatus().equals("admitted"));
    }
}
