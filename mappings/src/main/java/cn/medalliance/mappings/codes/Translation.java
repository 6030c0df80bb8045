package cn.medalliance.mappings.codes;

import org.hl7.fhir.r4.model.Coding;

/** What a table says of a word. */
public sealed interface Translation {
    /**
     * The word has a counterpart.
     *
     * @param coding the code, with its display where the guide knows it
     * @param otherwise whether the word itself is not in the table and the table's rule for all others gave the code
     */
    record Match(Coding coding, boolean otherwise) implements Translation {}

    /**
     * The table says that the word has no counterpart.
     *
     * @param reason why, as the table has it: Chinese and English
     */
    record NoMatch(String reason) implements Translation {}

    /** The table does not have the word. */
    record Unknown() implements Translation {}
}
