package cn.medalliance.mappings.csv;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.mappings.table.RawRow;
import cn.medalliance.mappings.table.RowFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void rowsAreNumberedFromTheOneBelowTheHeader() throws IOException {
        List<RawRow> rows = rows("a,b\n1,2\n\n3,4\n");

        assertThat(rows).extracting(RawRow::number).containsExactly(1L, 2L, 3L);
        assertThat(rows).extracting(RawRow::raw).containsExactly("1,2", "", "3,4");
        assertThat(rows.get(1).isBlank()).isTrue();
    }

    @Test
    void aByteOrderMarkKnowsBetterThanWhatIsSaidOfTheEncoding() throws IOException {
        byte[] marked = "\uFEFF姓名\n李敏\n".getBytes(StandardCharsets.UTF_8);
        try (CsvTable table = CsvTable.open(new ByteArrayInputStream(marked), "GB18030")) {
            assertThat(table.headings()).containsExactly("姓名");
        }
    }

    @Test
    void aQuotedCellMayHoldALineEnd() throws IOException {
        List<RawRow> rows = rows("a,b\r\n\"1\r\n2\",x\r\n3,4\r\n");

        assertThat(rows).extracting(RawRow::cells).containsExactly(List.of("1\n2", "x"), List.of("3", "4"));
    }

    @Test
    void anOpenQuotationMarkCostsItsOwnRowOnly() throws IOException {
        List<RawRow> rows = rows("a,b\n\"1,2\n3,4\n5,6\n");

        assertThat(rows).extracting(RawRow::fault).containsExactly(RowFault.QUOTES, null, null);
        assertThat(rows.get(0).raw()).isEqualTo("\"1,2");
        assertThat(rows.get(1).cells()).containsExactly("3", "4");
    }

    @Test
    void twoTornRowsAreNotOneLongRow() throws IOException {
        List<RawRow> rows = rows("a,b\n1,\"2\n3,4\n5,\"6\n7,8\n");

        assertThat(rows).extracting(RawRow::fault).containsExactly(RowFault.QUOTES, null, RowFault.QUOTES, null);
    }

    @Test
    void anEndlessLineIsCutAndSaid() throws IOException {
        List<RawRow> rows = rows("a,b\n" + "x".repeat(400_000) + ",1\n3,4\n");

        assertThat(rows).extracting(RawRow::fault).containsExactly(RowFault.TOO_LONG, null);
        assertThat(rows.get(0).raw()).hasSizeLessThan(300_000);
    }

    @Test
    void anEmptyFileHasNoHeadingsAndNoRows() throws IOException {
        try (CsvTable table = open("")) {
            assertThat(table.headings()).isEmpty();
            assertThat(table.hasNext()).isFalse();
        }
    }

    private static List<RawRow> rows(String text) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (CsvTable table = open(text)) {
            table.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static CsvTable open(String text) throws IOException {
        return CsvTable.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
