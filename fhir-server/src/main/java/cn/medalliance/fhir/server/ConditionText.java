package cn.medalliance.fhir.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The text of a condition as HAPI can read it: it takes an address apart byte by byte, so that of a Chinese name that is
 * not escaped nothing is left and the condition finds nobody.
 */
public final class ConditionText {

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]+");

    private ConditionText() {}

    /** The same condition with what is not ASCII escaped. */
    public static String escaped(String condition) {
        return NOT_ASCII
                .matcher(condition)
                .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8));
    }
}
