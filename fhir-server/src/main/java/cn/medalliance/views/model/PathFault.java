package cn.medalliance.views.model;

/** An expression cannot be compiled; the view's compiler says where. */
final class PathFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ViewProblem problem;

    PathFault(ViewProblem problem, String detail) {
        super(detail, null, false, false);
        this.problem = problem;
    }

    static PathFault unsupported(String what) {
        return new PathFault(ViewProblem.UNSUPPORTED_FHIRPATH, what + " is not supported in views");
    }

    ViewProblem problem() {
        return problem;
    }
}
