package cn.medalliance.fhir.search.composite;

import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.param.CompositeParam;
import ca.uhn.fhir.rest.param.NumberParam;
import ca.uhn.fhir.rest.param.QuantityParam;
import cn.medalliance.fhir.search.rules.Numbers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Refuses {@link Numbers} that no measurement has in searches that do not come over REST, such as GraphQL's, and in the
 * values that stand behind a chain.
 */
final class SearchNumbers {

    private static final int LARGEST_EXPONENT = 300;

    private SearchNumbers() {}

    /** Looks at the numbers that stand in a search itself. */
    static void check(SearchParameterMap search) {
        search.entrySet()
                .forEach(parameter ->
                        parameter.getValue().forEach(any -> any.forEach(value -> check(parameter.getKey(), value))));
    }

    /** Looks at a value as it stands behind {@code _has} or a chain. */
    static void check(String parameter, @Nullable String value) {
        if (value != null && Numbers.isBeyondMeasure(value)) {
            throw refusal(parameter);
        }
    }

    private static void check(String parameter, @Nullable IQueryParameterType value) {
        if (value instanceof QuantityParam quantity) {
            check(parameter, quantity.getValue());
        } else if (value instanceof NumberParam number) {
            check(parameter, number.getValue());
        } else if (value instanceof CompositeParam<?, ?> composite) {
            check(parameter, composite.getLeftValue());
            check(parameter, composite.getRightValue());
        }
    }

    private static void check(String parameter, @Nullable BigDecimal number) {
        if (number != null
                && (number.precision() > LARGEST_EXPONENT
                        || Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT)) {
            throw refusal(parameter);
        }
    }

    private static RuntimeException refusal(String parameter) {
        return NotAnswerable.because(parameter, "数值超出范围。", "The number is out of range.");
    }
}
