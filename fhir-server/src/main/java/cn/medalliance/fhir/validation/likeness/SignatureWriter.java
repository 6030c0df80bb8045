package cn.medalliance.fhir.validation.likeness;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/** Writes down what rules see, so that no two different things are written alike: every text has its length before it. */
final class SignatureWriter {

    private final StringBuilder seen = new StringBuilder(2048);

    /** The name of a property, or whatever else is told apart by its text. */
    void text(String text) {
        seen.append(text.length()).append(':').append(text);
    }

    void mark(char mark) {
        seen.append(mark);
    }

    /** A value of which only the form counts. */
    void form(String form) {
        seen.append('~');
        text(form);
    }

    /** A value, or a whole part of the resource, as it is. */
    void exactly(JsonNode node) {
        if (node.isObject()) {
            seen.append('{');
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                text(property.getKey());
                exactly(property.getValue());
            }
            seen.append('}');
        } else if (node.isArray()) {
            seen.append('[');
            node.forEach(this::exactly);
            seen.append(']');
        } else if (node.isTextual()) {
            seen.append('"');
            text(node.textValue());
        } else if (node.isBoolean()) {
            seen.append(node.booleanValue() ? 't' : 'f');
        } else if (node.isIntegralNumber()) {
            seen.append('i');
            text(node.asText());
        } else if (node.isNumber()) {
            seen.append('d');
            text(node.decimalValue().toString());
        } else {
            throw Unlike.INSTANCE;
        }
    }

    Signature signature() {
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(seen.toString().getBytes(StandardCharsets.UTF_8)));
        return new Signature(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java machine has it", impossible);
        }
    }
}
