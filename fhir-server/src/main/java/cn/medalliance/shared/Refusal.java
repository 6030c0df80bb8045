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
    private final @Nullable String rule;

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
        this(code, detail, expression, null, null);
    }

    private Refusal(
            ErrorCode code,
            String detail,
            @Nullable String expression,
            @Nullable String neededScope,
            @Nullable String rule) {
        super(detail);
        this.code = code;
        this.expression = expression;
        this.neededScope = neededScope;
        this.rule = rule;
    }

    /**
     * A caller whose token permits too little.
     *
     * @param scope what its token would have to hold
     */
    public static Refusal ofScope(String scope, String detail, @Nullable String expression) {
        return new Refusal(ErrorCode.FORBIDDEN, detail, expression, scope, null);
    }

    /**
     * A rule of the guide that is broken.
     *
     * @param rule its id, such as {@code T03} or {@code mca-ref-9}
     */
    public static Refusal ofRule(ErrorCode code, String rule, String detail, @Nullable String expression) {
        return new Refusal(code, detail, expression, null, rule);
    }

    public ErrorCode code() {
        return code;
    }

    public @Nullable String expression() {
        return expression;
    }

    /** The rule that is broken; null when the code says it all. */
    public @Nullable String rule() {
        return rule;
    }

    /** The scope that the caller's token lacks; null when that is not the reason. */
    public @Nullable String neededScope() {
        return neededScope;
    }
}
