package cn.medalliance.guide;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a definition says of itself before it comes to its content, read without parsing the content.
 *
 * @param url its canonical url
 * @param version its version; empty when it has none
 * @param kind of a StructureDefinition: what it describes; otherwise empty
 * @param type of a StructureDefinition: the type that it describes; otherwise empty
 * @param derivation of a StructureDefinition: whether it constrains its type; otherwise empty
 */
public record DefinitionHead(String url, String version, String kind, String type, String derivation) {
    private static final Set<String> NAMES = Set.of("url", "version", "kind", "type", "derivation");

    /** After these there are no more of the names above in what the build writes. */
    private static final Set<String> CONTENT = Set.of("snapshot", "differential", "concept", "compose", "item");

    /** Whether it is a profile of a resource type. */
    public boolean isProfile() {
        return kind.equals("resource") && derivation.equals("constraint");
    }

    /** Reads the head of a definition in JSON. */
    static DefinitionHead of(String json) {
        Map<String, String> said = new HashMap<>();
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.beginObject();
            while (reader.hasNext() && reader.peek() == JsonToken.NAME) {
                String name = reader.nextName();
                if (CONTENT.contains(name)) {
                    break;
                }
                if (NAMES.contains(name) && reader.peek() == JsonToken.STRING) {
                    said.put(name, reader.nextString());
                } else {
                    reader.skipValue();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A definition of the guide cannot be read", e);
        }
        if (!said.containsKey("url")) {
            throw new IllegalStateException("A definition of the guide has no url before its content");
        }
        return new DefinitionHead(
                said.getOrDefault("url", ""),
                said.getOrDefault("version", ""),
                said.getOrDefault("kind", ""),
                said.getOrDefault("type", ""),
                said.getOrDefault("derivation", ""));
    }
}
