package cn.medalliance.demo.people;

/** Whether somebody lives here with or without local registration. */
public enum Residence {
    REGISTERED("registered"),
    UNREGISTERED("non-registered"),
    FLOATING("floating");

    private final String code;

    Residence(String code) {
        this.code = code;
    }

    /** The code in {@code mca-residence-type}. */
    public String code() {
        return code;
    }
}
