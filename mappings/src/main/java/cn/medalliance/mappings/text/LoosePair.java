package cn.medalliance.mappings.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two values in one cell, as the paper form prints them: {@code 158/96} (systolic and diastolic) or {@code 10/5} (now
 * and aimed at). Either side may be empty, not both.
 *
 * @param first what stood before the slash
 * @param second what stood behind it
 */
public record LoosePair(String first, String second) {
    private static final Pattern FORM = Pattern.compile("([^/\\\\]*)[/\\\\]([^/\\\\]*)");

    /** Splits at the one slash there is; empty when there is none, or several, or nothing on either side. */
    public static Optional<LoosePair> parse(String text) {
        Matcher matcher = FORM.matcher(LooseText.halfWidth(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        LoosePair pair = new LoosePair(LooseText.trim(matcher.group(1)), LooseText.trim(matcher.group(2)));
        return pair.first.isEmpty() && pair.second.isEmpty() ? Optional.empty() : Optional.of(pair);
    }
}
