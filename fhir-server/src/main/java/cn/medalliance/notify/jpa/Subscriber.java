package cn.medalliance.notify.jpa;

import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A Subscription as the delivery knows it, a row of {@code mca.subscriber}.
 *
 * @param id of the Subscription
 * @param version the version of it that is known here
 * @param state how it stands
 * @param delivered up to which event its endpoint has taken them
 * @param failures how often it failed in a row
 * @param failingSince since when; null while it does not
 * @param ends when it ends; null for never
 * @param error what is wrong; null when nothing is
 */
record Subscriber(
        String id,
        long version,
        SubscriptionStatus state,
        long delivered,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant ends,
        @Nullable String error) {

    boolean isOver(Instant now) {
        return Optional.ofNullable(ends).filter(end -> !end.isAfter(now)).isPresent();
    }
}
