package cn.medalliance.mappings.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeaderRowTest {

    private static String header(String text, Charset charset) throws IOException {
        return HeaderRow.of(new ByteArrayInputStream(text.getBytes(charset)));
    }

    @Test
    void itIsTheFirstLineThatIsNotBlankInAnyEncoding() throws IOException {
        assertThat(header("\r\n 姓名,\"随访,日期\"\r\n张,1\r\n", StandardCharsets.UTF_8))
                .isEqualTo(" 姓名,\"随访,日期\"");
        assertThat(header("\uFEFF姓名,日期\n", StandardCharsets.UTF_8)).isEqualTo("姓名,日期");
        assertThat(header("姓名,日期\n张,1\n", Charset.forName("GB18030"))).isEqualTo("姓名,日期");
    }

    @Test
    void aFileWithoutOneHasNone() throws IOException {
        assertThat(header("", StandardCharsets.UTF_8)).isEmpty();
        assertThat(header("\n\n", StandardCharsets.UTF_8)).isEmpty();
        assertThat(header("\"姓名\n", StandardCharsets.UTF_8)).isEmpty();
    }
}
