package cn.medalliance.mappings;

/**
 * A text for people, in both languages.
 *
 * @param zh the Chinese
 * @param en the English
 */
public record Bilingual(String zh, String en) {
    private static final String BOUNDARY = "。 ";

    /** Takes a text of the guide apart, in which the English follows the Chinese: {@code 中文。 English.} */
    public static Bilingual of(String text) {
        int boundary = text.indexOf(BOUNDARY);
        if (boundary < 0) {
            return new Bilingual(text, text);
        }
        return new Bilingual(text.substring(0, boundary + 1), text.substring(boundary + BOUNDARY.length()));
    }

    /** A text that is the same in both languages: a number, a heading, a code. */
    public static Bilingual same(Object text) {
        return new Bilingual(text.toString(), text.toString());
    }

    /** Both languages in one text, the Chinese first, as the guide writes it. */
    public String joined() {
        return zh.equals(en) ? zh : zh + " " + en;
    }
}
