package cn.medalliance.demo.course;

/** What a follow-up concludes about one disease (CV05.10.012). */
public enum Evaluation {
    SATISFIED("1"),
    UNSATISFIED("2"),
    ADVERSE_REACTION("3"),
    COMPLICATION("4");

    private final String code;

    Evaluation(String code) {
        this.code = code;
    }

    /** The national code. */
    public String code() {
        return code;
    }
}
