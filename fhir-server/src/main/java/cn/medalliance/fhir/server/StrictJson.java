package cn.medalliance.fhir.server;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON bodies without forgiveness: a syntax error, a property given twice or too deep a nesting is refused with
 * its line and column. Numbers keep every digit.
 */
public final class StrictJson {

    private static final int LONGEST_STRING = 50_000_000;
    private static final int LARGEST_EXPONENT = 100;

    private final ObjectMapper mapper;

    StrictJson(int nesting) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(nesting)
                        .maxStringLength(LONGEST_STRING)
                        .build())
                .build();
        mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .nodeFactory(new BoundedNumbers())
                .build();
    }

    /** A few characters such as {@code 1e999999999} become gigabytes when something writes them out. */
    private static final class BoundedNumbers extends JsonNodeFactory {

        private static final long serialVersionUID = 1L;

        BoundedNumbers() {
            super(true);
        }

        @Override
        public ValueNode numberNode(BigDecimal value) {
            if (Math.abs((long) value.scale()) > LARGEST_EXPONENT) {
                throw new Refusal(ErrorCode.MALFORMED_BODY, "a number with an exponent beyond " + LARGEST_EXPONENT);
            }
            return super.numberNode(value);
        }
    }

    /**
     * Reads a whole body.
     *
     * @throws Refusal {@link ErrorCode#MALFORMED_BODY}, {@link ErrorCode#DUPLICATE_KEY}, {@link ErrorCode#TOO_DEEP} or
     *     {@link ErrorCode#EMPTY_BODY}
     */
    public JsonNode read(byte[] body) {
        try {
            JsonNode node = mapper.readTree(body);
            if (node == null || node.isMissingNode()) {
                throw new Refusal(ErrorCode.EMPTY_BODY, "");
            }
            checkTexts(node, null);
            return node;
        } catch (StreamConstraintsException tooDeep) {
            throw new Refusal(ErrorCode.TOO_DEEP, tooDeep.getOriginalMessage(), place(tooDeep.getLocation()));
        } catch (JsonProcessingException malformed) {
            String message = String.valueOf(malformed.getOriginalMessage());
            boolean duplicate = malformed instanceof StreamReadException && message.startsWith("Duplicate field");
            ErrorCode code = duplicate ? ErrorCode.DUPLICATE_KEY : ErrorCode.MALFORMED_BODY;
            throw new Refusal(code, withoutInside(message), place(malformed.getLocation()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading bytes that are in memory", impossible);
        }
    }

    /**
     * FHIR's strings hold no control characters but tab and line ends, and nothing that XML cannot say.
     *
     * <p>See <a href="https://hl7.org/fhir/R4/datatypes.html#string">R4 string</a>.
     */
    private static void checkTexts(JsonNode node, @Nullable Place place) {
        if (node.isTextual()) {
            int forbidden = forbiddenIn(node.textValue());
            if (forbidden >= 0) {
                throw new Refusal(
                        ErrorCode.MALFORMED_BODY,
                        "a text holds the character U+%04X, which FHIR does not allow".formatted(forbidden),
                        String.valueOf(place));
            }
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                checkTexts(node.get(index), new Place(place, "[" + index + "]"));
            }
        } else if (node.isObject()) {
            node.fields().forEachRemaining(field -> checkTexts(field.getValue(), new Place(place, field.getKey())));
        }
    }

    /** Where a node stands; written out only when something is wrong there. */
    private record Place(@Nullable Place parent, String step) {

        @Override
        public String toString() {
            return parent == null ? step : parent + (step.startsWith("[") ? "" : ".") + step;
        }
    }

    /** The first character that may not be; -1 when all may. */
    private static int forbiddenIn(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isSurrogate(character)) {
                if (!Character.isSurrogatePair(character, index + 1 < text.length() ? text.charAt(index + 1) : 0)) {
                    return character;
                }
                index++;
            } else if (character < ' ' && character != '\t' && character != '\n' && character != '\r'
                    || character >= 0xFFFE) {
                return character;
            }
        }
        return -1;
    }

    /** Jackson tells where an object began by its own settings' names. */
    private static String withoutInside(String message) {
        int inside = message.indexOf(" (start marker");
        return inside < 0 ? message : message.substring(0, inside);
    }

    /** Writes a part of a body back as text, digit for digit. */
    public String write(JsonNode node) {
        try {
            return mapper.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("Writing a tree that was read", impossible);
        }
    }

    private static @Nullable String place(@Nullable JsonLocation location) {
        return location == null ? null : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
