package cn.medalliance.fhir.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts what a clinician typed without blanks into the words that must all be found: 高血压糖尿病 is 高血压 and 糖尿病.
 *
 * <p>SmartCN's dictionary cuts. What it does not know it leaves as single characters (氨·氯·地·平, 张·建国), and single
 * characters would be found nearly everywhere: they are joined, to each other or else to their neighbour. Every word is a
 * piece of what was typed, so a text that has the whole of it is always found.
 */
final class SearchWords {

    private SearchWords() {}

    /** The words of folded text, each to be found as it stands. */
    static List<String> of(String folded) {
        return join(pieces(folded));
    }

    /** @param besidePrevious nothing stands between this piece and the one before it */
    private record Piece(String text, boolean single, boolean besidePrevious) {}

    private static List<Piece> pieces(String folded) {
        List<Piece> pieces = new ArrayList<>();
        int position = 0;
        int endOfLast = -1;
        while (position < folded.length()) {
            int character = folded.codePointAt(position);
            Script script = Script.of(character);
            if (script == Script.OTHER) {
                position += Character.charCount(character);
                continue;
            }
            int end = script == Script.HAN ? endOfHan(folded, position) : endOfLatin(folded, position);
            boolean beside = position == endOfLast;
            if (script == Script.HAN) {
                cut(folded.substring(position, end), beside, pieces);
            } else {
                pieces.add(new Piece(folded.substring(position, end), false, beside));
            }
            endOfLast = end;
            position = end;
        }
        return pieces;
    }

    private static int endOfHan(String folded, int start) {
        int end = start;
        while (end < folded.length() && Script.of(folded.codePointAt(end)) == Script.HAN) {
            end += Character.charCount(folded.codePointAt(end));
        }
        return end;
    }

    /** Signs within stay, so that 140/90, I10.x02 and γ-GT are one word each. */
    private static int endOfLatin(String folded, int start) {
        int end = start;
        int position = start;
        while (position < folded.length()) {
            int character = folded.codePointAt(position);
            Script script = Script.of(character);
            if (script == Script.HAN) {
                break;
            }
            position += Character.charCount(character);
            if (script != Script.OTHER) {
                end = position;
            }
        }
        return end;
    }

    private static void cut(String han, boolean beside, List<Piece> pieces) {
        int done = 0;
        for (int[] word : words(han)) {
            done = singles(han, done, word[0], beside, pieces);
            pieces.add(new Piece(han.substring(word[0], word[1]), false, beside || done > 0));
            done = word[1];
        }
        singles(han, done, han.length(), beside, pieces);
    }

    private static int singles(String han, int from, int to, boolean beside, List<Piece> pieces) {
        int position = from;
        while (position < to) {
            int length = Character.charCount(han.codePointAt(position));
            pieces.add(new Piece(han.substring(position, position + length), true, beside || position > 0));
            position += length;
        }
        return position;
    }

    /** Where SmartCN's words of two and more characters begin and end. */
    private static List<int[]> words(String han) {
        List<int[]> words = new ArrayList<>();
        try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
            tokenizer.setReader(new StringReader(han));
            OffsetAttribute offset = tokenizer.getAttribute(OffsetAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                if (han.codePointCount(offset.startOffset(), offset.endOffset()) > 1) {
                    words.add(new int[] {offset.startOffset(), offset.endOffset()});
                }
            }
            tokenizer.end();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return words;
    }

    private static List<String> join(List<Piece> pieces) {
        List<Piece> grouped = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = grouped.isEmpty() ? null : grouped.get(grouped.size() - 1);
            if (last != null && piece.single() && last.single() && piece.besidePrevious()) {
                grouped.set(grouped.size() - 1, new Piece(last.text() + piece.text(), true, last.besidePrevious()));
            } else {
                grouped.add(piece);
            }
        }
        return joinLonely(grouped);
    }

    private static List<String> joinLonely(List<Piece> pieces) {
        List<String> words = new ArrayList<>();
        String before = "";
        for (int index = 0; index < pieces.size(); index++) {
            Piece piece = pieces.get(index);
            boolean lonely = piece.single()
                    && piece.text().codePointCount(0, piece.text().length()) == 1;
            boolean nextIsBeside =
                    index + 1 < pieces.size() && pieces.get(index + 1).besidePrevious();
            if (lonely && piece.besidePrevious() && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1) + piece.text());
            } else if (lonely && nextIsBeside) {
                before = piece.text();
            } else {
                words.add(before + piece.text());
                before = "";
            }
        }
        return words;
    }
}
