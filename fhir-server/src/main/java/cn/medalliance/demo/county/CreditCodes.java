package cn.medalliance.demo.county;

import cn.medalliance.guide.identifier.UnifiedSocialCreditCode;

/**
 * Unified social credit codes of a region that does not exist (999901), so that none belongs to anybody.
 *
 * <p>Seed 1 numbers its facilities from {@code MEXA0001}, the codes that the guide's examples use; another seed has
 * another letter group, so that two counties in one server do not share codes.
 */
final class CreditCodes {
    private static final String REGISTRATION = "12999901";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final String group;

    CreditCodes(long seed) {
        this.group = seed == 1 ? "MEXA" : "M" + letters(seed);
    }

    String code(int facility) {
        String body = group + "%04d".formatted(facility);
        String first17 = REGISTRATION + body + bodyCheck(body);
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }

    private static String letters(long seed) {
        int base = LETTERS.length();
        long rest = Long.remainderUnsigned(seed, (long) base * base * base);
        var letters = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            letters.append(LETTERS.charAt((int) (rest % base)));
            rest /= base;
        }
        return letters.toString();
    }

    /** The check character of the organisation code within (GB 11714). */
    private static char bodyCheck(String body) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += BODY_WEIGHTS[i] * Character.digit(body.charAt(i), Character.MAX_RADIX);
        }
        return "0X987654321".charAt(sum % 11);
    }
}
