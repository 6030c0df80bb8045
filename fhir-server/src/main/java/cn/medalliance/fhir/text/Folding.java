package cn.medalliance.fhir.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * Takes away what writers of the same word differ in: width and other compatibility forms, case, accents, traditional
 * characters. Text and searches both go through it, so that 高血壓 and 高血压, ＨｂＡ１ｃ and hba1c are one.
 */
final class Folding {

    private static final Map<Integer, Integer> SIMPLIFIED = simplified();

    private Folding() {}

    static String fold(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(compatible.length());
        compatible.codePoints().forEach(character -> appendFolded(character, folded));
        return folded.toString();
    }

    private static void appendFolded(int character, StringBuilder folded) {
        if (character < 0x80) {
            folded.append((char) character);
        } else if (character < 0x2E80) {
            char[] plain = new char[8];
            int length = ASCIIFoldingFilter.foldToASCII(new char[] {(char) character}, 0, plain, 0, 1);
            folded.append(plain, 0, length);
        } else {
            folded.appendCodePoint(SIMPLIFIED.getOrDefault(character, character));
        }
    }

    private static Map<Integer, Integer> simplified() {
        Map<Integer, Integer> simplified = new HashMap<>();
        try (InputStream stream = Folding.class.getResourceAsStream("traditional-simplified.txt");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .forEach(pair -> simplified.put(
                            pair.codePointAt(0), pair.codePointAt(Character.charCount(pair.codePointAt(0)))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Map.copyOf(simplified);
    }
}
