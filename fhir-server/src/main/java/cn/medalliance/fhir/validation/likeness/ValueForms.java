package cn.medalliance.fhir.validation.likeness;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The form of a value: what the specification's rules for primitive types see of it. Values of one form are all right or all wrong as
 * far as these rules go. Only plain values have a form; all others are taken as they are.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/datatypes.html#primitive">R4 primitive types</a>.
 */
final class ValueForms {

    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_DIGITS = 15;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private static final Pattern MOMENT = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})"
            + "(T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,3})?(Z|[+-](?:0\\d|1[0-3]):[0-5]\\d))?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(-(?:0[1-9]|1[0-2]))?");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern TARGET = Pattern.compile("([A-Za-z]{1,64})/[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern UUID =
            Pattern.compile("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Types of which every value has a meaning of its own. */
    private static final Set<String> CLOSED =
            Set.of("boolean", "code", "uri", "url", "canonical", "oid", "uuid", "id", "time", "base64Binary", "xhtml");

    private ValueForms() {}

    static boolean isClosed(String type) {
        return CLOSED.contains(type);
    }

    /** Null of what has none. */
    static @Nullable String of(String type, JsonNode value) {
        return switch (type) {
            case "string", "markdown" -> value.isTextual() && isPlain(value.textValue()) ? "text" : null;
            case "date", "dateTime", "instant" -> value.isTextual() ? moment(type, value.textValue()) : null;
            case "integer", "positiveInt", "unsignedInt" ->
                value.isInt() ? "integer" + Integer.signum(value.intValue()) : null;
            case "decimal" -> decimal(value);
            default -> null;
        };
    }

    static @Nullable String id(JsonNode value) {
        return value.isTextual() && ID.matcher(value.textValue()).matches() ? "id" : null;
    }

    /** The type that is referred to; null of any other way of writing a reference. */
    static @Nullable String reference(JsonNode value) {
        if (!value.isTextual()) {
            return null;
        }
        Matcher target = TARGET.matcher(value.textValue());
        if (target.matches()) {
            return target.group(1) + "/";
        }
        return UUID.matcher(value.textValue()).matches() ? "urn:uuid:" : null;
    }

    /** One line of what is no markup, controls nothing and has no space at its ends. */
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST_TEXT || text.charAt(0) == ' ' || text.charAt(length - 1) == ' ') {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (!isPlain(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char character) {
        if (character < 0x7F) {
            return character >= ' ' && character != '<' && character != '>' && character != '&' && character != '$';
        }
        return character == '·'
                || character == '°'
                || character == '×'
                || character > 0x3000 && character < 0xA000
                || character > 0xFF00 && character < 0xFFE0;
    }

    private static @Nullable String moment(String type, String text) {
        Matcher parts = MOMENT.matcher(text);
        if (!parts.matches()) {
            Matcher month = MONTH.matcher(text);
            return !type.equals("instant") && month.matches() && isNear(Integer.parseInt(month.group(1)))
                    ? "date" + text.length()
                    : null;
        }
        boolean hasTime = parts.group(4) != null;
        if (!isDay(parts) || hasTime && type.equals("date") || !hasTime && type.equals("instant")) {
            return null;
        }
        String fraction = parts.group(5) == null ? "" : parts.group(5);
        return hasTime ? "moment" + fraction.length() + parts.group(6) : "day";
    }

    private static boolean isDay(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        try {
            LocalDate.of(year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
            return isNear(year);
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean isNear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Whole ones are told apart from those with a point, and all by their sign and places. */
    private static @Nullable String decimal(JsonNode value) {
        if (value.isInt()) {
            return "whole" + Integer.signum(value.intValue());
        }
        if (!value.isBigDecimal()) {
            return null;
        }
        BigDecimal number = value.decimalValue();
        return number.scale() > 0 && number.precision() <= MOST_DIGITS && number.scale() <= MOST_DIGITS
                ? "decimal" + number.signum() + "," + number.scale()
                : null;
    }
}
