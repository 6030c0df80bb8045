package cn.medalliance.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/**
 * Where a resource that was read differs in meaning from what was sent. Not a difference:
 *
 * <ul>
 *   <li>the version, the time and the source in {@code meta}, which the server gives,
 *   <li>the order of the profiles, tags and labels in {@code meta}, which are sets,
 *   <li>the order of the members of an object,
 *   <li>the nulls in the place of absent values that have extensions,
 *   <li>the version in a reference, which is kept where it is meant only ({@code docs/spec-notes.md}),
 *   <li>white space within base64,
 *   <li>how the same XHTML of a narrative is spelt.
 * </ul>
 *
 * Everything else is one: the digits of a number, the order of a list, the precision of a time.
 */
final class JsonDifference {

    private static final Set<String> GIVEN = Set.of("versionId", "lastUpdated", "source");
    private static final Set<String> SETS = Set.of("profile", "tag", "security");
    private static final int LONGEST_VALUE = 120;

    private final List<String> places = new ArrayList<>();

    private JsonDifference() {}

    /** The places, each with both values; none when both say the same. */
    static List<String> between(JsonNode sent, JsonNode read) {
        JsonDifference difference = new JsonDifference();
        JsonNode expected = plain(sent);
        difference.compare(expected.path("resourceType").asText(), expected, plain(read));
        return difference.places;
    }

    private static ObjectNode plain(JsonNode resource) {
        ObjectNode copy = resource.deepCopy();
        if (copy.get("meta") instanceof ObjectNode meta) {
            meta.remove(GIVEN);
            SETS.stream().filter(meta::has).forEach(name -> meta.set(name, ordered(meta.get(name))));
            if (meta.isEmpty()) {
                copy.remove("meta");
            }
        }
        return copy;
    }

    private static ArrayNode ordered(JsonNode values) {
        return JsonNodeFactory.instance
                .arrayNode()
                .addAll(StreamSupport.stream(values.spliterator(), false)
                        .sorted(Comparator.comparing(JsonNode::toString))
                        .toList());
    }

    private void compare(String path, JsonNode sent, JsonNode read) {
        if (sent.isObject() && read.isObject()) {
            Set<String> names = new TreeSet<>();
            sent.fieldNames().forEachRemaining(names::add);
            read.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "." + name, sent.path(name), read.path(name)));
        } else if (sent.isArray() && read.isArray() && sent.size() == read.size()) {
            for (int index = 0; index < sent.size(); index++) {
                compare(path + "[" + index + "]", sent.get(index), read.get(index));
            }
        } else if (!isAbsent(sent, read) && !meaning(path, sent).equals(meaning(path, read))) {
            places.add(path + ": " + brief(sent) + " | " + brief(read));
        }
    }

    private static boolean isAbsent(JsonNode sent, JsonNode read) {
        return sent.isMissingNode()
                && read.isArray()
                && StreamSupport.stream(read.spliterator(), false).allMatch(JsonNode::isNull);
    }

    /** A number means all its digits, with the zeros at the end. */
    private static String meaning(String path, JsonNode value) {
        if (!value.isTextual()) {
            return value.toString();
        }
        String text = value.asText();
        if (path.endsWith(".text.div")) {
            return xhtml(text);
        }
        if (path.endsWith(".data") && !path.endsWith("SampledData.data")) {
            return text.replaceAll("\\s", "");
        }
        return path.endsWith(".reference") ? text.replaceFirst("/_history/.*", "") : "\"" + text + "\"";
    }

    private static String xhtml(String div) {
        XhtmlNode node = new XhtmlNode();
        node.setValueAsString(div);
        return String.valueOf(node.getValueAsString()).replaceAll("\\s+", " ").replace("> <", "><");
    }

    private static String brief(JsonNode value) {
        String text = value.isMissingNode() ? "—" : value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
