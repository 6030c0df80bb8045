package cn.medalliance.fhir.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Repeating primitive elements of which only the extensions are there: {@code "_given": [{…}]} without {@code "given"}.
 * HAPI drops them unless nulls stand for the values.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/json.html#primitive">R4 JSON, primitive elements</a>.
 */
final class AbsentValues {

    private AbsentValues() {}

    /** Puts nulls where the values of such elements are absent; says whether there were any. */
    static boolean fill(JsonNode node) {
        boolean filled = false;
        for (JsonNode part : node) {
            filled |= fill(part);
        }
        if (node instanceof ObjectNode object) {
            for (String name : absent(object)) {
                ArrayNode values = object.putArray(name);
                object.get("_" + name).forEach(extensions -> values.addNull());
                filled = true;
            }
        }
        return filled;
    }

    private static List<String> absent(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            if (name.startsWith("_") && object.get(name).isArray() && !object.has(name.substring(1))) {
                names.add(name.substring(1));
            }
        });
        return names;
    }
}
