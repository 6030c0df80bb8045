package cn.medalliance.fhir.validation;

/**
 * Whether JSON text says nothing that its tree does not say: numbers without exponents and without a minus before zero, texts without
 * escapes. HL7's validator reads the text by its own parser and sees how it is written.
 */
final class OrdinaryJson {

    private OrdinaryJson() {}

    /** Of text that is well-formed. */
    static boolean isOrdinary(String text) {
        boolean inText = false;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == '\\') {
                return false;
            }
            if (character == '"') {
                inText = !inText;
            } else if (!inText && isOfUnusualNumber(text, index, character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfUnusualNumber(String text, int index, char character) {
        return switch (character) {
            case '-' -> index + 1 >= text.length() || text.charAt(index + 1) == '0';
            case 'E' -> true;
            case 'e' -> index > 0 && Character.isDigit(text.charAt(index - 1));
            default -> false;
        };
    }
}
