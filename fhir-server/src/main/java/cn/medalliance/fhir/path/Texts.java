package cn.medalliance.fhir.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Function;
import org.jspecify.annotations.Nullable;

/** FHIRPath's functions of text and of numbers, on one value. */
final class Texts {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,200}(?:\\.\\d{1,200})?");

    private static final int MOST_PLACES = 100;
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private Texts() {}

    /** @param first the first parameter, and {@code second} the second; null where there is none */
    static List<JsonNode> apply(Function function, String text, @Nullable JsonNode first, @Nullable JsonNode second) {
        String part = first == null ? "" : first.asText();
        return switch (function) {
            case Upper -> Values.of(text.toUpperCase(Locale.ROOT));
            case Lower -> Values.of(text.toLowerCase(Locale.ROOT));
            case Trim -> Values.of(text.strip());
            case Length -> List.of(IntNode.valueOf(text.length()));
            case StartsWith -> Values.of(text.startsWith(part));
            case EndsWith -> Values.of(text.endsWith(part));
            case Contains -> Values.of(text.contains(part));
            case IndexOf -> List.of(IntNode.valueOf(text.indexOf(part)));
            case Substring -> substring(text, first, second);
            case Replace -> Values.of(replaced(text, part, second == null ? "" : second.asText()));
            case Matches ->
                Values.of(searched(
                        () -> pattern(part).matcher(new CountedText(text)).find()));
            case ReplaceMatches ->
                Values.of(searched(
                        () -> replaced(pattern(part), new CountedText(text), second == null ? "" : second.asText())));
            case Split -> {
                List<JsonNode> parts = new ArrayList<>();
                for (String each : text.split(Pattern.quote(part), -1)) {
                    parts.add(new TextNode(each));
                }
                yield parts;
            }
            default -> throw new IllegalStateException(String.valueOf(function));
        };
    }

    private static String replaced(String text, String part, String by) {
        long times = part.isEmpty() ? text.length() + 1L : 0;
        for (int at = part.isEmpty() ? -1 : text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            times++;
        }
        Values.checkLength(text.length() + times * by.length());
        return text.replace(part, by);
    }

    private static String replaced(Pattern pattern, CharSequence text, String by) {
        Matcher found = pattern.matcher(text);
        StringBuilder result = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(result, by);
            Values.checkLength(result.length());
        }
        return found.appendTail(result).toString();
    }

    private static List<JsonNode> substring(String text, @Nullable JsonNode start, @Nullable JsonNode length) {
        if (start == null || !start.isIntegralNumber()) {
            return Values.NONE;
        }
        int from = start.intValue();
        if (from < 0 || from >= text.length()) {
            return Values.NONE;
        }
        int to =
                length == null ? text.length() : (int) Math.min(text.length(), from + Math.max(0L, length.longValue()));
        return Values.of(text.substring(from, to));
    }

    /** A pattern is a client's: it may go deeper than the stack, or name a group that there is not. */
    private static <T> T searched(Supplier<T> search) {
        try {
            return search.get();
        } catch (StackOverflowError | IndexOutOfBoundsException | IllegalArgumentException wrong) {
            throw new EvaluationFault("the regular expression cannot be applied");
        }
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text, Pattern.DOTALL);
        } catch (PatternSyntaxException wrong) {
            throw new EvaluationFault("no regular expression");
        }
    }

    /** @param places how many digits {@code round} leaves */
    static List<JsonNode> number(Function function, JsonNode value, int places) {
        if (function == Function.ToString) {
            return value.isContainerNode() ? Values.NONE : Values.of(plain(value));
        }
        BigDecimal number = decimal(value);
        if (number == null) {
            return Values.NONE;
        }
        return switch (function) {
            case ToDecimal -> List.of(Values.decimal(number));
            case ToInteger -> number.scale() > 0 ? Values.NONE : whole(number);
            case Abs -> List.of(Operators.number(number.abs(), value.isIntegralNumber()));
            case Ceiling -> whole(number.setScale(0, RoundingMode.CEILING));
            case Floor -> whole(number.setScale(0, RoundingMode.FLOOR));
            case Truncate -> whole(number.setScale(0, RoundingMode.DOWN));
            default -> {
                if (places < 0 || places > MOST_PLACES) {
                    throw new EvaluationFault("a precision from 0 to " + MOST_PLACES);
                }
                yield List.of(Values.decimal(number.setScale(places, RoundingMode.HALF_UP)));
            }
        };
    }

    /** Empty of one that is no integer of FHIRPath, as of any value that cannot be converted. */
    private static List<JsonNode> whole(BigDecimal number) {
        return number.abs().compareTo(GREATEST) > 0 ? Values.NONE : List.of(Operators.number(number, true));
    }

    private static String plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    private static @Nullable BigDecimal decimal(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return value.isTextual() && DECIMAL.matcher(value.textValue()).matches()
                ? new BigDecimal(value.textValue())
                : null;
    }

    /** Text that breaks off a search which would go on for ever: a pattern is a client's. */
    private static final class CountedText implements CharSequence {

        private static final int MOST_LOOKS = 1_000_000;

        private final CharSequence text;
        private int looks;

        CountedText(CharSequence text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new EvaluationFault("the regular expression takes too long");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
