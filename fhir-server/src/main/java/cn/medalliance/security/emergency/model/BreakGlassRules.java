package cn.medalliance.security.emergency.model;

import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Set;

/** What must be said to break the glass, and to review that it was broken. */
public final class BreakGlassRules {

    /** Of ActReason: those that do not wait. */
    public static final Set<String> PURPOSES = Set.of("ETREAT", "BTG", "DISASTER", "THREAT");

    private static final int LONGEST = 1000;
    /** Fewer make no sentence in any language. */
    private static final int DIFFERENT = 4;

    private BreakGlassRules() {}

    /**
     * A reason or remark without the space around it.
     *
     * @param shortest the fewest characters it may have
     * @param parameter its name
     * @throws Refusal when it says too little or too much
     */
    public static String sentence(String text, int shortest, String parameter) {
        String sentence = text.strip();
        long length = sentence.codePoints().count();
        if (length < shortest || sentence.codePoints().distinct().count() < DIFFERENT) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "须写成一句话，至少 " + shortest + " 个字。 It must be a sentence of at least " + shortest + " characters.",
                    parameter);
        }
        if (length > LONGEST) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST, "最多 " + LONGEST + " 个字。 At most " + LONGEST + " characters.", parameter);
        }
        return sentence;
    }

    /**
     * Checks a purpose.
     *
     * @throws Refusal when it is none of an emergency
     */
    public static void checkPurpose(String purpose) {
        if (!PURPOSES.contains(purpose)) {
            throw new Refusal(
                    ErrorCode.INVALID_REQUEST,
                    "须为 ETREAT、BTG、DISASTER 或 THREAT。 It must be ETREAT, BTG, DISASTER or THREAT of v3-ActReason.",
                    "purpose");
        }
    }
}
