package cn.medalliance.fhir.search.composite;

import static ca.uhn.fhir.rest.api.Constants.PARAM_FILTER;
import static ca.uhn.fhir.rest.api.Constants.PARAM_HAS;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.CompositeParam;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import ca.uhn.fhir.rest.param.QuantityParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import cn.medalliance.fhir.search.SearchRewrite;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the composites of a search, also behind {@code _has} and chains, into questions to the index of pairs, and
 * refuses composites that have none. A search without composites passes unchanged.
 */
final class CompositeRewriter implements SearchRewrite {

    private static final String HAS_PREFIX = PARAM_HAS + ":";
    private static final Set<String> OTHER_COMPOSITES =
            Set.of("context-type-quantity", "context-type-value", "characteristic-value");

    private final FhirContext fhir;
    private final ISearchParamRegistry registry;

    CompositeRewriter(FhirContext fhir, ISearchParamRegistry registry) {
        this.fhir = fhir;
        this.registry = registry;
    }

    @Override
    public SearchParameterMap rewrite(
            @Nullable String type, SearchParameterMap asked, @Nullable RequestDetails request) {
        checkSort(type, asked.getSort());
        SearchNumbers.check(asked);
        Map<String, Replacement> replacements = new LinkedHashMap<>();
        for (Map.Entry<String, List<List<IQueryParameterType>>> parameter : asked.entrySet()) {
            Replacement replacement = replace(type, parameter.getKey(), parameter.getValue());
            if (replacement != null) {
                replacements.put(parameter.getKey(), replacement);
            }
        }
        if (replacements.isEmpty()) {
            return asked;
        }
        SearchParameterMap rewritten = asked.clone();
        replacements.keySet().forEach(rewritten::remove);
        Map<String, List<List<IQueryParameterType>>> added = new HashMap<>();
        replacements
                .values()
                .forEach(replacement -> added.computeIfAbsent(replacement.name(), name -> new ArrayList<>())
                        .addAll(replacement.values()));
        added.forEach(rewritten::put);
        return rewritten;
    }

    /**
     * What stands in a parameter's place.
     *
     * @param name of a parameter
     * @param values all of the outer list must hold, any of an inner list will do
     */
    private record Replacement(String name, List<List<IQueryParameterType>> values) {}

    /**
     * What stands in the place of a chain, or of what follows {@code _has:}.
     *
     * @param path parameter name with whatever stands before it
     * @param values any of them will do
     */
    private record Step(String path, List<String> values) {

        Step under(String before) {
            return new Step(before + path, values);
        }
    }

    private @Nullable Replacement replace(@Nullable String type, String name, List<List<IQueryParameterType>> values) {
        refuseInternal(name);
        if (PARAM_HAS.equals(name)) {
            return replaceEach(name, values, this::replaceHas);
        }
        if (PARAM_FILTER.equals(name)) {
            values.forEach(any -> any.forEach(CompositeRewriter::checkFilter));
            return null;
        }
        RuntimeSearchParam definition = type == null ? null : definition(type, name);
        if (type == null || definition == null) {
            return null;
        }
        return switch (definition.getParamType()) {
            case COMPOSITE -> replaceComposite(type, name, values);
            case REFERENCE -> replaceEach(name, values, value -> replaceChain(type, name, value));
            case QUANTITY -> replaceEach(name, values, CompositeRewriter::withPrefix);
            default -> null;
        };
    }

    private @Nullable Replacement replaceComposite(String type, String name, List<List<IQueryParameterType>> values) {
        PairedComposite composite = supported(Set.of(type), name);
        List<List<IQueryParameterType>> all = new ArrayList<>();
        for (List<IQueryParameterType> any : values) {
            checkAlternatives(composite, any.size());
            List<IQueryParameterType> rewritten = new ArrayList<>();
            for (IQueryParameterType value : any) {
                rewritten.addAll(composite.ask((CompositeParam<?, ?>) value));
            }
            all.add(rewritten);
        }
        return composite
                .index()
                .map(index -> new Replacement(index.code(), all))
                .orElse(null);
    }

    /** One value's place is taken by several; none when it may stay. */
    private interface Rewriting {
        @Nullable
        List<IQueryParameterType> of(IQueryParameterType value);
    }

