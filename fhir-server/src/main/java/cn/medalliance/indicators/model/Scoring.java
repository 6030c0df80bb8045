package cn.medalliance.indicators.model;

import java.util.Arrays;

/** How a number is made of whom an indicator counts. FHIR R4 measure-scoring. */
public enum Scoring {
    PROPORTION("proportion"),
    RATIO("ratio"),
    CONTINUOUS_VARIABLE("continuous-variable"),
    COHORT("cohort");

    private final String code;

    Scoring(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when there is none */
    public static Scoring of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
