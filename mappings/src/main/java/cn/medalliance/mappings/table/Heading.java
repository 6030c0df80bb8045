package cn.medalliance.mappings.table;

import cn.medalliance.mappings.text.LooseText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One heading of a table, taken apart: {@code 体重（kg）} is the name 体重 with the unit kg.
 *
 * @param written the heading as it stands in the file
 * @param name the heading for comparison: half-width, lower-case, without spaces, unit and asterisk
 * @param unit what stood in the brackets at its end; empty when nothing did
 */
public record Heading(String written, String name, String unit) {
    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)[(\\[]([^()\\[\\]]+)[)\\]]");

    /** Takes a heading apart. */
    public static Heading of(String written) {
        String key = LooseText.key(written).replace("*", "").replaceAll("[:：]$", "");
        Matcher matcher = WITH_UNIT.matcher(key);
        return matcher.matches()
                ? new Heading(LooseText.trim(written), matcher.group(1), matcher.group(2))
                : new Heading(LooseText.trim(written), key, "");
    }
}
