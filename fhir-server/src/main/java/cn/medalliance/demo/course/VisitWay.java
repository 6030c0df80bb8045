package cn.medalliance.demo.course;

/** How a follow-up was made (CV06.00.207). */
public enum VisitWay {
    OUTPATIENT("1", "AMB"),
    HOME("2", "HH"),
    PHONE("3", "VR");

    private final String code;
    private final String encounterClass;

    VisitWay(String code, String encounterClass) {
        this.code = code;
        this.encounterClass = encounterClass;
    }

    /** The national code. */
    public String code() {
        return code;
    }

    /** The class of the encounter. */
    public String encounterClass() {
        return encounterClass;
    }

    /** Whether the two see each other. */
    public boolean faceToFace() {
        return this != PHONE;
    }
}
