package cn.medalliance.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * One example of the specification.
 *
 * @param file the name of its file; several files may hold the same id
 * @param length of its text
 * @param resource what it says
 */
record SpecificationExample(String file, int length, JsonNode resource) {

    String type() {
        return resource.path("resourceType").asText();
    }

    /** Such as {@code Patient/example}; the type alone when it has no id. */
    String reference() {
        return hasId() ? type() + "/" + resource.path("id").asText() : type();
    }

    boolean hasId() {
        return resource.has("id");
    }

    /** What its references say. */
    Set<String> targets() {
        Set<String> found = new TreeSet<>();
        collect(resource, found);
        return found;
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node.path("reference").isTextual()) {
            found.add(node.path("reference").asText());
        }
        node.forEach(part -> collect(part, found));
    }
}
