package cn.medalliance.demo.course;

/** The risk of a cardiovascular event. */
public enum RiskLevel {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high"),
    VERY_HIGH("very-high");

    private final String code;

    RiskLevel(String code) {
        this.code = code;
    }

    /** The code in {@code mca-risk-level}. */
    public String code() {
        return code;
    }
}
