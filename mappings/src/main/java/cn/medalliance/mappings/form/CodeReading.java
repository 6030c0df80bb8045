package cn.medalliance.mappings.form;

import cn.medalliance.mappings.codes.CodeMap;
import cn.medalliance.mappings.codes.Translation;
import cn.medalliance.mappings.text.LooseText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Coding;

/** One word looked up in a table: {@code 控制满意}, {@code 1}, or both together as in {@code 1.控制满意}. */
final class CodeReading {
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})[.:、_-]?(\\D.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private CodeReading() {}

    /** What the table says of a word; a number and a word that mean different codes are unknown together. */
    static Translation read(CodeMap table, String text) {
        String key = LooseText.key(text);
        Translation whole = table.translate(key);
        boolean otherwise = whole instanceof Translation.Match match && match.otherwise();
        if (!(whole instanceof Translation.Unknown) && !otherwise) {
            return whole;
        }
        Matcher numbered = NUMBERED.matcher(key);
        if (numbered.matches()) {
            return both(table.translate(numbered.group(1)), table.translate(numbered.group(2)));
        }
        return NUMBER.matcher(key).matches() ? new Translation.Unknown() : whole;
    }

    private static Translation both(Translation number, Translation word) {
        boolean same = number instanceof Translation.Match one
                && word instanceof Translation.Match other
                && equal(one.coding(), other.coding());
        return same ? number : new Translation.Unknown();
    }

    private static boolean equal(Coding one, Coding other) {
        return one.getSystem().equals(other.getSystem()) && one.getCode().equals(other.getCode());
    }
}
