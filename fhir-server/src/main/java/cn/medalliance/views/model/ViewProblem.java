package cn.medalliance.views.model;

import java.util.Locale;

/** What can be wrong with a view definition; {@link #rule} is what clients read. */
public enum ViewProblem {
    /** A JSON property that the ViewDefinition's logical model does not have. */
    UNKNOWN_PROPERTY,
    /** A property that must be there is missing. */
    MISSING_PROPERTY,
    /** A property's value is of the wrong kind. */
    WRONG_VALUE,
    /** A name that no database would take. */
    BAD_NAME,
    /** A type of resource that R4 does not have. */
    UNKNOWN_RESOURCE,
    /** More than one of forEach, forEachOrNull and repeat. */
    SEVERAL_ITERATIONS,
    /** Two columns or two constants of one name. */
    DUPLICATE_NAME,
    /** Branches of unionAll with different columns. */
    UNION_MISMATCH,
    /** Text that is no FHIRPath. */
    BAD_FHIRPATH,
    /** FHIRPath that is right but that views do not support. */
    UNSUPPORTED_FHIRPATH,
    /** An element that the type at this place does not have. */
    UNKNOWN_ELEMENT,
    /** A constant that is not defined. */
    UNKNOWN_CONSTANT,
    /** A condition that is no boolean. */
    NOT_BOOLEAN,
    /** A column whose values are of another type than it says, or that needs to say one. */
    WRONG_TYPE;

    /** The rule that clients read, such as {@code view-duplicate-name}. */
    public String rule() {
        return "view-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