    private static @Nullable Replacement replaceEach(
            String name, List<List<IQueryParameterType>> values, Rewriting rewriting) {
        boolean isChanged = false;
        List<List<IQueryParameterType>> all = new ArrayList<>();
        for (List<IQueryParameterType> any : values) {
            List<IQueryParameterType> rewritten = new ArrayList<>();
            for (IQueryParameterType value : any) {
                List<IQueryParameterType> instead = rewriting.of(value);
                isChanged |= instead != null;
                rewritten.addAll(instead == null ? List.of(value) : instead);
            }
            checkDates(any, rewritten);
            all.add(rewritten);
        }
        return isChanged ? new Replacement(name, all) : null;
    }

    private @Nullable List<IQueryParameterType> replaceHas(IQueryParameterType value) {
        if (!(value instanceof HasParam has)) {
            return null;
        }
        return step(Set.of(has.getTargetResourceType()), has.getParameterName(), has.getParameterValue())
                .map(step -> step.values().stream()
                        .<IQueryParameterType>map(each -> new HasParam(
                                has.getTargetResourceType(), has.getReferenceFieldName(), step.path(), each))
                        .toList())
                .orElse(null);
    }

    private @Nullable List<IQueryParameterType> replaceChain(String type, String name, IQueryParameterType value) {
        if (!(value instanceof ReferenceParam reference) || !reference.hasChain()) {
            return null;
        }
        String to = reference.hasResourceType() ? reference.getResourceType() : null;
        return step(targets(Set.of(type), name, to), reference.getChain(), reference.getValue())
                .map(step -> step.values().stream()
                        .<IQueryParameterType>map(each -> new ReferenceParam(to, step.path(), each))
                        .toList())
                .orElse(null);
    }

    /** HAPI takes the first prefix of several for all of them, so none may be left to guess. */
    private static @Nullable List<IQueryParameterType> withPrefix(IQueryParameterType value) {
        if (value instanceof QuantityParam quantity
                && quantity.getPrefix() == null
                && quantity.getMissing() == null
                && quantity.getValue() != null) {
            return List.of(new QuantityParam(
                    ParamPrefixEnum.EQUAL, quantity.getValue(), quantity.getSystem(), quantity.getUnits()));
        }
        return null;
    }

    private Optional<Step> step(Set<String> types, String path, String value) {
        if (path.startsWith(HAS_PREFIX)) {
            String[] parts = path.split(":", 4);
            return parts.length < 4
                    ? Optional.empty()
                    : step(Set.of(parts[1]), parts[3], value)
                            .map(step -> step.under(HAS_PREFIX + parts[1] + ":" + parts[2] + ":"));
        }
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        int colon = head.indexOf(':');
        String name = colon < 0 ? head : head.substring(0, colon);
        String modifier = colon < 0 ? null : head.substring(colon + 1);
        refuseInternal(name);
        if (dot < 0) {
            return last(types, name, modifier, value);
        }
        return step(targets(types, name, modifier), path.substring(dot + 1), value)
                .map(step -> step.under(head + "."));
    }

    private Optional<Step> last(Set<String> types, String name, @Nullable String modifier, String value) {
        Set<String> composites = new HashSet<>();
        Set<RestSearchParameterTypeEnum> kinds = EnumSet.noneOf(RestSearchParameterTypeEnum.class);
        for (String type : types) {
            RuntimeSearchParam definition = definition(type, name);
            if (definition != null) {
                kinds.add(definition.getParamType());
            }
            if (definition != null && definition.getParamType() == RestSearchParameterTypeEnum.COMPOSITE) {
                composites.add(type);
            }
        }
        boolean isQuantity = kinds.contains(RestSearchParameterTypeEnum.QUANTITY);
        if (isQuantity || kinds.contains(RestSearchParameterTypeEnum.NUMBER)) {
            SearchNumbers.check(name, value);
        }
        if (composites.isEmpty()) {
            boolean needsPrefix = isQuantity && modifier == null && startsWithNumber(value);
            return needsPrefix ? Optional.of(new Step(name, List.of("eq" + value))) : Optional.empty();
        }
        if (modifier != null) {
            throw NotAnswerable.because(name, "组合检索参数不支持修饰符。", "A composite parameter takes no modifier.");
        }
        PairedComposite composite = supported(composites, name);
        List<IQueryParameterType> asked = composite.ask(composite.parse(fhir, value));
        return composite
                .index()
                .map(index -> new Step(
                        index.code(),
                        asked.stream().map(each -> each.getValueAsQueryToken()).toList()));
    }

