package cn.medalliance.fhir.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

class TextAnalyzerTest {

    @Test
    void everyChineseCharacterIsAToken() {
        assertThat(tokens("原发性高血压")).containsExactly("原", "发", "性", "高", "血", "压");
    }

    @Test
    void charactersBeyondTheFirstPlaneStayWhole() {
        assertThat(tokens("𠮷田𬭎\uD883\uDEDD")).containsExactly("𠮷", "田", "𬭎", "\uD883\uDEDD");
    }

    @Test
    void privateCharactersOfRareNamesAreKept() {
        assertThat(tokens("张\uE123")).containsExactly("张", "\uE123");
    }

    @Test
    void lettersAndDigitsAreRuns() {
        assertThat(tokens("hba1c 6.5%，140/90mmhg")).containsExactly("hba", "1", "c", "6", "5", "140", "90", "mmhg");
    }

    @Test
    void namesInOtherWritingsAreWords() {
        assertThat(tokens("ئەخمەت བསོད་ནམས")).containsExactly("ئەخمەت", "བསོད", "ནམས");
    }

    @Test
    void offsetsPointIntoTheText() throws IOException {
        String text = "，𠮷a1，压";
        try (TextAnalyzer analyzer = new TextAnalyzer();
                TokenStream stream = analyzer.tokenStream("any", text)) {
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            int count = 0;
            while (stream.incrementToken()) {
                assertThat(text.substring(offset.startOffset(), offset.endOffset()))
                        .isEqualTo(term.toString());
                count++;
            }
            stream.end();
            assertThat(count).isEqualTo(4);
        }
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        try (TextAnalyzer analyzer = new TextAnalyzer();
                TokenStream stream = analyzer.tokenStream("any", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return tokens;
    }
}
