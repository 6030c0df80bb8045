package cn.medalliance.notify.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.server.TrustedWrite;
import cn.medalliance.fhir.storage.WriteListener;
import cn.medalliance.notify.NotifyProperties;
import cn.medalliance.notify.model.Wanted;
import cn.medalliance.notify.model.WantedReader;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.security.caller.CallerToken;
import cn.medalliance.security.caller.jpa.ClientResources;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.security.outgoing.AddressRefusedException;
import cn.medalliance.security.outgoing.OutgoingCalls;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelComponent;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/** Refuses Subscriptions that would not be served as they say. */
@Interceptor
final class SubscriptionInterceptor extends WriteListener {

    private static final String STATUS = "Subscription.status";

    private final WantedReader reader;
    private final FilterMatcher filters;
    private final OutgoingCalls calls;
    private final OwnStore store;
    private final ClientResources clients;
    private final NotifyProperties properties;

    SubscriptionInterceptor(
            WantedReader reader,
            FilterMatcher filters,
            OutgoingCalls calls,
            OwnStore store,
            ClientResources clients,
            NotifyProperties properties) {
        this.reader = reader;
        this.filters = filters;
        this.calls = calls;
        this.store = store;
        this.clients = clients;
        this.properties = properties;
    }

    @Override
    protected void written(Change change) {
        if (!(change.resource() instanceof Subscription subscription)
                || change.isDeleted()
                || TrustedWrite.isTrusted(change.request())) {
            return;
        }
        checkStatus((Subscription) change.before(), subscription);
        Wanted wanted = reader.read(subscription);
        wanted.filters().forEach(filters::check);
        try {
            calls.requireCallable(wanted.endpoint());
        } catch (AddressRefusedException refused) {
            throw new Refusal(
                    ErrorCode.UNSERVABLE_SUBSCRIPTION,
                    "不可调用的地址。 The address is not called: " + refused.getMessage(),
                    "Subscription.channel.endpoint");
        }
        if (change.before() == null) {
            checkNumber(subscription.getIdElement().getIdPart());
        }
    }

    /** A client asks for a subscription or switches it off; whether it is active, or in error, the server says. */
    private static void checkStatus(@Nullable Subscription before, Subscription after) {
        SubscriptionStatus status = after.getStatus();
        if (status == SubscriptionStatus.REQUESTED || status == SubscriptionStatus.OFF) {
            return;
        }
        if (before == null || before.getStatus() != status) {
            throw new Refusal(
                    ErrorCode.UNSERVABLE_SUBSCRIPTION,
                    "客户端只写 requested 或 off。 A client writes requested or off; the server says the rest.",
                    STATUS);
        }
        if (!before.getCriteriaElement().equalsDeep(after.getCriteriaElement())
                || !withoutHeaders(before).equalsDeep(withoutHeaders(after))) {
            throw new Refusal(
                    ErrorCode.UNSERVABLE_SUBSCRIPTION,
                    "改变主题、筛选或通道时须重新申请（requested）。 With another topic, filter or channel it is requested anew.",
                    STATUS);
        }
    }

    /** They may be replaced as tokens are, without a handshake. */
    private static SubscriptionChannelComponent withoutHeaders(Subscription subscription) {
        return subscription.getChannel().copy().setHeader(null);
    }

    private void checkNumber(String id) {
        Optional<Caller> caller = CallerToken.current();
        if (caller.isEmpty()) {
            return;
        }
        String client = caller.get().client();
        store.lock(List.of("subscriptions " + client));
        store.flush();
        if (clients.countOthers(client, Subscriptions.TYPE, id) >= properties.subscriptions()) {
            throw new Refusal(
                    ErrorCode.UNSERVABLE_SUBSCRIPTION,
                    "一个客户端至多有 A client has at most " + properties.subscriptions() + " 个订阅 subscriptions",
                    null);
        }
    }
}
