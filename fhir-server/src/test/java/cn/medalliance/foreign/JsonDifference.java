package cn.medalliance.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/**
 * Where a resource that was read differs in meaning from what was sent. Not a difference: what a server gives (version, time
 * and source of {@code meta}), the order of profiles and tags, how a narrative spells the same XHTML.
 */
final class JsonDifference {

    private static final Set<String> GIVEN = Set.of("versionId", "lastUpdated", "source");
    private static final Set<String> UNORDERED = Set.of("profile", "tag", "security");

    private final List<String> places = new ArrayList<>();

    private JsonDifference() {}

    /** The places, each with both values; none when both say the same. */
    static List<String> between(JsonNode sent, JsonNode read) {
        JsonDifference difference = new JsonDifference();
        ObjectNode from = plain(sent);
        ObjectNode to = plain(read);
        difference.compare(from.path("resourceType").asText(), from, to);
        return difference.places;
    }

    private static ObjectNode plain(JsonNode resource) {
        ObjectNode copy = resource.deepCopy();
        if (copy.get("meta") instanceof ObjectNode meta) {
            meta.remove(GIVEN);
            if (meta.isEmpty()) {
                copy.remove("meta");
            }
        }
        return copy;
    }

    private void compare(String path, JsonNode sent, JsonNode read) {
        if (sent.isObject() && read.isObject()) {
            Set<String> names = new TreeSet<>();
            sent.fieldNames().forEachRemaining(names::add);
            read.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                boolean isSet = path.endsWith(".meta") && UNORDERED.contains(name);
                compare(path + "." + name, ordered(sent.path(name), isSet), ordered(read.path(name), isSet));
            }
        } else if (sent.isArray() && read.isArray() && sent.size() == read.size()) {
            for (int index = 0; index < sent.size(); index++) {
                compare(path + "[" + index + "]", sent.get(index), read.get(index));
            }
        } else if (!(path.endsWith("text.div") ? xhtml(sent).equals(xhtml(read)) : sent.equals(read))) {
            places.add(path + ": " + brief(sent) + " | " + brief(read));
        }
    }

    private static JsonNode ordered(JsonNode values, boolean isSet) {
        if (!isSet || !values.isArray()) {
            return values;
        }
        List<JsonNode> all = new ArrayList<>();
        values.forEach(all::add);
        all.sort((one, other) -> one.toString().compareTo(other.toString()));
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode().addAll(all);
    }

    private static String xhtml(JsonNode div) {
        XhtmlNode node = new XhtmlNode();
        node.setValueAsString(div.asText());
        return String.valueOf(node.getValueAsString()).replaceAll("\\s+", " ").replaceAll("> <", "><");
    }

    private static String brief(JsonNode value) {
        String text = value.isMissingNode() ? "—" : value.toString();
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
