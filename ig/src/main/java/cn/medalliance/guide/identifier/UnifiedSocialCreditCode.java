package cn.medalliance.guide.identifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An organisation's unified social credit code (统一社会信用代码, GB 32100): 18 characters whose checksum has been verified.
 *
 * @param value the 18 characters, upper-case
 */
public record UnifiedSocialCreditCode(String value) {
    /** The letters I, O, S, V and Z are not used. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Pattern FORM = Pattern.compile("[159Y][1239][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{Cf}\\s]+");

    /**
     * Takes a code in its canonical form.
     *
     * @throws IllegalArgumentException when form or checksum are wrong
     */
    public UnifiedSocialCreditCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a unified social credit code: " + value);
        }
    }

    /** Reads a code as people and systems write it: with spaces, full-width or lower-case. Empty when it is not one. */
    public static Optional<UnifiedSocialCreditCode> parse(String text) {
        String canonical = normalise(text);
        return isValid(canonical) ? Optional.of(new UnifiedSocialCreditCode(canonical)) : Optional.empty();
    }

    /** Makes full-width characters half-width, drops every kind of space, and writes upper-case; checks nothing. */
    public static String normalise(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return INVISIBLE.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /**
     * The check character that GB 32100 demands after these 17 characters.
     *
     * @throws IllegalArgumentException when these are not 17 characters of its alphabet
     */
    public static char checkCharacter(String first17) {
        if (first17.length() != WEIGHTS.length) {
            throw new IllegalArgumentException("17 characters are needed");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = ALPHABET.indexOf(first17.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("not in the alphabet of GB 32100: " + first17.charAt(i));
            }
            sum += WEIGHTS[i] * digit;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The six digits of GB/T 2260 for the place of the registering authority. */
    public String regionCode() {
        return value.substring(2, 8);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isValid(String text) {
        return FORM.matcher(text).matches() && checkCharacter(text.substring(0, 17)) == text.charAt(17);
    }
}
