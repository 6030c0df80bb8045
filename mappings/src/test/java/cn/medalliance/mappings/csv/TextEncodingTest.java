package cn.medalliance.mappings.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {
    private static final String TEXT = "身份证号,姓名,随访日期\n999901195803120010,张建国,2025-04-10\n";

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB2312", "GB18030"})
    void theNationalEncodingsAreOneFamily(String name) {
        assertThat(TextEncoding.detect(TEXT.getBytes(Charset.forName(name)))).isEqualTo(Charset.forName("GB18030"));
    }

    @Test
    void utf8IsFoundWithoutAMark() {
        assertThat(TextEncoding.detect(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aCharacterCutAtTheEndOfWhatIsLookedAtDoesNotMislead() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);

        assertThat(TextEncoding.detect(Arrays.copyOf(bytes, 4))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aFewSpoiltBytesDoNotMakeUtf8ANationalEncoding() {
        byte[] bytes = TEXT.repeat(3).getBytes(StandardCharsets.UTF_8);
        bytes[1] = (byte) 0xFF;

        assertThat(TextEncoding.detect(bytes)).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void plainLatinTextIsUtf8() {
        assertThat(TextEncoding.detect("a,b\n1,2\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void aByteOrderMarkDecides() {
        assertThat(TextEncoding.detect(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0}))
                .isEqualTo(StandardCharsets.UTF_16LE);
    }
}
