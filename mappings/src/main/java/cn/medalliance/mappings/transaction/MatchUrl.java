package cn.medalliance.mappings.transaction;

import com.google.common.escape.Escaper;
import com.google.common.net.PercentEscaper;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A search by which the server finds a resource: the condition of a conditional request, or a reference that it
 * resolves. Values are escaped; the vertical bar of a token is not.
 */
public final class MatchUrl {
    /** Colon and slash may stand in a query; leaving them keeps the systems readable. */
    private static final Escaper ESCAPER = new PercentEscaper("-_.*:/", false);

    private static final Pattern SPECIAL = Pattern.compile("[\\\\,|$]");

    private final String type;
    private final String query;

    private MatchUrl(String type, String query) {
        this.type = type;
        this.query = query;
    }

    /** A resource of this type that bears the identifier. */
    public static MatchUrl byIdentifier(String type, String system, String value) {
        return new MatchUrl(type, "").and("identifier", system, value);
    }

    /** A resource of this type; at least one condition has to follow. */
    public static MatchUrl of(String type) {
        return new MatchUrl(type, "");
    }

    /** And a token parameter has this system and value. */
    public MatchUrl and(String parameter, String system, String value) {
        return with(parameter, escaped(literal(system)) + "|" + escaped(literal(value)));
    }

    /** And a parameter has this value. */
    public MatchUrl and(String parameter, String value) {
        return with(parameter, escaped(literal(value)));
    }

    /** And a parameter has one of these values. */
    public MatchUrl andAnyOf(String parameter, List<String> values) {
        return with(
                parameter,
                values.stream().map(MatchUrl::literal).map(MatchUrl::escaped).collect(Collectors.joining(",")));
    }

    /** Only the conditions, for {@code ifNoneExist}. */
    public String query() {
        return query;
    }

    /** Type and conditions, for a request or a reference. */
    @Override
    public String toString() {
        return type + "?" + query;
    }

    private MatchUrl with(String parameter, String value) {
        return new MatchUrl(type, (query.isEmpty() ? "" : query + "&") + parameter + "=" + value);
    }

    /** A comma in a value would be an "or", a bar a system (FHIR R4, 3.1.1.4.0.1). */
    private static String literal(String value) {
        return SPECIAL.matcher(value).replaceAll("\\\\$0");
    }

    /** A value as it stands in a search. */
    public static String escaped(String text) {
        return ESCAPER.escape(text);
    }
}
