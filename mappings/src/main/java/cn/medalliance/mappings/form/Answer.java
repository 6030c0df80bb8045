package cn.medalliance.mappings.form;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Type;

/** What the source says to one question. */
public sealed interface Answer {
    /** A value. */
    record Given(Type value) implements Answer {}

    /**
     * No value.
     *
     * @param reason why, in FHIR's codes
     * @param stated whether the source says so; when it left the question open, there is nothing to observe
     */
    record Absent(Coding reason, boolean stated) implements Answer {}
}
