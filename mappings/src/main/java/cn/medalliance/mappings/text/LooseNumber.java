package cn.medalliance.mappings.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a cell holds it, perhaps followed by a unit: {@code 72.5}, {@code ７２．５}, {@code 72.5kg}, {@code 3次/周}.
 *
 * @param value the number
 * @param unit what stood behind it, half-width, lower-case and without spaces; empty when nothing did
 */
public record LooseNumber(BigDecimal value, String unit) {
    private static final Pattern FORM = Pattern.compile("([+-]?\\d{1,9}(?:\\.\\d{1,6})?)([^\\d.+-].*)?");
    private static final Pattern SECOND_NUMBER = Pattern.compile(".*(?:\\d(?<!m\\^?2)|[/\\\\]$).*");

    /** Reads a number; empty when the text is not one number with at most a unit behind it. */
    public static Optional<LooseNumber> parse(String text) {
        Matcher matcher = FORM.matcher(LooseText.key(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2) == null ? "" : matcher.group(2);
        if (SECOND_NUMBER.matcher(unit).matches()) {
            return Optional.empty();
        }
        return Optional.of(new LooseNumber(new BigDecimal(matcher.group(1)), unit));
    }

    /** The number without needless zeros: {@code 0.0} is {@code 0}. */
    public String plain() {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
