package cn.medalliance.notify.jpa;

import cn.medalliance.notify.NotifyProperties;
import cn.medalliance.notify.model.Event;
import cn.medalliance.notify.model.Notification;
import cn.medalliance.notify.model.Notification.Kind;
import cn.medalliance.notify.model.Notification.Standing;
import cn.medalliance.notify.model.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, one subscriber at a time and each notification in a transaction that holds his row, so that whatever is sent
 * to him comes in order from one node, and what was sent by a node that was killed before it could say so is sent again.
 */
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final SubscriberTable subscribers;
    private final Subscriptions subscriptions;
    private final EventTable events;
    private final SubscriberRights rights;
    private final Endpoint endpoint;
    private final NotifyProperties properties;
    private final String base;
    private final TransactionTemplate transaction;

    /** @param base the server's address, as its clients see it */
    Deliveries(
            SubscriberTable subscribers,
            Subscriptions subscriptions,
            EventTable events,
            SubscriberRights rights,
            Endpoint endpoint,
            NotifyProperties properties,
            String base,
            PlatformTransactionManager transactions) {
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.events = events;
        this.rights = rights;
        this.endpoint = endpoint;
        this.properties = properties;
        this.base = base;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does one thing for a subscriber; false when there was nothing to do, or another node does it. */
    boolean deliver(String id) {
        return Boolean.TRUE.equals(transaction.execute(
                status -> subscribers.take(id).map(this::deliver).orElse(false)));
    }

    private boolean deliver(Subscriber subscriber) {
        if (subscriber.isOver(Instant.now())) {
            subscribers.end(subscriber.id(), SubscriptionStatus.OFF, null);
            return true;
        }
        if (!rights.isThere(subscriber.id())) {
            fail(subscriber, "其客户端已不在登记中。 Its client is not registered any more.");
            return true;
        }
        Optional<Wanted> wanted = subscriptions.wanted(subscriber);
        if (wanted.isEmpty()) {
            return false; // there is a new version, which has to be taken over first
        }
        if (subscriber.state() == SubscriptionStatus.REQUESTED) {
            shakeHands(subscriber, wanted.get());
        } else {
            send(subscriber, wanted.get());
        }
        return true;
    }

    private void shakeHands(Subscriber subscriber, Wanted wanted) {
        Optional<String> failure = send(Kind.HANDSHAKE, subscriber, wanted, List.of());
        if (failure.isPresent()) {
            fail(subscriber, failure.get());
        } else {
            subscribers.activate(subscriber.id());
        }
    }

    private void send(Subscriber subscriber, Wanted wanted) {
        List<Event> waiting =
                events.between(subscriber.id(), subscriber.delivered() + 1, Long.MAX_VALUE, wanted.most());
        Optional<String> failure = send(waiting.isEmpty() ? Kind.HEARTBEAT : Kind.EVENT, subscriber, wanted, waiting);
        if (failure.isEmpty()) {
            subscribers.took(
                    subscriber.id(),
                    waiting.isEmpty()
                            ? subscriber.delivered()
                            : waiting.get(waiting.size() - 1).number());
        } else if (isGivenUp(subscriber)) {
            fail(
                    subscriber,
                    "持续未送达，不再重试；事件保留。 It failed for too long and is not tried again; events are kept. "
                            + failure.get());
        } else {
            Duration pause = properties.pause(subscriber.failures() + 1);
            LOG.info("通知未送达，{} 后重试 Subscription/{} was not notified: {}", pause, subscriber.id(), failure.get());
            subscribers.failed(subscriber.id(), failure.get(), pause);
        }
    }

    private boolean isGivenUp(Subscriber subscriber) {
        Instant since = subscriber.failingSince();
        return since != null && since.plus(properties.giveUpAfter()).isBefore(Instant.now());
    }

    private void fail(Subscriber subscriber, String why) {
        LOG.warn("订阅出错 Subscription/{} is in error: {}", subscriber.id(), why);
        subscribers.end(subscriber.id(), SubscriptionStatus.ERROR, why);
    }

    private Optional<String> send(Kind kind, Subscriber subscriber, Wanted wanted, List<Event> told) {
        Standing standing = new Standing(subscriber.state(), events.count(subscriber.id()), null);
        Notification notification =
                new Notification(base, subscriber.id(), wanted.topic().url());
        return endpoint.send(wanted, notification.of(kind, standing, told, wanted.content()));
    }
}
