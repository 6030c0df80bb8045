package cn.medalliance.notify.model;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.notify.model.Topic.Trigger;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Extension;

/**
 * The topics of the guide, which travel as Basic with the elements of R5's SubscriptionTopic as extensions. See <a
 * href="https://hl7.org/fhir/uv/subscriptions-backport/STU1.1/components.html#subscription-topics">topics in R4</a>.
 */
public final class Topics {

    private static final String CODES = "http://hl7.org/fhir/fhir-types";
    private static final String ELEMENT = "http://hl7.org/fhir/5.0/StructureDefinition/extension-SubscriptionTopic.";
    private static final String PART = "http://hl7.org/fhir/4.3/StructureDefinition/extension-SubscriptionTopic.";

    private final Map<String, Topic> byUrl = new TreeMap<>();

    public Topics(Guide guide) {
        guide.resources("Basic").stream()
                .map(json -> FhirContext.forR4Cached().newJsonParser().parseResource(Basic.class, json))
                .filter(basic -> basic.getCode().hasCoding(CODES, "SubscriptionTopic"))
                .map(Topics::topic)
                .forEach(topic -> byUrl.put(topic.url(), topic));
    }

    private static Topic topic(Basic basic) {
        Map<String, Set<String>> filters = new TreeMap<>();
        basic.getExtensionsByUrl(PART + "canFilterBy")
                .forEach(filter -> filters.computeIfAbsent(type(filter), type -> new TreeSet<>())
                        .add(filter.getExtensionString("filterParameter")));
        return new Topic(
                basic.getExtensionString(ELEMENT + "url"),
                basic.getExtensionsByUrl(PART + "resourceTrigger").stream()
                        .map(Topics::trigger)
                        .toList(),
                filters);
    }

    private static Trigger trigger(Extension trigger) {
        Set<String> interactions = trigger.getExtensionsByUrl("supportedInteraction").stream()
                .map(interaction -> interaction.getValue().primitiveValue())
                .collect(Collectors.toSet());
        return new Trigger(
                type(trigger),
                interactions.contains("create"),
                interactions.contains("update"),
                trigger.getExtensionString("fhirPathCriteria"));
    }

    /** Types are told by the address of their definition. */
    private static String type(Extension part) {
        String url = part.getExtensionString("resource");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** All of them, by address. */
    public Collection<Topic> all() {
        return Collections.unmodifiableCollection(byUrl.values());
    }

    /** The topic of an address, which may name the version. */
    public Optional<Topic> find(String url) {
        return Optional.ofNullable(byUrl.get(url.replaceFirst("\\|.*", "")));
    }
}
