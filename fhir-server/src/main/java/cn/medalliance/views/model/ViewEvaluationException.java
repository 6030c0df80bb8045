package cn.medalliance.views.model;

/** A resource does not fit a view, such as one with two values for a column that has room for one. Names no values. */
public final class ViewEvaluationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String element;

    public ViewEvaluationException(String element, String detail) {
        super(detail);
        this.element = element;
    }

    /** Where in the definition, such as {@code ViewDefinition.select[0].column[1].path}. */
    public String element() {
        return element;
    }
}
