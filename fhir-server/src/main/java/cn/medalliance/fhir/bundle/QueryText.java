package cn.medalliance.fhir.bundle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes what a search asks for, as {@link CallerCalls} sends it. */
public final class QueryText {

    private QueryText() {}

    /** A value in which the signs of searches stand for themselves (FHIR R4 3.1.1.4.0.3). */
    public static String literal(String text) {
        return text.replaceAll("([\\\\,|$])", "\\\\$1");
    }

    /** A value as it stands in an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A code or number of a system, as it stands in an address. */
    public static String token(String system, String code) {
        return encoded(literal(system) + "|" + literal(code));
    }
}
