package cn.medalliance.demo.county;

/** The three kinds of team that care for residents. */
public enum TeamKind {
    FAMILY_DOCTOR("family-doctor-team", "家庭医生团队"),
    GRID("grid-team", "网格服务团队"),
    THREE_SPECIALIST("three-specialist", "三师共管团队");

    private final String code;
    private final String label;

    TeamKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The code of the team's category. */
    public String code() {
        return code;
    }

    /** The Chinese name. */
    public String label() {
        return label;
    }
}
