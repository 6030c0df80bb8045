package cn.medalliance.security.deidentification.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * A stored document about an organisation, which is of nobody in particular, as the warning about a group: what leaves of it besides what
 * the tables name. That is the organisation, and of each section the place and the reports, which leave by rules of their own; never what
 * it says in words, for there are the numbers of few.
 */
final class StatisticDocument {

    private static final String REFERENCE = "reference";
    private static final Pattern ABOUT = Pattern.compile("Organization/[A-Za-z0-9.-]{1,64}");
    private static final Pattern REFERRED =
            Pattern.compile("(Organization|Location|MeasureReport)/[A-Za-z0-9.-]{1,64}");

    private static final Set<String> DIRECTORY = Set.of("Organization", "Location");

    private final ObjectNode document;
    private final BiFunction<String, String, String> names;

    private StatisticDocument(ObjectNode document, BiFunction<String, String, String> names) {
        this.document = document;
        this.names = names;
    }

    /**
     * The document that a resource is; empty when it is none, or about somebody.
     *
     * @param names the id under which a resource is shown, by its type and id
     */
    static Optional<StatisticDocument> of(ObjectNode resource, BiFunction<String, String, String> names) {
        boolean isOne = resource.path("resourceType").asText().equals("Composition")
                && ABOUT.matcher(resource.path("subject").path(REFERENCE).asText())
                        .matches();
        return isOne ? Optional.of(new StatisticDocument(resource, names)) : Optional.empty();
    }

    /** Puts into what leaves by the tables what leaves besides. */
    void complete(ObjectNode shown) {
        refer(document.path("subject"), shown, "subject");
        ArrayNode sections = shown.putArray("section");
        for (JsonNode section : document.path("section")) {
            ObjectNode written = sections.addObject();
            refer(section.path("focus"), written, "focus");
            for (JsonNode entry : section.path("entry")) {
                if (refers(entry)) {
                    written.withArray("entry").add(reference(entry, written));
                }
            }
        }
    }

    private void refer(JsonNode reference, ObjectNode to, String element) {
        if (refers(reference)) {
            to.set(element, reference(reference, to));
        }
    }

    private static boolean refers(JsonNode reference) {
        return REFERRED.matcher(reference.path(REFERENCE).asText()).matches();
    }

    private ObjectNode reference(JsonNode reference, ObjectNode maker) {
        String[] parts = reference.path(REFERENCE).asText().split("/");
        return maker.objectNode().put(REFERENCE, parts[0] + "/" + shown(parts[0], parts[1]));
    }

    /** Who works where is for everybody under its own id. */
    private String shown(String type, String id) {
        return DIRECTORY.contains(type) ? id : names.apply(type, id);
    }
}
