package cn.medalliance.notify.jpa;

import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import cn.medalliance.fhir.storage.ChangeReader;
import cn.medalliance.fhir.storage.OneNode;
import cn.medalliance.notify.NotifyProperties;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * Looks again and again what was committed and what is due. One node at a time makes events of what was committed; subscribers
 * are shared by all nodes.
 */
final class Notifications implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

    /** After so many a subscriber waits for the others. */
    private static final int IN_A_ROW = 100;

    private static final int DUE_AT_ONCE = 100;
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final String name;
    private final DataSource dataSource;
    private final ChangeReader changes;
    private final Matching matching;
    private final Subscriptions subscriptions;
    private final SubscriberTable subscribers;
    private final Deliveries deliveries;
    private final NotifyProperties properties;
    private final ExecutorService workers;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(daemons("notify-"));
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /** @param name of the place up to which was read */
    Notifications(
            String name,
            DataSource dataSource,
            ChangeReader changes,
            Matching matching,
            Subscriptions subscriptions,
            SubscriberTable subscribers,
            Deliveries deliveries,
            NotifyProperties properties) {
        this.name = name;
        this.dataSource = dataSource;
        this.changes = changes;
        this.matching = matching;
        this.subscriptions = subscriptions;
        this.subscribers = subscribers;
        this.deliveries = deliveries;
        this.properties = properties;
        workers = Executors.newFixedThreadPool(Math.max(1, properties.workers()), daemons("notify-worker-"));
    }

    private static CustomizableThreadFactory daemons(String prefix) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(prefix);
        threads.setDaemon(true);
        return threads;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (properties.workers() > 0) {
            long pause = properties.lookEvery().toMillis();
            looking.scheduleWithFixedDelay(this::look, 0, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        attempt("forget", subscribers::forgetDeleted);
        attempt("news", () -> subscribers.news().forEach(id -> attemptFor(id, () -> subscriptions.takeOver(id))));
        attempt("match", this::match);
        attempt(
                "show",
                () -> subscribers.unshown().forEach(one -> attemptFor(one.id(), () -> subscriptions.show(one))));
        attempt("deliver", () -> subscribers.due(DUE_AT_ONCE).forEach(this::begin));
    }

    private void match() {
        try {
            OneNode.alone(
                    dataSource,
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                    () -> changes.read(matching::of));
        } catch (SQLException away) {
            LOG.warn("通知的读取未成 Reading what was committed failed", away);
        }
    }

    private void begin(String subscriber) {
        if (!running.add(subscriber)) {
            return;
        }
        try {
            workers.execute(() -> {
                try {
                    attemptFor(subscriber, () -> deliver(subscriber));
                } finally {
                    running.remove(subscriber);
                }
            });
        } catch (RejectedExecutionException stopping) {
            running.remove(subscriber);
        }
    }

    private void deliver(String subscriber) {
        for (int sent = 0; sent < IN_A_ROW && deliveries.deliver(subscriber); sent++) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    /** The same for one Subscription; that its client changed or deleted it meanwhile is no failure. */
    static void attemptFor(String subscription, Runnable work) {
        attempt(subscription, () -> {
            try {
                work.run();
            } catch (UnexpectedRollbackException
                    | ResourceVersionConflictException
                    | ConcurrencyFailureException changed) {
                LOG.debug("订阅在此期间被更改 Subscription/{} was changed meanwhile", subscription, changed);
            }
        });
    }

    /** What fails is done again the next time. */
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("通知的一步未成，稍后再试 A step of notifications failed and will be done again: {}", what, failure);
        }
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
        workers.shutdownNow();
        try {
            // What is being sent is told to have been, or is sent again.
            workers.awaitTermination(STOPPING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
