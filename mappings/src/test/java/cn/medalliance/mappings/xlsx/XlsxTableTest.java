package cn.medalliance.mappings.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxTableTest {

    /** Programs that write a workbook in one go tell the length of its parts after them. */
    @Test
    void aWorkbookThatWasWrittenInOneGoIsRead() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "血压");
            sheet.value(1, 0, "张建国");
            sheet.value(1, 1, "138/86");
        }
        try (XlsxTable table = XlsxTable.open(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(table.headings()).containsExactly("姓名", "血压");
            assertThat(table.next().cells()).containsExactly("张建国", "138/86");
            assertThat(table.hasNext()).isFalse();
        }
    }
}
