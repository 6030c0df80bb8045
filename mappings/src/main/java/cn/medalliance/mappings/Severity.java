package cn.medalliance.mappings;

/** How much an issue weighs. */
public enum Severity {
    /** The whole file or message cannot be understood. */
    FATAL,
    /** The row is not converted; its source has to correct it. */
    ERROR,
    /** The row is converted; somebody should look at it. */
    WARNING,
    /** The row is converted; worth knowing. */
    INFORMATION;

    /** The severity as FHIR and our files write it. */
    public String code() {
        return switch (this) {
            case FATAL -> "fatal";
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> "information";
        };
    }
}
