package cn.medalliance.demo.course;

/** How closely somebody is followed up, and so how many days lie between visits while all is well. */
public enum Tier {
    KEY("key", 28),
    ROUTINE("routine", 56),
    GENERAL("general", 88);

    private final String code;
    private final int intervalDays;

    Tier(String code, int intervalDays) {
        this.code = code;
        this.intervalDays = intervalDays;
    }

    /** The code in {@code mca-tier}. */
    public String code() {
        return code;
    }

    int intervalDays() {
        return intervalDays;
    }
}
