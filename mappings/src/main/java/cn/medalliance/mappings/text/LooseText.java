package cn.medalliance.mappings.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is typed under a Chinese input method: full-width digits, several kinds of space and of comma. */
public final class LooseText {
    /** Also the ideographic space, the no-break space, the byte order mark and other marks that nobody sees. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{Cf}\\s]+");

    private static final Pattern EDGES = Pattern.compile("^[\\p{Z}\\p{Cf}\\s]+|[\\p{Z}\\p{Cf}\\s]+$");
    private static final Pattern LIST_SEPARATORS = Pattern.compile("[、,;/|，；／\\p{Z}\\s]+");

    private LooseText() {}

    /** The text without spaces of any kind at both ends, its other characters untouched. */
    public static String trim(String text) {
        return EDGES.matcher(text).replaceAll("");
    }

    /** The text for comparison: half-width, lower-case where it is Latin, no spaces at all. */
    public static String key(String text) {
        return INVISIBLE.matcher(halfWidth(text)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Full-width characters made half-width, and compatibility signs such as ㎏ written out. */
    public static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** The parts of a multi-value cell, separated by any of {@code 、 , ; / |}, their full-width forms, or spaces. */
    public static List<String> list(String text) {
        return LIST_SEPARATORS
                .splitAsStream(text)
                .map(LooseText::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
