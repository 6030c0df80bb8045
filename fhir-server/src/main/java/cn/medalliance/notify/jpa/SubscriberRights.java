package cn.medalliance.notify.jpa;

import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.caller.jpa.ClientResources;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.relation.model.Relation;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * As whom a subscriber is told: as the client that made the Subscription, with what its token permitted then and the registry
 * permits now.
 */
final class SubscriberRights {

    private final ClientResources clients;
    private final AccessMatrix matrix;
    private final @Nullable ClientRegistry registry;

    /** @param registry null where nobody has to say who they are */
    SubscriberRights(ClientResources clients, AccessMatrix matrix, @Nullable ClientRegistry registry) {
        this.clients = clients;
        this.matrix = matrix;
        this.registry = registry;
    }

    /** Whether there still is such a client, and it may have subscriptions. */
    boolean isThere(String subscription) {
        return registry == null || caller(registry, subscription).isPresent();
    }

    /** Does some work under the rules of a subscriber; empty when there is no such client any more. */
    <T> Optional<T> as(String subscription, Supplier<T> work) {
        return registry == null
                ? Optional.of(work.get())
                : caller(registry, subscription).map(caller -> CallerToken.as(caller, work));
    }

    private Optional<Caller> caller(ClientRegistry known, String subscription) {
        return clients.made(Subscriptions.TYPE, subscription)
                .flatMap(known::asNow)
                .filter(caller -> matrix.permitting(caller.kind(), Subscriptions.TYPE, Interaction.READ)
                        .contains(Relation.CLIENT));
    }
}
