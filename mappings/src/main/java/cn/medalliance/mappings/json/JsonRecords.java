package cn.medalliance.mappings.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
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
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                JsonNode beside = besideRecords();
                if (beside != null) {
                    return beside;
                }
            } else if (token == JsonToken.START_OBJECT && !found) {
                found = true;
                ObjectNode itself = mapper.createObjectNode();
                JsonNode record = leadsToRecords(itself) ? first : itself;
                if (record != null) {
                    return record;
                }
            } else if (token != JsonToken.END_ARRAY
                    && token != JsonToken.END_OBJECT
                    && token != JsonToken.START_ARRAY) {
                return mapper.readTree(parser);
            }
        }
        return null;
    }

    /** What follows an array of records in the object around it, and might be one itself; further arrays are walked through. */
    private @Nullable JsonNode besideRecords() throws IOException {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY) {
            return null;
        }
        ObjectNode beside = mapper.createObjectNode();
        beside.set(name, mapper.readTree(parser));
        return keys.contains(name) ? beside : null;
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
