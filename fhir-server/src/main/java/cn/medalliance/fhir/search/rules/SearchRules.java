package cn.medalliance.fhir.search.rules;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import ca.uhn.fhir.util.UrlUtil;
import cn.medalliance.fhir.search.rules.SearchedTypes.Way;
import cn.medalliance.fhir.server.AnswerParameters;
import cn.medalliance.fhir.server.HiddenNames;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a search may ask of a type. A parameter, modifier, chain or value that would not be answered is refused by name; so
 * no search answers another question than was asked. The same rules hold for a search, for the condition of a
 * conditional write and for an entry of a Bundle.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/search.html">R4 search</a>.
 */
public final class SearchRules {

    private static final String HAS = "_has";
    private static final String LIST = "_list";
    private static final String FILTER = "_filter";

    private final FhirContext fhir;
    private final ISearchParamRegistry registry;
    private final ParameterValues values;
    private final ResultParameters results;
    private final FilterRules filters;
    private final ReferenceTargets referenceTargets;
    private final List<SearchedTypes> judges;

    SearchRules(
            FhirContext fhir,
            ISearchParamRegistry registry,
            IValidationSupport terminology,
            List<SearchedTypes> judges) {
        this.judges = judges;
        this.fhir = fhir;
        this.registry = registry;
        this.values = new ParameterValues(fhir, registry, terminology);
        this.results = new ResultParameters(fhir, registry);
        this.filters = new FilterRules(this);
        this.referenceTargets = new ReferenceTargets(fhir);
    }

    /**
     * Checks the parameters of a search.
     *
     * @param type the type searched
     * @throws Refusal naming the first parameter that cannot be answered
     */
    public void checkSearch(String type, Map<String, String[]> parameters) {
        checkTogether(parameters.keySet());
        parameters.forEach((name, given) -> check(type, name, given));
    }

    /** HAPI makes a reverse chain of {@code _list}, in the place of those that were asked. */
    private static void checkTogether(Set<String> names) {
        if (names.contains(LIST) && names.stream().anyMatch(name -> name.startsWith(HAS))) {
            throw new Refusal(ErrorCode.NOT_ANSWERABLE, "_list 与 _has 不能并用。 _list cannot stand beside _has.", LIST);
        }
    }

    /**
     * Checks the condition of a conditional create, update, patch or delete.
     *
     * @param condition the part behind the question mark, or the whole address
     * @throws Refusal naming the first parameter that cannot be answered
     */
    public void checkCondition(String type, String condition) {
        int mark = condition.indexOf('?');
        String query = mark < 0 ? condition : condition.substring(mark + 1);
        UrlUtil.parseQueryString(query).forEach((name, given) -> {
            if (AnswerParameters.NAMES.contains(name)) {
                return;
            }
            if (ResultParameters.has(name)) {
                throw new Refusal(
                        ErrorCode.UNKNOWN_PARAMETER, "a condition takes no parameter that shapes an answer", name);
            }
            check(type, name, given);
        });
    }

    /** Checks one parameter of a search. */
    void check(String type, String name, String[] given) {
        List<String> asked = List.of(given);
        for (String value : asked) {
            if (value.indexOf('\0') >= 0) {
                throw ParameterValues.unreadable(name, "A character that cannot be stored.");
            }
            if (value.isBlank()) {
                throw ParameterValues.unreadable(name, "参数没有值。 The parameter has no value.");
            }
        }
        if (ResultParameters.has(name)) {
            results.check(type, name, asked);
        } else if (name.equals(LIST)) {
            asked.forEach(SearchRules::checkList);
            judges.forEach(judge -> judge.judge(Set.of("List"), new Way(Set.of(type), "item", true), name));
        } else if (name.equals(FILTER)) {
            asked.forEach(value -> filters.check(type, value));
        } else {
            checkCriterion(Set.of(type), name, asked, name);
        }
    }

    private static void checkList(String list) {
        if (list.startsWith("$")) {
            throw new Refusal(ErrorCode.NOT_ANSWERABLE, "只支持 List 的 id。 Only the id of a List is taken.", LIST);
        }
    }

    /**
     * Follows a chain or a reverse chain to its end.
     *
     * @param types any of them may have the parameter
     * @param path what is left of the parameter's name
     * @param asked the values
     * @param name the parameter as it was written, for the answer
     */
    void checkCriterion(Set<String> types, String path, List<String> asked, String name) {
        checkCriterion(types, null, path, asked, name);
    }

    private void checkCriterion(Set<String> types, @Nullable Way way, String path, List<String> asked, String name) {
        if (path.equals(HAS) || path.startsWith(HAS + ":")) {
            checkReverse(types, path, asked, name);
            return;
        }
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        int colon = head.indexOf(':');
        String plain = colon < 0 ? head : head.substring(0, colon);
        String modifier = colon < 0 ? null : head.substring(colon + 1);
        Map<String, RuntimeSearchParam> byType = find(types, plain);
        List<RuntimeSearchParam> found = List.copyOf(byType.values());
        if (found.isEmpty()) {
            throw unknown(types, plain, name);
        }
        judges.forEach(judge -> judge.judge(byType.keySet(), way, name));
        if (dot >= 0) {
            checkCriterion(
                    targets(byType, modifier, name),
                    new Way(byType.keySet(), plain, false),
                    path.substring(dot + 1),
                    asked,
                    name);
        } else {
            checkValues(found, modifier, asked, name);
        }
    }

