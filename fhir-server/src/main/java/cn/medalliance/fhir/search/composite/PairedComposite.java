package cn.medalliance.fhir.search.composite;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.param.BaseParam;
import ca.uhn.fhir.rest.param.CompositeParam;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.ParamPrefixEnum;
import ca.uhn.fhir.rest.param.QuantityParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import cn.medalliance.fhir.search.composite.PairKeys.Keys;
import cn.medalliance.fhir.search.composite.PairKeys.Place;
import cn.medalliance.fhir.search.composite.PairKeys.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The composites of Observation that are answered, and what is asked of the index for each: <a
 * href="https://hl7.org/fhir/R4/observation.html#search">Observation's parameters</a>.
 */
enum PairedComposite {
    CODE_VALUE_QUANTITY("code-value-quantity", PairParameter.QUANTITY, Place.OBSERVATION),
    COMPONENT_CODE_VALUE_QUANTITY("component-code-value-quantity", PairParameter.QUANTITY, Place.COMPONENT),
    COMBO_CODE_VALUE_QUANTITY("combo-code-value-quantity", PairParameter.QUANTITY, Place.OBSERVATION, Place.COMPONENT),
    CODE_VALUE_CONCEPT("code-value-concept", PairParameter.CONCEPT, Place.OBSERVATION),
    COMPONENT_CODE_VALUE_CONCEPT("component-code-value-concept", PairParameter.CONCEPT, Place.COMPONENT),
    COMBO_CODE_VALUE_CONCEPT("combo-code-value-concept", PairParameter.CONCEPT, Place.OBSERVATION, Place.COMPONENT),
    CODE_VALUE_STRING("code-value-string", PairParameter.TEXT, Place.OBSERVATION),
    /** HAPI's own two conditions are right here: an Observation has one value, and the same one is meant. */
    CODE_VALUE_DATE("code-value-date", null, Place.OBSERVATION);

    private static final Set<ParamPrefixEnum> COMPARISONS = EnumSet.of(
            ParamPrefixEnum.EQUAL,
            ParamPrefixEnum.NOT_EQUAL,
            ParamPrefixEnum.GREATERTHAN,
            ParamPrefixEnum.GREATERTHAN_OR_EQUALS,
            ParamPrefixEnum.LESSTHAN,
            ParamPrefixEnum.LESSTHAN_OR_EQUALS,
            ParamPrefixEnum.APPROXIMATE);

    private final String code;
    private final @Nullable PairParameter index;
    private final List<Place> places;

    PairedComposite(String code, @Nullable PairParameter index, Place... places) {
        this.code = code;
        this.index = index;
        this.places = List.of(places);
    }

    String code() {
        return code;
    }

    /** Which of our parameters has the rows; none when HAPI's are right. */
    Optional<PairParameter> index() {
        return Optional.ofNullable(index);
    }

    static Optional<PairedComposite> byCode(String code) {
        return Arrays.stream(values())
                .filter(composite -> composite.code.equals(code))
                .findFirst();
    }

    /** Reads a value as it stands in an address. */
    CompositeParam<?, ?> parse(FhirContext fhir, String value) {
        CompositeParam<?, ?> parsed = new CompositeParam<>(new TokenParam(), emptyRight());
        try {
            parsed.setValueAsQueryToken(fhir, code, null, value);
            SearchNumbers.check(new SearchParameterMap(code, parsed));
        } catch (NumberFormatException | DataFormatException malformed) {
            throw wrongForm();
        }
        return parsed;
    }

    private BaseParam emptyRight() {
        if (index == null) {
            return new DateParam();
        }
        return switch (index) {
            case QUANTITY -> new QuantityParam();
            case CONCEPT -> new TokenParam();
            case TEXT -> new StringParam();
        };
    }

