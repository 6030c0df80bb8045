package cn.medalliance.indicators.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that spreadsheets may open. */
class TableTest {

    @Test
    void textsThatLookLikeFormulasAreTextsAndNumbersStayNumbers() {
        Table table = new Table("name", "value");
        table.row(Arrays.asList("=1+1", new BigDecimal("-1.5")));
        table.row(Arrays.asList("＠sum", -3L));
        table.row(Arrays.asList("a,\"b\"", null));

        assertThat(table.csv()).isEqualTo("name,value\r\n'=1+1,-1.5\r\n'＠sum,-3\r\n\"a,\"\"b\"\"\",\r\n");
    }

    @Test
    void aRowHasACellForEachColumn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("name").row(List.of("a", "b")));
    }
}
