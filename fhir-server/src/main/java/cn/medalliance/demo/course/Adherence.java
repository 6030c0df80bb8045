package cn.medalliance.demo.course;

/** How the drugs are taken (服药依从性), and how much of their effect remains. */
public enum Adherence {
    REGULAR("1", 1.0),
    INTERMITTENT("2", 0.5),
    NONE("3", 0.1);

    private final String code;
    private final double effect;

    Adherence(String code, double effect) {
        this.code = code;
        this.effect = effect;
    }

    /** The national code. */
    public String code() {
        return code;
    }

    double effect() {
        return effect;
    }
}
