package cn.medalliance.fhir.search.rules;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.searchparam.util.JpaParamUtil;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.QualifiedParamList;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a parameter's values as HAPI will, and says in plain words what cannot be read. Values are never repeated. */
final class ParameterValues {

    /** Longest text that is indexed: {@code HFJ_SPIDX_STRING.SP_VALUE_EXACT}. */
    private static final int LONGEST_TEXT = 768;

    /** Nothing, or nothing but separators, between two commas that are not escaped. */
    private static final Pattern EMPTY_ALTERNATIVE = Pattern.compile("(?:^|(?<!\\\\),)[\\s|$]*(?:,|$)");

    private static final Pattern PLACE = Pattern.compile("-?\\d+(\\.\\d+)?\\|-?\\d+(\\.\\d+)?(\\|[\\d.]*(\\|[^|]*)?)?");

    private static final Map<RestSearchParameterTypeEnum, String> EXPECTED = Map.of(
            RestSearchParameterTypeEnum.DATE,
            "不是日期。应如 2025-01-31，前面可加 eq ne gt ge lt le sa eb ap。 Not a date such as 2025-01-31, with a prefix"
                    + " (eq ne gt ge lt le sa eb ap) or none.",
            RestSearchParameterTypeEnum.NUMBER,
            "不是数值。应如 0.8，前面可加 eq ne gt ge lt le sa eb ap。 Not a number such as 0.8, with a prefix or none.",
            RestSearchParameterTypeEnum.QUANTITY,
            "不是数量。应如 ge140||mm[Hg]。 Not a quantity such as ge140||mm[Hg].",
            RestSearchParameterTypeEnum.COMPOSITE,
            "不是组合值。应如 8480-6$ge140。 Not a composite value such as 8480-6$ge140.");

    private static final Set<String> OF_A_VALUE_SET = Set.of("in", "not-in");

    private final FhirContext fhir;
    private final ISearchParamRegistry registry;
    private final IValidationSupport terminology;

    ParameterValues(FhirContext fhir, ISearchParamRegistry registry, IValidationSupport terminology) {
        this.fhir = fhir;
        this.registry = registry;
        this.terminology = terminology;
    }

    /** @param name the parameter as it was written, for the answer */
    void check(RuntimeSearchParam parameter, @Nullable String modifier, String value, String name) {
        RestSearchParameterTypeEnum kind = parameter.getParamType();
        if (EMPTY_ALTERNATIVE.matcher(value).find()) {
            // HAPI reads no condition out of it and answers with everything.
            throw unreadable(name, "有一个空值。 One of the alternatives is empty.");
        }
        if (Modifiers.MISSING.equals(modifier)) {
            if (!value.equals("true") && !value.equals("false")) {
                throw unreadable(name, "应为 true 或 false。 Must be true or false.");
            }
            return;
        }
        if (kind == RestSearchParameterTypeEnum.TOKEN && OF_A_VALUE_SET.contains(String.valueOf(modifier))) {
            checkValueSet(value, name);
        }
        switch (kind) {
            case STRING -> {
                if (value.length() > LONGEST_TEXT) {
                    throw unreadable(
                            name, "值长于 %d 字符。 Longer than %d characters.".formatted(LONGEST_TEXT, LONGEST_TEXT));
                }
            }
            case DATE, NUMBER, QUANTITY, COMPOSITE -> parse(parameter, modifier, value, name);
            case SPECIAL -> {
                if ("near".equals(parameter.getName()) && !PLACE.matcher(value).matches()) {
                    throw unreadable(name, "应如 31.2|121.5|10|km。 Must be such as 31.2|121.5|10|km.");
                }
            }
            default -> {
                // Any text is a token, a reference or an address.
            }
        }
    }

    private void checkValueSet(String url, String name) {
        if (terminology.fetchValueSet(url) == null) {
            throw unreadable(name, "没有这样的值集。 There is no such value set.");
        }
    }

    private void parse(RuntimeSearchParam parameter, @Nullable String modifier, String value, String name) {
        if (Numbers.isBeyondMeasure(value) && parameter.getParamType() != RestSearchParameterTypeEnum.DATE) {
            throw new Refusal(ErrorCode.NOT_ANSWERABLE, "数值超出范围。 The number is out of range.", name);
        }
        String qualifier = modifier == null ? null : ":" + modifier;
        try {
            JpaParamUtil.parseQueryParams(
                    registry,
                    fhir,
                    parameter,
                    parameter.getName(),
                    List.of(QualifiedParamList.splitQueryStringByCommasIgnoreEscape(qualifier, value)));
        } catch (DataFormatException | InvalidRequestException | IllegalArgumentException unreadable) {
            throw unreadable(name, EXPECTED.getOrDefault(parameter.getParamType(), ""));
        }
    }

    static Refusal unreadable(String name, String what) {
        return new Refusal(ErrorCode.INVALID_REQUEST, what, name);
    }
}
