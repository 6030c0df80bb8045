package cn.medalliance.fhir.search.rules;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Set;

/**
 * The parameters that shape an answer rather than choose what is in it.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/search.html#return">R4 managing returned resources</a>.
 */
final class ResultParameters {

    private static final Set<String> TOTALS = Set.of("none", "estimate", "accurate");
    private static final Set<String> SUMMARIES = Set.of("true", "text", "data", "count", "false");
    private static final Set<String> ITERATE = Set.of("iterate", "recurse");
    private static final Set<String> NAMES = Set.of(
            "_count",
            "_sort",
            "_total",
            "_summary",
            "_elements",
            "_include",
            "_revinclude",
            "_contained",
            "_format",
            "_pretty",
            "fhirVersion");

    private static final Set<String> INCLUDES = Set.of("_include", "_revinclude");
    /** Each is a query of its own, or several. */
    private static final int MOST_INCLUDES = 50;

    private final FhirContext fhir;
    private final ISearchParamRegistry registry;

    ResultParameters(FhirContext fhir, ISearchParamRegistry registry) {
        this.fhir = fhir;
        this.registry = registry;
    }

    static boolean has(String name) {
        int colon = name.indexOf(':');
        return NAMES.contains(colon < 0 ? name : name.substring(0, colon));
    }

    /** Checks one parameter of a search of a type. */
    void check(String type, String name, List<String> values) {
        int colon = name.indexOf(':');
        String plain = colon < 0 ? name : name.substring(0, colon);
        checkModifier(plain, colon < 0 ? "" : name.substring(colon + 1), name);
        if (INCLUDES.contains(plain) && values.size() > MOST_INCLUDES) {
            throw new Refusal(ErrorCode.NOT_ANSWERABLE, "at most " + MOST_INCLUDES + " of them in one search", name);
        }
        for (String value : values) {
            switch (plain) {
                case "_count" -> checkCount(name, value);
                case "_total" -> checkOneOf(name, value, TOTALS);
                case "_summary" -> checkOneOf(name, value, SUMMARIES);
                case "_sort" -> checkSort(type, name, value);
                case "_include", "_revinclude" -> checkInclude(name, value);
                case "_contained" -> {
                    if (!"false".equals(value)) {
                        throw new Refusal(
                                ErrorCode.NOT_ANSWERABLE, "不检索内含资源。 Contained resources are not searched.", name);
                    }
                }
                default -> {
                    // The shape of the text; HAPI's own to judge.
                }
            }
        }
    }

    private static void checkModifier(String plain, String modifier, String name) {
        boolean isKnown = switch (plain) {
            case "_include", "_revinclude" -> modifier.isEmpty() || ITERATE.contains(modifier);
            case "_elements" -> modifier.isEmpty() || modifier.equals("exclude");
            default -> modifier.isEmpty();
        };
        if (!isKnown) {
            throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, "modifier :" + modifier, name);
        }
    }

    static void checkCount(String name, String value) {
        try {
            if (Integer.parseInt(value) >= 0) {
                return;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below.
        }
        throw ParameterValues.unreadable(name, "应为非负整数。 Must be a whole number, 0 or more.");
    }

    private static void checkOneOf(String name, String value, Set<String> known) {
        if (!known.contains(value)) {
            throw ParameterValues.unreadable(
                    name,
                    "Must be one of "
                            + String.join(", ", known.stream().sorted().toList()));
        }
    }

    private void checkSort(String type, String name, String value) {
        for (String key : value.split(",", -1)) {
            String parameter = key.startsWith("-") ? key.substring(1) : key;
            int dot = parameter.indexOf('.');
            String head = dot < 0 ? parameter : parameter.substring(0, dot);
            int colon = head.indexOf(':');
            String plain = colon < 0 ? head : head.substring(0, colon);
            if (plain.isEmpty()) {
                throw ParameterValues.unreadable(name, "A sort key is empty.");
            }
            if (registry.getActiveSearchParam(type, plain, SearchParamLookupContextEnum.SORT) == null) {
                throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, "cannot sort " + type + " by " + plain, name);
            }
        }
    }

    private void checkInclude(String name, String value) {
        if ("*".equals(value)) {
            return;
        }
        String[] parts = value.split(":", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, "must be Type:parameter or Type:parameter:Target", name);
        }
        checkType(name, parts[0]);
        if (!"*".equals(parts[1])) {
            RuntimeSearchParam parameter =
                    registry.getActiveSearchParam(parts[0], parts[1], SearchParamLookupContextEnum.SEARCH);
            if (parameter == null || parameter.getParamType() != RestSearchParameterTypeEnum.REFERENCE) {
                throw new Refusal(
                        ErrorCode.UNKNOWN_PARAMETER, parts[0] + " has no reference parameter " + parts[1], name);
            }
        }
        if (parts.length == 3) {
            checkType(name, parts[2]);
        }
    }

    private void checkType(String name, String type) {
        if (!fhir.getResourceTypes().contains(type)) {
            throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, "there is no type " + type, name);
        }
    }
}
