package cn.medalliance.audit.recording;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import ca.uhn.fhir.util.UrlUtil;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A query as it is kept: which question was asked, but no name, number, address or text by which a person was sought. Whom
 * it was about is said by the patients that it found.
 */
final class RecordedQuery {

    private static final String HIDDEN = "***";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_:.\\-]{1,120}");
    /** Shape the answer, or say when and which kind. */
    private static final Set<String> PLAIN = Set.of(
            "_id",
            "_lastUpdated",
            "_count",
            "_sort",
            "_total",
            "_summary",
            "_elements",
            "_elements:exclude",
            "_include",
            "_revinclude",
            "_include:iterate",
            "_revinclude:iterate",
            "_format",
            "_pretty",
            "_since",
            "_at",
            "_type",
            "_tag",
            "_profile",
            "_security",
            "_outputFormat",
            "start",
            "end");
    /** At the end of a chain, where the type is not looked up. */
    private static final Set<String> PLAIN_IN_CHAINS =
            Set.of("_id", "status", "code", "category", "type", "date", "patient", "subject", "encounter");

    private static final Set<String> MODIFIERS = Set.of("not", "missing", "in", "not-in", "above", "below", "exact");
    private static final Set<String> IDENTIFYING =
            Set.of("identifier", "phone", "email", "telecom", "birthdate", "death-date", "altid");
    private static final Set<RestSearchParameterTypeEnum> TELLING = EnumSet.of(
            RestSearchParameterTypeEnum.DATE,
            RestSearchParameterTypeEnum.NUMBER,
            RestSearchParameterTypeEnum.QUANTITY,
            RestSearchParameterTypeEnum.REFERENCE,
            RestSearchParameterTypeEnum.TOKEN,
            RestSearchParameterTypeEnum.URI,
            RestSearchParameterTypeEnum.COMPOSITE);

    private final ISearchParamRegistry registry;

    RecordedQuery(ISearchParamRegistry registry) {
        this.registry = registry;
    }

    /**
     * The query to keep; null when nothing was asked.
     *
     * @param ifNoneExist the condition of a conditional create
     */
    @Nullable
    String of(@Nullable String type, Map<String, String[]> parameters, @Nullable String ifNoneExist) {
        List<String> parts = new ArrayList<>();
        add(parts, "", type, parameters);
        if (ifNoneExist != null && !ifNoneExist.isBlank()) {
            String condition = ifNoneExist.substring(ifNoneExist.indexOf('?') + 1);
            try {
                add(parts, "If-None-Exist: ", type, UrlUtil.parseQueryString(condition));
            } catch (IllegalArgumentException unreadable) {
                parts.add("If-None-Exist: " + HIDDEN);
            }
        }
        return parts.isEmpty() ? null : String.join("&", parts);
    }

    private void add(List<String> parts, String before, @Nullable String type, Map<String, String[]> parameters) {
        new TreeMap<>(parameters).forEach((name, values) -> {
            String told = NAME.matcher(name).matches() ? name : HIDDEN;
            for (String value : values) {
                parts.add(before + told + "=" + (isPlain(type, name) ? value : hidden(name, value)));
            }
        });
    }

    /** Of an identifier its system is kept. */
    private static String hidden(String name, String value) {
        int bar = value.indexOf('|');
        boolean hasSystem = name.endsWith("identifier") && bar > 0 && value.indexOf(',') < 0;
        return hasSystem ? value.substring(0, bar + 1) + HIDDEN : HIDDEN;
    }

    private boolean isPlain(@Nullable String type, String name) {
        if (PLAIN.contains(name)) {
            return true;
        }
        if (name.startsWith("_has:")) {
            return PLAIN_IN_CHAINS.contains(name.substring(name.lastIndexOf(':') + 1));
        }
        int dot = name.lastIndexOf('.');
        if (dot >= 0) {
            return PLAIN_IN_CHAINS.contains(name.substring(dot + 1));
        }
        int colon = name.indexOf(':');
        String plain = colon < 0 ? name : name.substring(0, colon);
        String modifier = colon < 0 ? "" : name.substring(colon + 1);
        boolean isOfType = !modifier.isEmpty() && Character.isUpperCase(modifier.charAt(0));
        if (type == null
                || IDENTIFYING.contains(plain)
                || !modifier.isEmpty() && !isOfType && !MODIFIERS.contains(modifier)) {
            return false;
        }
        RuntimeSearchParam known = registry.getActiveSearchParam(type, plain, SearchParamLookupContextEnum.SEARCH);
        return known != null && !plain.startsWith("_") && TELLING.contains(known.getParamType());
    }
}
