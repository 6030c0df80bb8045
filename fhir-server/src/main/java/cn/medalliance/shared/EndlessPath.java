package cn.medalliance.shared;

import java.util.regex.Pattern;

/** FHIRPath that a client sends and that need never end: the function {@code repeat()} (FHIRPath 5.2.3). */
public final class EndlessPath {

    /** A backslash could hide the name. An element of that name is told by the dot behind or before it. */
    private static final Pattern ENDLESS = Pattern.compile("repeat\\s*[(/`]|\\\\");

    private EndlessPath() {}

    /** Whether an expression, or a text with expressions in it, may call {@code repeat()}. */
    public static boolean isIn(String text) {
        return ENDLESS.matcher(text).find();
    }
}
