package cn.medalliance.notify.jpa;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.param.TokenParam;
import cn.medalliance.fhir.storage.ChangeReader.Change;
import cn.medalliance.notify.model.Happening;
import cn.medalliance.notify.model.Topic;
import cn.medalliance.notify.model.Topics;
import cn.medalliance.notify.model.Wanted;
import cn.medalliance.security.caller.jpa.CallerStore;
import cn.medalliance.security.caller.jpa.OwnStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Finds out whom what was written concerns: by topic, by filter, and by whether he may read it when it is judged. */
final class Matching {

    private static final Logger LOG = LoggerFactory.getLogger(Matching.class);

    private final Topics topics;
    private final OwnStore store;
    private final CallerStore callers;
    private final FilterMatcher filters;
    private final SubscriberRights rights;
    private final SubscriberTable subscribers;
    private final Subscriptions subscriptions;
    private final EventTable events;
    private final LoadedRows loaded;

    Matching(
            Topics topics,
            OwnStore store,
            CallerStore callers,
            FilterMatcher filters,
            SubscriberRights rights,
            SubscriberTable subscribers,
            Subscriptions subscriptions,
            EventTable events,
            LoadedRows loaded) {
        this.loaded = loaded;
        this.topics = topics;
        this.store = store;
        this.callers = callers;
        this.filters = filters;
        this.rights = rights;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.events = events;
    }

    /** A topic to which somebody listens. */
    private record Heard(Topic topic, List<Listener> listeners) {}

    private record Listener(String id, Wanted wanted) {}

    /** Notes the events of a page of changes; doing it again adds none. */
    void of(List<Change> changes) {
        Map<String, List<Heard>> heard = heard();
        if (heard.isEmpty()) {
            return;
        }
        Predicate<Change> isLoaded = loaded.now();
        for (Change change : changes) {
            List<Heard> ofType = heard.get(change.type());
            if (ofType != null && !change.isDeletion() && !isLoaded.test(change)) {
                judge(change, ofType);
            }
        }
    }

    /** With the database away all is read again; what cannot be judged must not hold up the rest for ever. */
    private void judge(Change change, List<Heard> heard) {
        try {
            of(change, heard);
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException unjudged) {
            LOG.error("无法判断是否应通知 It cannot be judged who is told of {}/{}", change.type(), change.id(), unjudged);
        }
    }

    /** What somebody listens to, by the types that may set it off. */
    private Map<String, List<Heard>> heard() {
        Map<String, List<Heard>> heard = new HashMap<>();
        for (Topic topic : topics.all()) {
            List<Listener> listeners = subscribers.listening(topic.url()).stream()
                    .flatMap(subscriber ->
                            subscriptions
                                    .wanted(subscriber)
                                    .map(wanted -> new Listener(subscriber.id(), wanted))
                                    .stream())
                    .toList();
            if (!listeners.isEmpty()) {
                topic.triggers().stream()
                        .map(Topic.Trigger::type)
                        .distinct()
                        .forEach(type -> heard.computeIfAbsent(type, first -> new ArrayList<>())
                                .add(new Heard(topic, listeners)));
            }
        }
        return heard;
    }

    private void of(Change change, List<Heard> heard) {
        Optional<Resource> current = version(change, change.version());
        if (current.isEmpty()) {
            return;
        }
        Resource previous = change.version() == 1
                ? null
                : version(change, change.version() - 1).orElse(null);
        Happening happening = new Happening(current.get(), previous);
        for (Heard one : heard) {
            if (happening.setsOff(one.topic())) {
                one.listeners().stream()
                        .filter(listener -> concerns(listener, current.get()))
                        .forEach(listener -> events.add(listener.id(), change));
            }
        }
    }

    private Optional<Resource> version(Change change, long version) {
        return store.read(new IdType(change.type(), change.id(), Long.toString(version)));
    }

    private boolean concerns(Listener listener, Resource version) {
        return rights.as(
                        listener.id(),
                        () -> filters.passes(version, listener.wanted().filters()) && mayRead(version))
                .orElse(false);
    }

    private boolean mayRead(Resource version) {
        SearchParameterMap itself = new SearchParameterMap()
                .add("_id", new TokenParam(version.getIdElement().getIdPart()));
        return !callers.search(version.getClass(), itself, 1).isEmpty();
    }
}
