package cn.medalliance.risk.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The levels of mca-risk-level, from the lowest. */
public enum RiskLevel {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high"),
    VERY_HIGH("very-high");

    private final String code;

    RiskLevel(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The level of a code; empty for {@code unstratified} and for what is none. */
    public static Optional<RiskLevel> of(String code) {
        return Arrays.stream(values()).filter(level -> level.code.equals(code)).findFirst();
    }

    /** The levels that an outcome of the table names, such as {@code medium|high}, from the lowest. */
    static List<RiskLevel> ofOutcome(String outcome) {
        return Arrays.stream(outcome.split("\\|"))
                .map(code -> of(code).orElseThrow(() -> new IllegalStateException("there is no risk level " + code)))
                .sorted()
                .toList();
    }
}
