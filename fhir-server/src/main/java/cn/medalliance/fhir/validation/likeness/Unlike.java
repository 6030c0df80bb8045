package cn.medalliance.fhir.validation.likeness;

/** The resource has something of which is not known what rules see of it: HL7's validator is asked each time. */
final class Unlike extends RuntimeException {

    static final Unlike INSTANCE = new Unlike();

    private static final long serialVersionUID = 1L;

    private Unlike() {
        super(null, null, false, false);
    }
}
