package cn.medalliance.fhir.text;

/** What a character is to the text index. */
enum Script {
    /** Stands for itself: Chinese characters of every plane and the private ones that rare names are written with. */
    HAN,
    /** A letter of any other writing, or a mark on one. */
    LETTER,
    /** A digit of a number. */
    DIGIT,
    /** Divides words and is not kept. */
    OTHER;

    private static final int PLANE_TWO = 0x20000;
    private static final int PLANE_FOUR = 0x40000;

    static Script of(int character) {
        if (Character.isDigit(character)) {
            return DIGIT;
        }
        // Planes 2 and 3 hold nothing else; a newer Unicode than Java's fills them further.
        if ((character >= PLANE_TWO && character < PLANE_FOUR) || Character.isIdeographic(character)) {
            return HAN;
        }
        return switch (Character.getType(character)) {
            case Character.PRIVATE_USE -> HAN;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> LETTER;
            default ->
                Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                        ? HAN
                        : Character.isLetterOrDigit(character) ? LETTER : OTHER;
        };
    }
}
