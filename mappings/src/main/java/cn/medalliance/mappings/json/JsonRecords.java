package cn.medalliance.mappings.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the records of a file stand: at its top one after the other, in an array, or in an array within objects around it, whatever that
 * is called. An array is one of records when its first object has a key that records have. What an object around records says of the
 * answer that it is, such as the number of pages, is no record; whatever else comes is given out, so that somebody says what it is.
 */
final class JsonRecords {
    /** Of objects that may yet be records: what is not known by then is not worth the memory. */
    private static final int MOST_UNKNOWN = 1_000;

    private final ObjectMapper mapper;
    private final JsonParser parser;
    private final Set<String> keys;
    private final String named;
    private final Queue<JsonNode> ready = new ArrayDeque<>();
    private boolean found;
    private int unknown;
    private @Nullable JsonNode first;

    /**
     * @param keys the first parts of keys that a record has
     * @param named the key of an array that holds records without a look at them; empty when there is none
     */
    JsonRecords(ObjectMapper mapper, JsonParser parser, Set<String> keys, String named) {
        this.mapper = mapper;
        this.parser = parser;
        this.keys = Set.copyOf(keys);
        this.named = named;
    }

    /**
     * The next record, or what stands in the place of one; null at the end.
     *
     * @throws JacksonException when this is no JSON, or more than can be held in memory
     */
    @Nullable
    JsonNode next() throws IOException {
        while (ready.isEmpty()) {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return null;
            }
            if (token == JsonToken.FIELD_NAME) {
                beside();
            } else if (token == JsonToken.START_OBJECT) {
                object();
            } else if (token != JsonToken.END_ARRAY
                    && token != JsonToken.END_OBJECT
                    && token != JsonToken.START_ARRAY) {
                ready.add(mapper.readTree(parser));
            }
        }
        return ready.remove();
    }

    /** What follows records in an object around them; arrays and objects are walked through. */
    private void beside() throws IOException {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_OBJECT) {
            object();
        } else if (value != JsonToken.START_ARRAY && keys.contains(name)) {
            ready.add(mapper.createObjectNode().set(name, mapper.readTree(parser)));
        }
    }

    /** A record, or an object around records, or one that says something of them. */
    private void object() throws IOException {
        JsonStreamContext around = parser.getParsingContext().getParent();
        if (found && around.inArray()) {
            ready.add(mapper.readTree(parser));
            return;
        }
        boolean isBeside = around.inObject();
        ObjectNode itself = mapper.createObjectNode();
        first = null;
        boolean leads = leadsToRecords(itself);
        found = true;
        // Before the records there was one that stands alone, or its parts: it is told rather than lost.
        if (!(leads || isBeside) || isOfRecords(itself)) {
            ready.add(itself);
        }
        if (first != null) {
            ready.add(first);
        }
    }

    /** Whether a key of a record stands anywhere in it. */
    private boolean isOfRecords(JsonNode node) {
        boolean isSo = hasKey(node);
        for (JsonNode part : node) {
            isSo |= isOfRecords(part);
        }
        return isSo;
    }

    /**
     * Reads an object.
     *
     * @return whether the parser stands in an array of records instead, of which the first may be read already
     */
    private boolean leadsToRecords(ObjectNode itself) throws IOException {
        boolean isRecord = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean mayLead = !isRecord && !keys.contains(name);
            if (value == JsonToken.START_ARRAY && name.equals(named)) {
                return true;
            }
            if (mayLead && value == JsonToken.START_ARRAY) {
                if (leadsToRecords(itself.putArray(name))) {
                    return true;
                }
            } else if (mayLead && value == JsonToken.START_OBJECT) {
                if (leadsToRecords(itself.putObject(name))) {
                    return true;
                }
            } else {
                isRecord |= keys.contains(name);
                itself.set(name, mapper.readTree(parser));
            }
        }
        return false;
    }

    private boolean leadsToRecords(ArrayNode array) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode element = mapper.readTree(parser);
            if (array.isEmpty() && hasKey(element)) {
                first = element;
                return true;
            }
            unknown++;
            if (unknown > MOST_UNKNOWN) {
                throw new StreamConstraintsException("More than " + MOST_UNKNOWN + " elements before the first record");
            }
            array.add(element);
        }
        return false;
    }

    private boolean hasKey(JsonNode element) {
        return element.properties().stream().anyMatch(field -> keys.contains(field.getKey()));
    }
}
