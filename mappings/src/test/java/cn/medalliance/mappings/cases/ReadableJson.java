package cn.medalliance.mappings.cases;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON as it is read beside its neighbour: a resource is taken apart into its elements, and an element stands on one
 * line unless it is very long. Two cases then differ in the lines that differ in meaning.
 */
final class ReadableJson {
    private static final int LONG = 400;

    /** A Bundle, its entries, their resources and the elements of those. */
    private static final int TAKEN_APART = 5;

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private ReadableJson() {}

    static String write(JsonElement element) {
        StringBuilder text = new StringBuilder();
        write(element, "", text);
        return text.append('\n').toString();
    }

    private static void write(JsonElement element, String indent, StringBuilder text) {
        String line = GSON.toJson(element);
        boolean fits = indent.length() / 2 >= TAKEN_APART && line.length() <= LONG;
        if (fits || line.length() == 2 || element.isJsonPrimitive() || element.isJsonNull()) {
            text.append(line);
        } else if (element.isJsonArray()) {
            List<Part> parts = new ArrayList<>();
            element.getAsJsonArray().forEach(value -> parts.add(new Part("", value)));
            write('[', parts, ']', indent, text);
        } else {
            List<Part> parts = new ArrayList<>();
            element.getAsJsonObject()
                    .entrySet()
                    .forEach(entry -> parts.add(new Part(GSON.toJson(entry.getKey()) + ": ", entry.getValue())));
            write('{', parts, '}', indent, text);
        }
    }

    private record Part(String name, JsonElement value) {}

    private static void write(char open, List<Part> parts, char close, String indent, StringBuilder text) {
        String inner = indent + "  ";
        String separator = "";
        text.append(open);
        for (Part part : parts) {
            text.append(separator).append('\n').append(inner).append(part.name);
            write(part.value, inner, text);
            separator = ",";
        }
        text.append('\n').append(indent).append(close);
    }
}
