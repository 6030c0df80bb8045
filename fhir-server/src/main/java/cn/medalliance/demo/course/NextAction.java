package cn.medalliance.demo.course;

/** What follows a visit: routine, again in two weeks, referral, emergency referral. */
public enum NextAction {
    ROUTINE("1"),
    TWO_WEEKS("2"),
    REFER("3"),
    EMERGENCY("4");

    private final String code;

    NextAction(String code) {
        this.code = code;
    }

    /** The code in {@code mca-next-action}. */
    public String code() {
        return code;
    }
}
