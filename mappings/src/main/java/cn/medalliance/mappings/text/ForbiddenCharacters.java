package cn.medalliance.mappings.text;

/**
 * Characters that no string of FHIR may hold: what is below the space but for tab and line ends, U+FFFE and U+FFFF, and
 * halves of surrogate pairs. A resource with one of them cannot be written as XML.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/datatypes.html#string">R4 string</a>.
 */
public final class ForbiddenCharacters {
    private ForbiddenCharacters() {}

    /** The first of them as engineers write it, such as {@code U+0007}; empty when there is none. */
    public static String firstOf(String text) {
        return text.codePoints()
                .filter(ForbiddenCharacters::isForbidden)
                .mapToObj(character -> String.format("U+%04X", character))
                .findFirst()
                .orElse("");
    }

    /** The text with U+FFFD in the place of each of them, to be shown. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> shown.appendCodePoint(isForbidden(character) ? 0xFFFD : character));
        return shown.toString();
    }

    private static boolean isForbidden(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r'
                || character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE
                || character == 0xFFFE
                || character == 0xFFFF;
    }
}
