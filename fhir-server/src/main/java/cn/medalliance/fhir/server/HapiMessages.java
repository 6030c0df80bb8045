package cn.medalliance.fhir.server;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** HAPI's sentences as a client may read them: without its numbers, its classes, and without repeating what was sent. */
final class HapiMessages {

    private static final int LONGEST = 300;
    private static final Pattern NUMBER = Pattern.compile("HAPI-\\d+: ");
    private static final Pattern INSIDE = Pattern.compile(
            "\\b(?:java|javax|jakarta|ca\\.uhn|org\\.\\w+|com\\.\\w+)\\.[\\w$.]+"
                    + "|Exception\\b|REDACTED|(?i:\\bselect .{1,200} from\\b|\\binsert into\\b|\\bdelete from\\b|could not execute|hfj_|\\bbatch entry\\b|TokenParam|StringParam)");
    /** Which of a type's parameters meets a wrong reference first differs from start to start. */
    private static final Pattern CONDITION_OF_PATH = Pattern.compile("\\.where\\(resolve\\(\\) is \\w+\\)");
    /** Who refers to a resource is nobody's business who would delete it. */
    private static final Pattern REFERRING = Pattern.compile("reference found was resource \\S+ in path");
    /** From here on a sentence lists or repeats. */
    private static final Pattern TAIL = Pattern.compile(
            "\\s*(?: - Server knows how to handle:| Valid values? .*:|\\n| at \\[|\\(class |: <div)[\\s\\S]*");

    private HapiMessages() {}

    /** What is left of a sentence; null when nothing of it may be told. */
    static @Nullable String tidy(@Nullable String message) {
        if (message == null) {
            return null;
        }
        if (message.contains("valid XML/XHTML")) {
            return "The narrative is not well-formed XHTML.";
        }
        String plain = CONDITION_OF_PATH
                .matcher(NUMBER.matcher(message).replaceAll(""))
                .replaceAll("");
        String tidy = TAIL.matcher(plain).replaceFirst("");
        if (tidy.isBlank() || INSIDE.matcher(tidy).find()) {
            return null;
        }
        return tidy.length() <= LONGEST ? tidy : tidy.substring(0, LONGEST) + "…";
    }
}
