package cn.medalliance.views.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.views.jpa.TableWriter.Format;
import cn.medalliance.views.model.OutputColumn;
import cn.medalliance.views.model.SqlType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    private static String written(Format format, @Nullable Object... values) throws IOException {
        List<OutputColumn> columns = List.of(
                new OutputColumn("a", null, null, false, SqlType.TEXT),
                new OutputColumn("b", null, null, false, SqlType.TEXT));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter table = TableWriter.of(format, out, columns, false);
        table.row(values);
        table.end();
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86 139", "-1+1", "@SUM(A1)", "＝1+1", "－1", "＋1", "＠a"})
    void aTextIsNoFormula(String text) throws IOException {
        assertThat(written(Format.CSV, text, "x")).isEqualTo("'" + text + ",x");
        assertThat(written(Format.NDJSON, text, "x")).contains("\"a\":\"" + text + "\"");
    }

    @Test
    void aTabOrALineEndDoesNotHideOne() throws IOException {
        assertThat(written(Format.CSV, "\t=1", "\r=1")).isEqualTo("'\t=1,\"'\r=1\"");
    }

    @Test
    void numbersStayNumbersAndOtherTextsAsTheyWere() throws IOException {
        assertThat(written(Format.CSV, new BigDecimal("-5.50"), "a=b")).isEqualTo("-5.50,a=b");
        assertThat(written(Format.CSV, true, null)).startsWith("true,");
    }
}