    /**
     * What to ask of {@link #index()}; any of it will do. Empty for a composite that HAPI answers.
     *
     * @throws ca.uhn.fhir.rest.server.exceptions.InvalidRequestException when it cannot be answered rightly
     */
    List<IQueryParameterType> ask(CompositeParam<?, ?> asked) {
        if (asked.getMissing() != null || !(asked.getLeftValue() instanceof TokenParam left)) {
            throw NotAnswerable.because(code, "组合检索参数不支持修饰符。", "A composite parameter takes no modifier.");
        }
        if (left.getModifier() != null || left.getMissing() != null) {
            throw NotAnswerable.because(code, "组合检索参数不支持修饰符。", "A composite parameter takes no modifier.");
        }
        if (isBlank(left.getValue())) {
            throw wrongForm();
        }
        IQueryParameterType right = asked.getRightValue();
        if (index == null) {
            if (!(right instanceof DateParam date) || date.isEmpty()) {
                throw wrongForm();
            }
            return List.of();
        }
        return switch (index) {
            case QUANTITY -> quantities(left, (QuantityParam) right);
            case CONCEPT -> concepts(left, (TokenParam) right);
            case TEXT -> texts(left, (StringParam) right);
        };
    }

    private List<IQueryParameterType> quantities(TokenParam left, QuantityParam right) {
        BigDecimal value = right.getValue();
        if (value == null) {
            throw wrongForm();
        }
        ParamPrefixEnum prefix = right.getPrefix() == null ? ParamPrefixEnum.EQUAL : right.getPrefix();
        boolean isOddApproximation = prefix == ParamPrefixEnum.APPROXIMATE && value.signum() < 0;
        if (!COMPARISONS.contains(prefix) || isOddApproximation) {
            throw NotAnswerable.because(
                    code, "不支持该前缀。", "The prefix is not supported: eq, ne, gt, ge, lt, le, ap of a positive number.");
        }
        String unitCode = blankAsNull(right.getUnits());
        String unitSystem = blankAsNull(right.getSystem());
        if (unitCode == null && unitSystem != null) {
            throw NotAnswerable.because(code, "给出单位体系时须给出单位代码。", "A unit system needs a unit code behind it.");
        }
        Unit unit = new Unit(unitSystem, unitCode, null);
        List<IQueryParameterType> asked = new ArrayList<>();
        for (Place place : places) {
            for (Keys keys : PairKeys.askedQuantity(place, left.getSystem(), left.getValue(), unit)) {
                asked.add(new QuantityParam(prefix, value, keys.second(), keys.first()));
            }
        }
        return asked;
    }

    private List<IQueryParameterType> concepts(TokenParam left, TokenParam right) {
        if (right.getModifier() != null || right.getMissing() != null) {
            throw NotAnswerable.because(code, "组合检索参数不支持修饰符。", "A composite parameter takes no modifier.");
        }
        if (isBlank(right.getValue())) {
            throw wrongForm();
        }
        List<IQueryParameterType> asked = new ArrayList<>();
        for (Place place : places) {
            for (Keys keys : PairKeys.askedConcept(
                    place, left.getSystem(), left.getValue(), right.getSystem(), right.getValue())) {
                asked.add(new TokenParam(keys.second(), keys.first()));
            }
        }
        return asked;
    }

    private List<IQueryParameterType> texts(TokenParam left, StringParam right) {
        if (right.isExact() || right.isContains() || right.getMissing() != null) {
            throw NotAnswerable.because(code, "组合检索参数不支持修饰符。", "A composite parameter takes no modifier.");
        }
        String text = right.getValue();
        if (isBlank(text)) {
            throw wrongForm();
        }
        List<IQueryParameterType> asked = new ArrayList<>();
        for (Place place : places) {
            for (String key : PairKeys.askedCodes(place, left.getSystem(), left.getValue())) {
                asked.add(new StringParam(PairedText.of(key, text)));
            }
        }
        return asked;
    }

    private RuntimeException wrongForm() {
        return NotAnswerable.because(
                code, "须写成“代码$值”，两者皆不可空。", "Expected code$value, for example http://loinc.org|8480-6$ge140.");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return isBlank(text) ? null : text;
    }
}
