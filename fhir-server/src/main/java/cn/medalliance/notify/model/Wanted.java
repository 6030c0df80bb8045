package cn.medalliance.notify.model;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * What a Subscription asks for.
 *
 * @param topic which topic
 * @param filters all of these
 * @param endpoint where to
 * @param headers names and values that are sent along; secrets
 * @param content how much is told
 * @param heartbeat how often the endpoint is to hear something, although nothing happened
 * @param timeout how long it may take to answer
 * @param most how many events a notification tells
 */
public record Wanted(
        Topic topic,
        List<Filter> filters,
        URI endpoint,
        List<Entry<String, String>> headers,
        Content content,
        Optional<Duration> heartbeat,
        Optional<Duration> timeout,
        int most) {

    public Wanted {
        filters = List.copyOf(filters);
        headers = List.copyOf(headers);
    }

    /** Without what may be a secret. */
    @Override
    public String toString() {
        return topic.url() + " to " + endpoint.getHost();
    }
}
