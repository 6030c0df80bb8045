package cn.medalliance.demo.course;

/** Whether a due follow-up took place. */
public enum VisitStatus {
    DONE("done"),
    LOST("lost"),
    NOT_VISITED("not-visited");

    private final String code;

    VisitStatus(String code) {
        this.code = code;
    }

    /** The code in {@code mca-followup-status}. */
    public String code() {
        return code;
    }
}
