package cn.medalliance.views.model;

/** An expression cannot be evaluated on what it met; the view says where. */
final class EvaluationFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvaluationFault(String detail) {
        super(detail, null, false, false);
    }
}
