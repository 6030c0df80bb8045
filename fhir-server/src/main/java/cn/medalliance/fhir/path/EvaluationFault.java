package cn.medalliance.fhir.path;

/** An expression cannot be evaluated on what it met; who asked says where. */
public final class EvaluationFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EvaluationFault(String detail) {
        super(detail, null, false, false);
    }
}
