package cn.medalliance.fhir.path;

/** What an expression is for, where that makes a difference. */
public enum Use {
    /** A view: its rows follow from the resource alone, and elements of several types are narrowed before they are walked through. */
    VIEW,
    /** An invariant: it may ask the clock, and says of moments and quotients what HL7's engine says, whose word counts. */
    RULE
}
