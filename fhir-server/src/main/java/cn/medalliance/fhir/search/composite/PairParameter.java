package cn.medalliance.fhir.search.composite;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.context.RuntimeSearchParam.RuntimeSearchParamStatusEnum;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;

/**
 * Parameters of Observation under which pairs are indexed. They are the server's own: no list of parameters shows them,
 * and a search that names one is refused.
 */
enum PairParameter {
    QUANTITY("mca-pair-quantity", RestSearchParameterTypeEnum.QUANTITY),
    CONCEPT("mca-pair-concept", RestSearchParameterTypeEnum.TOKEN),
    TEXT("mca-pair-text", RestSearchParameterTypeEnum.STRING);

    /** The one type that has pairs. */
    static final String TYPE = "Observation";

    private final String code;
    private final RuntimeSearchParam definition;

    PairParameter(String code, RestSearchParameterTypeEnum type) {
        this.code = code;
        this.definition = new RuntimeSearchParam(
                new IdType("SearchParameter", code),
                "urn:medalliance:search-parameter:" + code,
                code,
                "code and value that stand together",
                "Observation.component",
                type,
                Set.of(),
                Set.of(),
                RuntimeSearchParamStatusEnum.ACTIVE,
                List.of(TYPE));
    }

    String code() {
        return code;
    }

    RuntimeSearchParam definition() {
        return definition;
    }

    static Optional<PairParameter> byCode(String code) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.code.equals(code))
                .findFirst();
    }
}
