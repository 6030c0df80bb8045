package cn.medalliance.notify.jpa;

import ca.uhn.fhir.model.api.annotation.Description;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.notify.model.Content;
import cn.medalliance.notify.model.Event;
import cn.medalliance.notify.model.Notification;
import cn.medalliance.notify.model.Notification.Kind;
import cn.medalliance.notify.model.Notification.Standing;
import cn.medalliance.notify.model.WantedReader;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * {@code Subscription/[id]/$status}, {@code Subscription/$status} and {@code Subscription/[id]/$events}: how subscriptions stand,
 * and what they were told of, for their clients alone.
 *
 * <p>See <a href="https://hl7.org/fhir/uv/subscriptions-backport/STU1.1/operations.html">the backport's operations</a>.
 */
public final class SubscriptionProvider {

    private static final String SINCE = "eventsSinceNumber";
    private static final String UNTIL = "eventsUntilNumber";
    private static final String CONTENT = "content";

    /** More are asked for by their numbers. */
    private static final int MOST_EVENTS = 1_000;

    private static final int MOST_SUBSCRIPTIONS = 1_000;

    private final SubscriberTable subscribers;
    private final EventTable events;
    private final CallerCalls calls;

    SubscriptionProvider(SubscriberTable subscribers, EventTable events, CallerCalls calls) {
        this.subscribers = subscribers;
        this.events = events;
        this.calls = calls;
    }

    @Operation(name = "$status", typeName = "Subscription", idempotent = true)
    @Description(
            shortDefinition = "How a subscription stands",
            value = "订阅的状态与已发事件数。 The status of a subscription and how many events it had.")
    public Bundle status(@IdParam IdType id, RequestDetails request) {
        return answer(List.of(find(id, request)), request);
    }

    @Operation(name = "$status", typeName = "Subscription", idempotent = true)
    @Description(
            shortDefinition = "How subscriptions stand",
            value = "本客户端各订阅的状态。 The status of subscriptions of the client.")
    public Bundle statuses(
            @OperationParam(name = "id", max = OperationParam.MAX_UNLIMITED) @Nullable List<IdType> ids,
            @OperationParam(name = "status", max = OperationParam.MAX_UNLIMITED) @Nullable List<CodeType> statuses,
            RequestDetails request) {
        Set<String> named = ids == null
                ? Set.of()
                : ids.stream().map(IdType::getIdPart).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<String> asked = statuses == null
                ? Set.of()
                : statuses.stream()
                        .map(CodeType::getValue)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        List<Subscription> found =
                calls.search(request, "Subscription?_count=" + MOST_SUBSCRIPTIONS, Subscription.class).stream()
                        .filter(one -> named.isEmpty()
                                || named.contains(one.getIdElement().getIdPart()))
                        .filter(one -> asked.isEmpty()
                                || asked.contains(standing(one).status().toCode()))
                        .toList();
        return answer(found, request);
    }

    private Bundle answer(List<Subscription> subscriptions, RequestDetails request) {
        Bundle answer = new Bundle();
        answer.setType(BundleType.SEARCHSET);
        answer.setTotal(subscriptions.size());
        for (Subscription subscription : subscriptions) {
            Parameters status = notification(subscription, request)
                    .status(Kind.STATUS, standing(subscription), List.of(), Content.ID_ONLY);
            answer.addEntry()
                    .setFullUrl(request.getFhirServerBase() + "/Subscription/"
                            + subscription.getIdElement().getIdPart() + "/$status")
                    .setResource(status)
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        return answer;
    }

    @Operation(name = "$events", typeName = "Subscription", idempotent = true)
    @Description(
            shortDefinition = "Events of a subscription",
            value = "补取订阅的事件，按编号。 Fetches the events of a subscription, by their numbers.")
    public Bundle events(
            @IdParam IdType id,
            @OperationParam(name = "eventsSinceNumber", max = 1) @Nullable StringType since,
            @OperationParam(name = "eventsUntilNumber", max = 1) @Nullable StringType until,
            @OperationParam(name = "content", max = 1) @Nullable CodeType content,
            RequestDetails request) {
        Subscription subscription = find(id, request);
        String own = subscription.getIdElement().getIdPart();
        Standing standing = standing(subscription);
        long first = number(since, SINCE, 1);
        long last = number(until, UNTIL, Math.max(standing.events(), first));
        if (last < first) {
            throw new Refusal(ErrorCode.INVALID_REQUEST, "止号小于起号。 The last number is before the first.", UNTIL);
        }
        if (since != null && first < events.first(own)) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "更早的事件已不保留，最早为 Earlier events are not kept; the first is " + events.first(own),
                    SINCE);
        }
        List<Event> found = events.between(own, first, last, MOST_EVENTS);
        return notification(subscription, request)
                .of(Kind.QUERY, standing, found, level(content, subscription), focus -> {
                    String[] parts = focus.split("/");
                    return calls.read(request, parts[0], parts[1]);
                });
    }

    /** What the subscription was made with, unless something else is asked for. */
    private static Content level(@Nullable CodeType asked, Subscription subscription) {
        String code = asked == null || !asked.hasValue()
                ? subscription
                        .getChannel()
                        .getPayloadElement()
                        .getExtensionString(WantedReader.BACKPORT + "backport-payload-content")
                : asked.getValue();
        return Content.of(code)
                .orElseThrow(() -> new Refusal(
                        ErrorCode.INVALID_REQUEST, "内容级别为 The level is empty, id-only or full-resource", CONTENT));
    }

    private static long number(@Nullable StringType asked, String name, long otherwise) {
        if (asked == null || !asked.hasValue()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(asked.getValue().strip());
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // refused below
        }
        throw new Refusal(ErrorCode.INVALID_REQUEST, "事件编号为正整数。 The number of an event is a positive integer.", name);
    }

    private Subscription find(IdType id, RequestDetails request) {
        return calls.read(request, Subscription.class, id.getIdPart())
                .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "Subscription/" + id.getIdPart()));
    }

    private Standing standing(Subscription subscription) {
        String id = subscription.getIdElement().getIdPart();
        Optional<Subscriber> known = subscribers.find(id);
        return new Standing(
                known.map(Subscriber::state).orElse(subscription.getStatus()),
                events.count(id),
                known.map(Subscriber::error).orElse(null));
    }

    private static Notification notification(Subscription subscription, RequestDetails request) {
        return new Notification(
                request.getFhirServerBase(), subscription.getIdElement().getIdPart(), subscription.getCriteria());
    }
}