    private static PairedComposite supported(Set<String> types, String name) {
        if (!types.equals(Set.of(PairParameter.TYPE))) {
            throw NotAnswerable.unsupported(name);
        }
        return PairedComposite.byCode(name).orElseThrow(() -> NotAnswerable.unsupported(name));
    }

    private Set<String> targets(Set<String> types, String name, @Nullable String narrowed) {
        if (narrowed != null) {
            return Set.of(narrowed);
        }
        Set<String> targets = new HashSet<>();
        for (String type : types) {
            RuntimeSearchParam definition = definition(type, name);
            if (definition != null && definition.getParamType() == RestSearchParameterTypeEnum.REFERENCE) {
                targets.addAll(definition.getTargets().isEmpty() ? fhir.getResourceTypes() : definition.getTargets());
            }
        }
        return targets;
    }

    private @Nullable RuntimeSearchParam definition(String type, String name) {
        return registry.getActiveSearchParam(type, name, SearchParamLookupContextEnum.SEARCH);
    }

    private static boolean startsWithNumber(@Nullable String value) {
        return value != null && !value.isEmpty() && "+-.0123456789".indexOf(value.charAt(0)) >= 0;
    }

    /** HAPI's conditions for several dates share a join, of which only the first looks at the parameter's name. */
    private static void checkAlternatives(PairedComposite composite, int count) {
        if (composite.index().isEmpty() && count > 1) {
            throw NotAnswerable.because(composite.code(), "该参数一次只能给一个值。", "Several values at once cannot be answered.");
        }
    }

    private static void checkDates(List<IQueryParameterType> asked, List<IQueryParameterType> rewritten) {
        String dates = PairedComposite.CODE_VALUE_DATE.code();
        if (asked.size() > 1) {
            for (IQueryParameterType value : rewritten) {
                String path = value instanceof HasParam has
                        ? has.getParameterName()
                        : value instanceof ReferenceParam reference && reference.hasChain() ? reference.getChain() : "";
                if (path.equals(dates) || path.endsWith("." + dates) || path.endsWith(":" + dates)) {
                    checkAlternatives(PairedComposite.CODE_VALUE_DATE, asked.size());
                }
            }
        }
    }

    private static void refuseInternal(String name) {
        if (PairParameter.byCode(name).isPresent()) {
            throw NotAnswerable.unknown(name);
        }
    }

    private void checkSort(@Nullable String type, @Nullable SortSpec sort) {
        for (SortSpec each = sort; each != null; each = each.getChain()) {
            String path = each.getParamName();
            if (path == null) {
                continue;
            }
            for (String name : path.split("[:.]", -1)) {
                refuseInternal(name);
                RuntimeSearchParam definition = type == null ? null : definition(type, name);
                if (PairedComposite.byCode(name).isPresent()
                        || (definition != null && definition.getParamType() == RestSearchParameterTypeEnum.COMPOSITE)) {
                    throw NotAnswerable.because(
                            name, "不能按组合检索参数排序。", "Sorting by a composite parameter has no meaning.");
                }
            }
        }
    }

    private static void checkFilter(IQueryParameterType value) {
        String text = value instanceof StringParam string ? string.getValue() : value.getValueAsQueryToken();
        if (text == null) {
            return;
        }
        for (PairParameter internal : PairParameter.values()) {
            if (text.contains(internal.code())) {
                throw NotAnswerable.unknown(internal.code());
            }
        }
        Set<String> composites = new HashSet<>(OTHER_COMPOSITES);
        for (PairedComposite composite : PairedComposite.values()) {
            composites.add(composite.code());
        }
        for (String composite : composites) {
            if (text.contains(composite)) {
                throw NotAnswerable.because(
                        composite, "_filter 中不支持组合检索参数。", "Composite parameters cannot stand in _filter.");
            }
        }
    }
}
