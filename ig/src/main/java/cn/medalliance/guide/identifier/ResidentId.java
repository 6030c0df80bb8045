package cn.medalliance.guide.identifier;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A resident identity number (居民身份证号, GB 11643): 18 characters whose checksum and birth date have been verified.
 *
 * <p>An instance always holds the canonical form: 18 ASCII characters, an upper-case {@code X} where there is one.
 * {@link #toString()} is masked, so that a number does not reach a log by accident; {@link #value()} is the number itself.
 *
 * @param value the 18 characters
 */
public record ResidentId(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final Pattern EIGHTEEN = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern FIFTEEN = Pattern.compile("[1-9][0-9]{14}");
    private static final Pattern SEVENTEEN_DIGITS = Pattern.compile("[0-9]{17}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Z}\\p{Cf}\\s]+");

    /** Why a text is not a resident identity number. */
    public enum Fault {
        /** Neither 18 nor 15 characters long. */
        LENGTH,
        /** A character where GB 11643 does not allow it. */
        CHARACTERS,
        /** The birth date in it is not a day of the calendar in 1900 to 2099. */
        BIRTH_DATE,
        /** The last character is not the one that the first 17 demand. */
        CHECK_CHARACTER
    }

    /** What the parity of the sequence number says. */
    public enum Sex {
        MALE,
        FEMALE
    }

    /**
     * Takes a number in its canonical form.
     *
     * @throws IllegalArgumentException when it is not one; the message never repeats the number
     */
    public ResidentId {
        Fault fault = faultOfCanonical(value);
        if (fault != null) {
            throw new IllegalArgumentException("not a resident identity number: " + fault);
        }
    }

    /**
     * Reads a number as people and systems write it: with spaces, full-width digits, a lower-case x, or in the old
     * 15-digit form, which is upgraded to 18. Empty when it cannot be one; {@link #fault} then says why.
     */
    public static Optional<ResidentId> parse(String text) {
        String canonical = upgrade(normalise(text));
        return faultOfCanonical(canonical) == null ? Optional.of(new ResidentId(canonical)) : Optional.empty();
    }

    /** Why {@link #parse} refuses this text; empty when it does not. */
    public static Optional<Fault> fault(String text) {
        return Optional.ofNullable(faultOfCanonical(upgrade(normalise(text))));
    }

    /**
     * Makes full-width characters half-width, drops every kind of space, and writes x as X. Says nothing about whether
     * the outcome is a valid number, and does not upgrade 15 digits.
     */
    public static String normalise(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return INVISIBLE.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /**
     * The check character that GB 11643 demands after these 17 digits.
     *
     * @throws IllegalArgumentException when these are not 17 digits
     */
    public static char checkCharacter(String first17) {
        if (!SEVENTEEN_DIGITS.matcher(first17).matches()) {
            throw new IllegalArgumentException("17 digits are needed");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (first17.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    /**
     * Hides the middle of any text that may be an identity number: the first 6 and the last 4 characters stay. A text
     * too short for that is hidden whole.
     */
    public static String mask(String text) {
        if (text.length() <= 10) {
            return "*".repeat(text.length());
        }
        return text.substring(0, 6) + "*".repeat(text.length() - 10) + text.substring(text.length() - 4);
    }

    /** The six digits of GB/T 2260 for the county of first registration. */
    public String regionCode() {
        return value.substring(0, 6);
    }

    /** The birth date in the number. */
    public LocalDate birthDate() {
        return birthDateIn(value);
    }

    /** The sex that the number says: an odd sequence number is male. */
    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** The number as it may stand in a log or on a page: the first 6, eight stars, the last 4. */
    public String masked() {
        return mask(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String upgrade(String normalised) {
        if (!FIFTEEN.matcher(normalised).matches()) {
            return normalised;
        }
        String first17 = normalised.substring(0, 6) + "19" + normalised.substring(6);
        return first17 + checkCharacter(first17);
    }

    private static @Nullable Fault faultOfCanonical(String text) {
        if (text.length() != 18) {
            return text.length() == 15 ? Fault.CHARACTERS : Fault.LENGTH;
        }
        if (!EIGHTEEN.matcher(text).matches()) {
            return Fault.CHARACTERS;
        }
        try {
            int year = birthDateIn(text).getYear();
            if (year < 1900 || year > 2099) {
                return Fault.BIRTH_DATE;
            }
        } catch (DateTimeException e) {
            return Fault.BIRTH_DATE;
        }
        return checkCharacter(text.substring(0, 17)) == text.charAt(17) ? null : Fault.CHECK_CHARACTER;
    }

    private static LocalDate birthDateIn(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 6, 10, 10),
                Integer.parseInt(text, 10, 12, 10),
                Integer.parseInt(text, 12, 14, 10));
    }
}
