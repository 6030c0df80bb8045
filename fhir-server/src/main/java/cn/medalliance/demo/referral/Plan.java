package cn.medalliance.demo.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a resident has been chosen to act out.
 *
 * @param date the day on which it begins
 */
public record Plan(Script up, @Nullable Script down, LocalDate date) {

    /** Whether it begins as an emergency. */
    public boolean emergency() {
        return up.channel() == Channel.EMERGENCY;
    }
}
