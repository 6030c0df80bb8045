package cn.medalliance.security.deidentification.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import cn.medalliance.security.deidentification.model.AllowedParameters.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedParametersTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Set<RestSearchParameterTypeEnum> OF_VALUES = EnumSet.of(
            RestSearchParameterTypeEnum.TOKEN,
            RestSearchParameterTypeEnum.DATE,
            RestSearchParameterTypeEnum.QUANTITY,
            RestSearchParameterTypeEnum.NUMBER,
            RestSearchParameterTypeEnum.COMPOSITE,
            RestSearchParameterTypeEnum.URI,
            RestSearchParameterTypeEnum.REFERENCE);
    private static final Set<Rule> OF_REFERENCES = EnumSet.of(Rule.REFERENCE, Rule.ABOUT);
    /** Of the guide, as its own parameters are. */
    private static final Set<String> OF_THE_GUIDE = Set.of(
            "people-group",
            "division",
            "term-end",
            "followup-status",
            "next-visit",
            "risk-level",
            "tier",
            "alert-level",
            "expected-duration",
            "supply-end",
            "programme",
            "channel",
            "due",
            "sla",
            "MeasureReport.type");

    private final AllowedParameters parameters = AllowedParameters.load();

    @Test
    void everyParameterIsOneOfTheStandardOrOfTheGuideAndNoneLooksAtTexts() {
        Set<String> wrong = new TreeSet<>();
        parameters
                .all()
                .forEach((type, rules) -> rules.forEach((name, rule) -> {
                    if (type.equals("*") || OF_THE_GUIDE.contains(name) || OF_THE_GUIDE.contains(type + "." + name)) {
                        return;
                    }
                    RuntimeSearchParam known = FHIR.getResourceDefinition(type).getSearchParam(name);
                    boolean isReference =
                            known != null && known.getParamType() == RestSearchParameterTypeEnum.REFERENCE;
                    boolean isCanonical = isReference
                            && known.getTargets().stream()
                                    .noneMatch(target -> parameters.all().containsKey(target));
                    if (known == null
                            || !OF_VALUES.contains(known.getParamType())
                            || isReference && !OF_REFERENCES.contains(rule) && !isCanonical
                            || OF_REFERENCES.contains(rule) && !isReference) {
                        wrong.add(type + "." + name);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingThatNamesSomebodyIsAmongThem() {
        for (String type : parameters.all().keySet()) {
            for (String name : List.of(
                    "identifier",
                    "name",
                    "family",
                    "given",
                    "phonetic",
                    "phone",
                    "email",
                    "telecom",
                    "address",
                    "address-city",
                    "general-practitioner",
                    "organization",
                    "practitioner",
                    "location",
                    "grid",
                    "_content",
                    "_text",
                    "_filter",
                    "_list",
                    "_source",
                    "_tag",
                    "value-string",
                    "code-value-string",
                    "group-identifier",
                    "requisition",
                    "service-provider",
                    "performer",
                    "owner",
                    "requester")) {
                assertThat(parameters.rule(type, name)).as(type + "." + name).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, , 1958, true",
        "YEAR, , ge1958, true",
        "YEAR, , 1958-03, false",
        "YEAR, , le1958-03-12, false",
        "YEAR, not, 1958, false",
        "REGION, , 999901, true",
        "REGION, , urn:x|999901, true",
        "REGION, , 999901100, false",
        "VALUE, , anything, true",
        "VALUE, not, anything, true",
        "VALUE, text, anything, false",
        "VALUE, of-type, anything, false",
        "VALUE, contains, anything, false",
        "REFERENCE, identifier, a, false",
        "ABOUT, , Organization/a, true",
        "ABOUT, identifier, a, false",
        "ID, not, a, false",
    })
    void aValueIsWhatItsRuleSays(Rule rule, @Nullable String modifier, String value, boolean isAllowed) {
        assertThat(AllowedParameters.isAllowed(rule, modifier, value)).isEqualTo(isAllowed);
    }

    @Test
    void noOrderTellsMoreThanTheValues() {
        assertThat(parameters.isSortable("Patient", "gender")).isTrue();
        assertThat(parameters.isSortable("Patient", "birthdate")).isFalse();
        assertThat(parameters.isSortable("Patient", "name")).isFalse();
        assertThat(parameters.isSortable("Observation", "_lastUpdated")).isTrue();
        assertThat(parameters.isSortable("Observation", "_id")).isFalse();
    }
}
