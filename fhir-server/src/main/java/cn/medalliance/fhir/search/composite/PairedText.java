package cn.medalliance.fhir.search.composite;

import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamString;

/** A text behind the key of its code: a search for its beginning finds it under that code only. */
final class PairedText {

    private PairedText() {}

    static String of(String codeKey, String text) {
        return codeKey + " " + text;
    }

    /** As much as a row can hold. */
    static String cut(String text) {
        return text.length() > ResourceIndexedSearchParamString.MAX_LENGTH
                ? text.substring(0, ResourceIndexedSearchParamString.MAX_LENGTH)
                : text;
    }
}
