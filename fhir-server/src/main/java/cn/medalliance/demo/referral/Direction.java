package cn.medalliance.demo.referral;

/** Which way a referral goes. */
public enum Direction {
    UP("up"),
    DOWN("down"),
    TELE("tele");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    /** The code in {@code mca-referral-category}. */
    public String code() {
        return code;
    }
}
