package cn.medalliance.notify.model;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * Writes notifications, and the status that each begins with. See <a
 * href="https://hl7.org/fhir/uv/subscriptions-backport/STU1.1/notifications.html">notifications in R4</a>.
 *
 * @param base the server's address, as its clients see it
 * @param id of the Subscription
 * @param topic the topic's address
 */
public record Notification(String base, String id, String topic) {

    private static final String PROFILES = WantedReader.BACKPORT;

    /** What a notification is sent for. */
    public enum Kind {
        HANDSHAKE("handshake"),
        HEARTBEAT("heartbeat"),
        EVENT("event-notification"),
        STATUS("query-status"),
        QUERY("query-event");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /**
     * How a subscription stands.
     *
     * @param status its status
     * @param events how many events it has had
     * @param error what is wrong with it; null when nothing is
     */
    public record Standing(
            SubscriptionStatus status,
            long events,
            @Nullable String error) {}

    /** A notification that carries no resource. */
    public Bundle of(Kind kind, Standing standing, List<Event> events, Content content) {
        return of(kind, standing, events, content, focus -> Optional.empty());
    }

    /**
     * A notification.
     *
     * @param resources gives the resource of {@code Type/id}, when it may be shown
     */
    public Bundle of(
            Kind kind,
            Standing standing,
            List<Event> events,
            Content content,
            Function<String, Optional<Resource>> resources) {
        Bundle bundle = new Bundle();
        bundle.setType(BundleType.HISTORY);
        bundle.getMeta().addProfile(PROFILES + "backport-subscription-notification-r4");
        bundle.setTimestamp(new Date());
        BundleEntryComponent first = bundle.addEntry();
        first.setFullUrl("urn:uuid:" + UUID.randomUUID());
        first.setResource(status(kind, standing, events, content));
        first.getRequest().setMethod(HTTPVerb.GET).setUrl("Subscription/" + id + "/$status");
        first.getResponse().setStatus("200");
        if (content == Content.FULL_RESOURCE) {
            events.stream()
                    .map(Event::focus)
                    .distinct()
                    .forEach(focus -> resources.apply(focus).ifPresent(resource -> add(bundle, focus, resource)));
        }
        return bundle;
    }

    private void add(Bundle bundle, String focus, Resource resource) {
        BundleEntryComponent entry = bundle.addEntry();
        entry.setFullUrl(base + "/" + focus);
        entry.setResource(resource);
        entry.getRequest().setMethod(HTTPVerb.GET).setUrl(focus);
        entry.getResponse().setStatus("200");
    }

    /** The status of the subscription, with some of its events. */
    public Parameters status(Kind kind, Standing standing, List<Event> events, Content content) {
        Parameters status = new Parameters();
        status.getMeta().addProfile(PROFILES + "backport-subscription-status-r4");
        status.addParameter().setName("subscription").setValue(new Reference(base + "/Subscription/" + id));
        if (content != Content.EMPTY) {
            status.addParameter().setName("topic").setValue(new CanonicalType(topic));
        }
        status.addParameter()
                .setName("status")
                .setValue(new CodeType(standing.status().toCode()));
        status.addParameter().setName("type").setValue(new CodeType(kind.code));
        status.addParameter()
                .setName("events-since-subscription-start")
                .setValue(new StringType(Long.toString(standing.events())));
        events.forEach(event -> add(status, event, content));
        if (standing.error() != null) {
            status.addParameter().setName("error").setValue(new CodeableConcept().setText(standing.error()));
        }
        return status;
    }

    private void add(Parameters status, Event event, Content content) {
        ParametersParameterComponent told = status.addParameter().setName("notification-event");
        told.addPart().setName("event-number").setValue(new StringType(Long.toString(event.number())));
        told.addPart().setName("timestamp").setValue(instant(event.at()));
        if (content != Content.EMPTY) {
            told.addPart().setName("focus").setValue(new Reference(base + "/" + event.focus()));
        }
    }

    private static InstantType instant(Instant at) {
        return new InstantType(Date.from(at));
    }
}
