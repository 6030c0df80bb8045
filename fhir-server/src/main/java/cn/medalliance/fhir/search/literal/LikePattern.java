package cn.medalliance.fhir.search.literal;

/** Text for {@code LIKE}, in which PostgreSQL's escape character is the backslash unless a statement says otherwise. */
final class LikePattern {

    static final String ANYTHING = "%";

    private LikePattern() {}

    /** The text with every character standing for itself. */
    static String literally(String text) {
        return exceptPercent(text).replace("%", "\\%");
    }

    /** The same but for the percent sign, for text to which HAPI itself does that afterwards. */
    static String exceptPercent(String text) {
        return text.replace("\\", "\\\\").replace("_", "\\_");
    }

    /** The text as it was before HAPI escaped its percent signs. */
    static String withoutHapiEscapes(String text) {
        return text.replace("\\%", "%");
    }
}
