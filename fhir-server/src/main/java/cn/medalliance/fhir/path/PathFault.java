package cn.medalliance.fhir.path;

/** An expression cannot be compiled; who compiles it says where. */
public final class PathFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Problem {
        /** Text that is no FHIRPath. */
        BAD_FHIRPATH,
        /** FHIRPath that is right but not supported. */
        UNSUPPORTED_FHIRPATH,
        /** A constant that is not defined. */
        UNKNOWN_CONSTANT,
        /** Values that have no order. */
        WRONG_TYPE
    }

    private final Problem problem;

    PathFault(Problem problem, String detail) {
        super(detail, null, false, false);
        this.problem = problem;
    }

    /** Of what is right but not known here. */
    public static PathFault unsupported(String what) {
        return new PathFault(Problem.UNSUPPORTED_FHIRPATH, what + " is not supported in views");
    }

    public Problem problem() {
        return problem;
    }
}
