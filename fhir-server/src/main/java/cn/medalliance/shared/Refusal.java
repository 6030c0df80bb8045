package cn.medalliance.shared;

import org.jspecify.annotations.Nullable;

/**
 * Code refuses a request: the failure's code, what in particular is wrong, and where. One interceptor makes the
 * OperationOutcome of it. The detail never holds a person's data.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String expression;
    private final @Nullable String neededScope;

    /**
     * @param code which failure
     * @param detail what in particular, for the engineer who reads the answer
     */
    public Refusal(ErrorCode code, String detail) {
        this(code, detail, null);
    }

    /**
     * @param code which failure
     * @param detail what in particular
     * @param expression the element, as FHIRPath, or the parameter's name
     */
    public Refusal(ErrorCode code, String detail, @Nullable String expression) {
        this(code, detail, expression, null);
    }

    private Refusal(ErrorCode code, String detail, @Nullable String expression, @Nullable String neededScope) {
        super(detail);
        this.code = code;
        this.expression = expression;
        this.neededScope = neededScope;
    }

    /**
     * A caller whose token permits too little.
     *
     * @param scope what its token would have to hold
     */
    public static Refusal ofScope(String scope, String detail, @Nullable String expression) {
        return new Refusal(ErrorCode.FORBIDDEN, detail, expression, scope);
    }

    public ErrorCode code() {
        return code;
    }

    public @Nullable String expression() {
        return expression;
    }

    /** The scope that the caller's token lacks; null when that is not the reason. */
    public @Nullable String neededScope() {
        return neededScope;
    }
}
