package cn.medalliance.referral.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a referral is waited for (DOMAIN 4.12.6). */
public enum ClockKind {
    /** The other side acknowledges an emergency. */
    ACKNOWLEDGE,
    /** The other side accepts, or declines. */
    ACCEPT,
    /** After a down-referral was accepted: the resident is contacted. */
    FIRST_CONTACT,
    /** After a down-referral was accepted: the resident is visited. */
    FIRST_VISIT,
    /** The resident comes to the appointment. */
    NO_SHOW,
    /** What may follow an emergency after it was sent follows. */
    LATE_PAYLOAD,
    /** The placer finds out whether the resident arrived. */
    TRACKING;

    /** As it stands in the table of directions and in the names of what is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The clock that is called so. */
    public static Optional<ClockKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
