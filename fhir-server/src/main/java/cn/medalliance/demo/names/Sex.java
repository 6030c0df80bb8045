package cn.medalliance.demo.names;

/** The sex recorded in a register, with its code in FHIR and in GB/T 2261.1. */
public enum Sex {
    MALE("male", "1"),
    FEMALE("female", "2");

    private final String code;
    private final String nationalCode;

    Sex(String code, String nationalCode) {
        this.code = code;
        this.nationalCode = nationalCode;
    }

    /** The code of FHIR's administrative-gender. */
    public String code() {
        return code;
    }

    /** The code of GB/T 2261.1. */
    public String nationalCode() {
        return nationalCode;
    }
}
