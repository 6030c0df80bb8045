package cn.medalliance.notify.jpa;

import cn.medalliance.notify.model.Wanted;
import cn.medalliance.notify.model.WantedReader;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.shared.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;

/** The Subscriptions that are stored: takes over what clients wrote into them, and shows in them how their delivery stands. */
final class Subscriptions {

    static final String TYPE = "Subscription";

    private static final int REMEMBERED = 1_000;

    private final OwnStore store;
    private final SubscriberTable subscribers;
    private final WantedReader reader;
    private final Cache<Key, Wanted> read =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Subscriptions(OwnStore store, SubscriberTable subscribers, WantedReader reader) {
        this.store = store;
        this.subscribers = subscribers;
        this.reader = reader;
    }

    private record Key(String id, long version) {}

    /** What a subscriber's Subscription asks for; empty when there is another version of it by now, or it cannot be served. */
    Optional<Wanted> wanted(Subscriber subscriber) {
        Key key = new Key(subscriber.id(), subscriber.version());
        Wanted known = read.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Wanted> found = store.read(Subscription.class, subscriber.id())
                .filter(subscription -> version(subscription) == subscriber.version())
                .flatMap(this::servable);
        found.ifPresent(wanted -> read.put(key, wanted));
        return found;
    }

    private Optional<Wanted> servable(Subscription subscription) {
        try {
            return Optional.of(reader.read(subscription));
        } catch (Refusal unservable) {
            return Optional.empty(); // it is in error
        }
    }

    /** Takes over what a client wrote into one. */
    void takeOver(String id) {
        store.read(Subscription.class, id).ifPresent(this::takeOver);
    }

    private void takeOver(Subscription subscription) {
        String id = subscription.getIdElement().getIdPart();
        SubscriptionStatus status = subscription.getStatus();
        Date end = subscription.getEnd();
        try {
            Wanted wanted = reader.read(subscription);
            subscribers.adopt(
                    id,
                    version(subscription),
                    wanted.topic().url(),
                    state(id, status),
                    status,
                    end == null ? null : end.toInstant(),
                    wanted.heartbeat(),
                    status == SubscriptionStatus.ERROR ? subscription.getError() : null);
        } catch (Refusal unservable) {
            // Written before this was known, or to a topic that the guide does not have any more.
            subscribers.adopt(
                    id,
                    version(subscription),
                    String.valueOf(subscription.getCriteria()),
                    status == SubscriptionStatus.OFF ? SubscriptionStatus.OFF : SubscriptionStatus.ERROR,
                    status,
                    null,
                    Optional.empty(),
                    unservable.getMessage());
        }
    }

    /** What is active stays as it is known to stand; if nothing is known of it, its endpoint is asked again. */
    private SubscriptionStatus state(String id, SubscriptionStatus status) {
        return status == SubscriptionStatus.ACTIVE
                ? subscribers
                        .find(id)
                        .map(Subscriber::state)
                        .filter(state -> state != SubscriptionStatus.OFF)
                        .orElse(SubscriptionStatus.REQUESTED)
                : status;
    }

    /**
     * Shows in one how it stands. A client's write in between comes first: the update then conflicts, and the client's version is
     * taken over.
     */
    void show(Subscriber subscriber) {
        store.read(Subscription.class, subscriber.id())
                .filter(subscription -> version(subscription) == subscriber.version())
                .ifPresent(subscription -> {
                    subscription.setStatus(subscriber.state());
                    subscription.setError(subscriber.state() == SubscriptionStatus.ERROR ? subscriber.error() : null);
                    store.update(subscription);
                    subscribers.shown(subscriber.id(), subscriber.state(), subscriber.version() + 1);
                });
    }

    private static long version(Subscription subscription) {
        return Long.parseLong(subscription.getIdElement().getVersionIdPart());
    }
}
