package cn.medalliance.fhir.text;

import java.util.List;

/** What a text must hold to be found. */
sealed interface TextExpression {

    /** These characters, side by side. */
    record Word(String text) implements TextExpression {}

    /** Each of these. */
    record All(List<TextExpression> parts) implements TextExpression {}

    /** At least one of these. */
    record Any(List<TextExpression> parts) implements TextExpression {}

    static TextExpression all(List<TextExpression> parts) {
        return parts.size() == 1 ? parts.get(0) : new All(List.copyOf(parts));
    }

    static TextExpression any(List<TextExpression> parts) {
        return parts.size() == 1 ? parts.get(0) : new Any(List.copyOf(parts));
    }
}
