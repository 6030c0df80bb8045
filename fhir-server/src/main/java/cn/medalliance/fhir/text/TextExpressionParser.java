package cn.medalliance.fhir.text;

import cn.medalliance.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the value of {@code _content} or {@code _text}: words that must all be found; {@code OR} and {@code AND} between
 * them; brackets; quotation marks around what must stand side by side
 * (<a href="http://hl7.org/fhir/R4/search.html#text">FHIR: {@code (bone OR liver) and metastases}</a>).
 */
final class TextExpressionParser {

    private static final int MOST_WORDS = 64;
    private static final int DEEPEST = 16;

    private final String parameter;
    private final List<String> symbols;
    private int next;
    private int words;
    private int depth;

    private TextExpressionParser(String parameter, String value) {
        this.parameter = parameter;
        this.symbols = symbols(value);
    }

    static TextExpression parse(String parameter, String value) {
        TextExpressionParser parser = new TextExpressionParser(parameter, value);
        TextExpression expression = parser.any();
        if (parser.next < parser.symbols.size()) {
            throw parser.unbalanced();
        }
        return expression;
    }

    private TextExpression any() {
        List<TextExpression> parts = new ArrayList<>();
        parts.add(all());
        while (accept("OR")) {
            parts.add(all());
        }
        return TextExpression.any(parts);
    }

    private TextExpression all() {
        List<TextExpression> parts = new ArrayList<>();
        while (next < symbols.size() && !at("OR") && !at(")")) {
            if (accept("(")) {
                parts.add(bracket());
            } else if (!accept("AND")) {
                words(symbols.get(next++), parts);
            }
        }
        if (parts.isEmpty()) {
            throw TextRefusal.unreadable(parameter, "没有可检索的字词。", "there is no word to look for.");
        }
        return TextExpression.all(parts);
    }

    private TextExpression bracket() {
        if (++depth > DEEPEST) {
            throw tooMuch();
        }
        TextExpression inner = any();
        if (!accept(")")) {
            throw unbalanced();
        }
        depth--;
        return inner;
    }

    private void words(String symbol, List<TextExpression> parts) {
        boolean quoted = symbol.startsWith("\"");
        String folded = Folding.fold(symbol);
        List<String> found = quoted ? asItStands(folded) : SearchWords.of(folded);
        words += found.size();
        if (words > MOST_WORDS) {
            throw tooMuch();
        }
        found.forEach(word -> parts.add(new TextExpression.Word(word)));
    }

    private static List<String> asItStands(String folded) {
        return folded.codePoints().anyMatch(character -> Script.of(character) != Script.OTHER)
                ? List.of(folded)
                : List.of();
    }

    private boolean at(String symbol) {
        return next < symbols.size() && symbols.get(next).equals(symbol);
    }

    private boolean accept(String symbol) {
        if (at(symbol)) {
            next++;
            return true;
        }
        return false;
    }

    private static List<String> symbols(String value) {
        List<String> symbols = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (char character : value.toCharArray()) {
            if (character == '"') {
                if (!quoted) {
                    end(word, symbols);
                    word.append('"');
                } else {
                    symbols.add(word.toString());
                    word.setLength(0);
                }
                quoted = !quoted;
            } else if (quoted) {
                word.append(character);
            } else if (character == '(' || character == ')') {
                end(word, symbols);
                symbols.add(String.valueOf(character));
            } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                end(word, symbols);
            } else {
                word.append(character);
            }
        }
        end(word, symbols);
        return symbols;
    }

    private static void end(StringBuilder word, List<String> symbols) {
        if (!word.isEmpty()) {
            String text = word.toString();
            String upper = text.toUpperCase(Locale.ROOT);
            symbols.add(upper.equals("OR") || upper.equals("AND") ? upper : text);
            word.setLength(0);
        }
    }

    private Refusal unbalanced() {
        return TextRefusal.unreadable(parameter, "括号不成对。", "the brackets do not match.");
    }

    private Refusal tooMuch() {
        return TextRefusal.unreadable(
                parameter,
                "最多 %d 个词、%d 层括号。".formatted(MOST_WORDS, DEEPEST),
                "at most %d words and %d brackets deep.".formatted(MOST_WORDS, DEEPEST));
    }
}
