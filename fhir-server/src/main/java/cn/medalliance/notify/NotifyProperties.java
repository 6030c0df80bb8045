package cn.medalliance.notify;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How subscribers are told.
 *
 * @param workers how many subscribers a node serves at once; with none it leaves notifications to other nodes
 * @param lookEvery how often a node looks for what is new and what is due
 * @param subscriptions how many subscriptions a client may have
 * @param timeout how long an endpoint may take to answer, unless the subscription says less
 * @param firstRetry the pause after the first failure; each further one is twice as long
 * @param longestPause but no longer than this
 * @param giveUpAfter after failing for so long a subscription is in error; its events stay
 * @param keep how long events are kept after they were delivered, for {@code $events}
 */
@Validated
@ConfigurationProperties("medalliance.notify")
public record NotifyProperties(
        @DefaultValue("2") @Min(0) int workers,
        @DefaultValue("PT1S") Duration lookEvery,
        @DefaultValue("20") @Min(0) int subscriptions,
        @DefaultValue("PT10S") Duration timeout,
        @DefaultValue("PT5S") Duration firstRetry,
        @DefaultValue("PT1H") Duration longestPause,
        @DefaultValue("P7D") Duration giveUpAfter,
        @DefaultValue("P30D") Duration keep) {

    /** The pause after so many failures in a row. */
    public Duration pause(int failures) {
        Duration pause = firstRetry;
        for (int doubled = 1; doubled < failures && pause.compareTo(longestPause) < 0; doubled++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
