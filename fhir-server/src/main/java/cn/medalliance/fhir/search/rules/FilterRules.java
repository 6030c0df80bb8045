package cn.medalliance.fhir.search.rules;

import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.BaseFilter;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.CompareOperation;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.FilterLogical;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.FilterParameter;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.FilterParameterGroup;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.FilterParameterPath;
import ca.uhn.fhir.jpa.dao.predicate.SearchFilterParser.FilterSyntaxException;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code _filter}: its grammar, and the parameters that it names. HAPI answers a fault in it with a 500.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/search_filter.html">R4 filter</a>.
 */
final class FilterRules {

    private static final String NAME = "_filter";

    /** Operations whose value is no value of the parameter's kind. */
    private static final Set<CompareOperation> OTHER_VALUE =
            EnumSet.of(CompareOperation.pr, CompareOperation.in, CompareOperation.re, CompareOperation.po);

    private final SearchRules rules;

    FilterRules(SearchRules rules) {
        this.rules = rules;
    }

    void check(String type, String filter) {
        BaseFilter parsed;
        try {
            parsed = SearchFilterParser.parse(filter);
        } catch (FilterSyntaxException | RuntimeException unreadable) {
            throw ParameterValues.unreadable(NAME, "不合 _filter 语法。 Not in the grammar of _filter.");
        }
        if (parsed == null) {
            throw ParameterValues.unreadable(NAME, "不合 _filter 语法。 Not in the grammar of _filter.");
        }
        check(type, parsed);
    }

    private void check(String type, BaseFilter filter) {
        if (filter instanceof FilterLogical logical) {
            check(type, logical.getFilter1());
            check(type, logical.getFilter2());
        } else if (filter instanceof FilterParameterGroup group) {
            check(type, group.getContained());
        } else if (filter instanceof FilterParameter parameter) {
            check(type, parameter);
        }
    }

    private void check(String type, FilterParameter parameter) {
        FilterParameterPath path = parameter.getParamPath();
        if (path.getNext() != null || path.getFilter() != null) {
            // HAPI's SearchBuilder looks at the first name only.
            throw new Refusal(ErrorCode.NOT_ANSWERABLE, "_filter 中不支持链式参数。 Chains cannot stand in _filter.", NAME);
        }
        boolean isValue = !OTHER_VALUE.contains(parameter.getOperation());
        try {
            rules.checkCriterion(
                    Set.of(type),
                    path.getName(),
                    isValue && parameter.getValue() != null ? List.of(parameter.getValue()) : List.of(),
                    path.getName());
        } catch (Refusal refusal) {
            throw new Refusal(refusal.code(), path.getName() + ": " + refusal.getMessage(), NAME);
        }
    }
}
