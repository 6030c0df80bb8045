package cn.medalliance.mappings.rules;

/** An expression, or values that it met, for which the reference engine has to be asked. */
final class LeftToReference extends RuntimeException {
    static final LeftToReference INSTANCE = new LeftToReference();

    private LeftToReference() {
        super("left to the reference engine", null, false, false);
    }
}
