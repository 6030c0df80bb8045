package cn.medalliance.mappings.json;

import cn.medalliance.mappings.table.RawRow;
import cn.medalliance.mappings.table.ReadAhead;
import cn.medalliance.mappings.table.RowFault;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Objects of JSON as rows. A key of an object within an object is written {@code outer.inner}, one within an array of
 * objects {@code outer.1.inner}; an array of plain values is one cell, separated as a person would. Bytes are UTF-8, -16 or
 * -32, as JSON is. What follows a place that is no JSON cannot be read: that is the last row, with a fault.
 */
public final class JsonTable extends ReadAhead {
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int DEEPEST = 20;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(40)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private final JsonParser parser;
    private final JsonRecords records;
    private final List<String> keys;
    private long number;

    private JsonTable(JsonParser parser, List<String> keys, String recordsWithin) {
        this.parser = parser;
        this.keys = List.copyOf(keys);
        Set<String> beginnings = keys.stream().map(JsonTable::outermost).collect(Collectors.toSet());
        records = new JsonRecords(MAPPER, parser, beginnings, recordsWithin);
    }

    /**
     * Opens a file.
     *
     * @param keys the keys that are known; they are the headings
     * @param recordsWithin the key of the array that holds the records whatever they look like; empty when it is known by their keys
     */
    public static JsonTable open(InputStream input, List<String> keys, String recordsWithin) throws IOException {
        return new JsonTable(MAPPER.createParser(input), keys, recordsWithin);
    }

    @Override
    public List<String> headings() {
        return keys;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    @Override
    protected @Nullable RawRow read() {
        try {
            JsonNode record = records.next();
            if (record == null) {
                return null;
            }
            number++;
            return row(record);
        } catch (JacksonException | CharConversionException torn) {
            number++;
            return new RawRow(number, "", List.of(), RowFault.SYNTAX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawRow row(JsonNode node) {
        if (!node.isObject()) {
            return new RawRow(number, node.toString(), List.of(), RowFault.NO_RECORD);
        }
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", node, flat);
        List<String> cells = new ArrayList<>();
        for (String key : keys) {
            String value = flat.remove(key);
            cells.add(value == null ? "" : value);
        }
        List<String> strays = flat.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        return new RawRow(number, node.toString(), cells, null, strays);
    }

    private static void flatten(String key, JsonNode node, Map<String, String> flat) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> flatten(inner(key, field.getKey()), field.getValue(), flat));
        } else if (node.isArray() && node.size() > 0 && node.get(0).isObject()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(inner(key, Integer.toString(i + 1)), node.get(i), flat);
            }
        } else if (node.isArray()) {
            List<String> values = new ArrayList<>();
            node.forEach(value -> values.add(value.asText()));
            flat.put(key, String.join("、", values));
        } else {
            flat.put(key, node.isNull() ? "" : node.asText());
        }
    }

    private static String outermost(String key) {
        return key.split("\\.", 2)[0];
    }

    private static String inner(String key, String name) {
        return key.isEmpty() ? name : key + "." + name;
    }
}
