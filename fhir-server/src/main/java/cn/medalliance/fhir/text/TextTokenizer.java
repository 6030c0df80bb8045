package cn.medalliance.fhir.text;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Every Chinese character is a token, every run of letters, every run of digits; nothing else is. */
final class TextTokenizer extends Tokenizer {

    private static final int NOTHING = -1;
    private static final int LONGEST = 255;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

    private int pushedBack = NOTHING;
    private int position;

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        int character = read();
        while (character != NOTHING && Script.of(character) == Script.OTHER) {
            character = read();
        }
        if (character == NOTHING) {
            return false;
        }
        Script script = Script.of(character);
        int start = position - Character.charCount(character);
        append(character);
        if (script != Script.HAN) {
            character = read();
            while (character != NOTHING && Script.of(character) == script && term.length() < LONGEST) {
                append(character);
                character = read();
            }
            pushBack(character);
        }
        offset.setOffset(correctOffset(start), correctOffset(position));
        return true;
    }

    private void append(int character) {
        term.append(Character.toString(character));
    }

    private int read() throws IOException {
        if (pushedBack != NOTHING) {
            int character = pushedBack;
            pushedBack = NOTHING;
            position += Character.charCount(character);
            return character;
        }
        int first = input.read();
        if (first == NOTHING) {
            return NOTHING;
        }
        position++;
        if (!Character.isHighSurrogate((char) first)) {
            return first;
        }
        int second = input.read();
        if (second == NOTHING) {
            return first;
        }
        position++;
        return Character.toCodePoint((char) first, (char) second);
    }

    private void pushBack(int character) {
        if (character != NOTHING) {
            pushedBack = character;
            position -= Character.charCount(character);
        }
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(position), correctOffset(position));
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pushedBack = NOTHING;
        position = 0;
    }
}
