package cn.medalliance.mappings.text;

import java.util.regex.Pattern;

/**
 * Signs that a text was spoilt by a wrong character set or by a converter before it reached us: private-use characters,
 * replacement characters, runs of question marks, and the traditional-with-pinyin artefact {@code 現(xiàn)有}.
 */
public final class EncodingSuspicion {
    private static final Pattern SPOILT =
            Pattern.compile("[\\uE000-\\uF8FF\\uFFFD]|\\?{2,}|\\p{IsHan}[(][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+[)]");

    private EncodingSuspicion() {}

    /** Whether the text shows such a sign. It is a suspicion: the text itself may still be right. */
    public static boolean of(String text) {
        return SPOILT.matcher(text).find();
    }
}
