package cn.medalliance.load.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Type and id of a resource as a number of 128 bits, so that the ids of a county fit in memory. That any two of a hundred
 * million resources get the same has a chance of one in 10<sup>22</sup>.
 */
public record ResourceKey(long high, long low) {

    private static final JsonFactory JSON = new JsonFactory();

    public static ResourceKey of(String type, String id) {
        HashCode hash = Hashing.murmur3_128().hashString(type + "/" + id, StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.wrap(hash.asBytes()).order(ByteOrder.LITTLE_ENDIAN);
        return new ResourceKey(bytes.getLong(), bytes.getLong());
    }

    /** The key of a resource's JSON, of which no more is read than that; empty when it has none. */
    public static Optional<ResourceKey> in(byte[] text) {
        return read(text).map(name -> of(name.type(), name.id()));
    }

    /** {@code Type/id} of a resource's JSON; empty when it has none. */
    public static Optional<String> nameIn(byte[] text) {
        return read(text).map(name -> name.type() + "/" + name.id());
    }

    private record Name(String type, String id) {}

    private static Optional<Name> read(byte[] text) {
        String type = null;
        String id = null;
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while ((type == null || id == null) && parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("resourceType")) {
                    type = text(parser, value);
                } else if (name.equals("id")) {
                    id = text(parser, value);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return type == null || id == null ? Optional.empty() : Optional.of(new Name(type, id));
    }

    private static @Nullable String text(JsonParser parser, JsonToken value) throws IOException {
        return value == JsonToken.VALUE_STRING ? parser.getText() : null;
    }
}