    private void checkReverse(Set<String> types, String path, List<String> asked, String name) {
        String[] parts = path.split(":", 4);
        if (parts.length < 4 || parts[3].isEmpty()) {
            throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, "must be _has:Type:reference:parameter", name);
        }
        if (!fhir.getResourceTypes().contains(parts[1])) {
            throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, "there is no type " + parts[1], name);
        }
        Set<String> from = Set.of(parts[1]);
        Map<String, RuntimeSearchParam> references = find(from, parts[2]);
        if (references.isEmpty()) {
            throw unknown(from, parts[2], name);
        }
        Set<String> targets = targets(references, null, name);
        if (types.stream().noneMatch(targets::contains)) {
            throw new Refusal(
                    ErrorCode.UNKNOWN_PARAMETER, parts[1] + "." + parts[2] + " does not refer to " + types, name);
        }
        checkCriterion(from, new Way(types, parts[2], true), parts[3], asked, name);
    }

    private void checkValues(
            List<RuntimeSearchParam> found, @Nullable String modifier, List<String> asked, String name) {
        Refusal refused = null;
        for (RuntimeSearchParam parameter : found) {
            try {
                checkModifier(parameter, modifier, name);
                asked.forEach(value -> values.check(parameter, modifier, value, name));
                return;
            } catch (Refusal refusal) {
                refused = refusal;
            }
        }
        if (refused != null) {
            throw refused;
        }
    }

    private void checkModifier(RuntimeSearchParam parameter, @Nullable String modifier, String name) {
        if (modifier == null || Modifiers.has(parameter.getName(), parameter.getParamType(), modifier)) {
            return;
        }
        boolean isReference = parameter.getParamType() == RestSearchParameterTypeEnum.REFERENCE;
        if (isReference && fhir.getResourceTypes().contains(modifier)) {
            return;
        }
        boolean isOfTheStandard = isReference && "identifier".equals(modifier)
                || parameter.getParamType() == RestSearchParameterTypeEnum.TOKEN && "of-type".equals(modifier);
        throw new Refusal(
                isOfTheStandard ? ErrorCode.NOT_ANSWERABLE : ErrorCode.UNKNOWN_PARAMETER,
                "modifier :" + modifier,
                name);
    }

    /** The parameter of this name by each of the types that have it. */
    private Map<String, RuntimeSearchParam> find(Set<String> types, String plain) {
        Map<String, RuntimeSearchParam> found = new LinkedHashMap<>();
        for (String type : types) {
            RuntimeSearchParam parameter =
                    registry.getActiveSearchParam(type, plain, SearchParamLookupContextEnum.SEARCH);
            if (parameter != null && !HiddenNames.isHidden(plain)) {
                found.put(type, parameter);
            }
        }
        return found;
    }

    private Set<String> targets(Map<String, RuntimeSearchParam> references, @Nullable String narrowed, String name) {
        Set<String> targets = new HashSet<>();
        references.forEach((type, parameter) -> {
            if (parameter.getParamType() == RestSearchParameterTypeEnum.REFERENCE) {
                targets.addAll(referenceTargets.of(type, parameter));
            }
        });
        if (targets.isEmpty()) {
            throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, "only a reference can be followed", name);
        }
        if (narrowed == null) {
            return targets;
        }
        if (!targets.contains(narrowed)) {
            throw new Refusal(ErrorCode.UNKNOWN_PARAMETER, "the reference does not lead to " + narrowed, name);
        }
        return Set.of(narrowed);
    }

    private static Refusal unknown(Set<String> types, String plain, String name) {
        String where = types.size() == 1 ? types.iterator().next() : "none of the referenced types";
        return new Refusal(ErrorCode.UNKNOWN_PARAMETER, where + " has no parameter " + plain, name);
    }

    /**
     * The parameters that can be answered, with what was wrong with the others.
     *
     * @param parameters those to search by
     * @param ignored one refusal for each that was left out
     */
    record Sifted(Map<String, String[]> parameters, List<Refusal> ignored) {}

    /** For a client that prefers an answer to a refusal: leaves out what cannot be answered. */
    Sifted sift(String type, Map<String, String[]> asked) {
        Map<String, String[]> kept = new HashMap<>();
        List<Refusal> ignored = new ArrayList<>();
        asked.forEach((name, given) -> {
            try {
                check(type, name, given);
                kept.put(name, given);
            } catch (Refusal refusal) {
                if (refusal.code() == ErrorCode.FORBIDDEN) {
                    throw refusal; // what may not be asked is never left out in silence
                }
                ignored.add(refusal);
            }
        });
        return new Sifted(kept, ignored);
    }
}
