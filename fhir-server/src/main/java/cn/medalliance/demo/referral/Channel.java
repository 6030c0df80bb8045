package cn.medalliance.demo.referral;

/** The channel a referral takes. */
public enum Channel {
    NORMAL("normal"),
    GREEN("green"),
    EMERGENCY("emergency");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** The code in {@code mca-referral-channel}. */
    public String code() {
        return code;
    }
}
