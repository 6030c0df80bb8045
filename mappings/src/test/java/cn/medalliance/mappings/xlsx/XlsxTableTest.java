package cn.medalliance.mappings.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    /** Small programs write neither formats nor a table of texts. */
    @Test
    void aWorkbookWithoutStylesAndSharedTextsIsRead() throws Exception {
        String namespace = "http://schemas.openxmlformats.org/";
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns='" + namespace + "package/2006/content-types'><Default Extension='rels' ContentType="
                        + "'application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/xl/workbook.xml'"
                        + " ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType="
                        + "'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/></Types>",
                "_rels/.rels",
                "<Relationships xmlns='" + namespace + "package/2006/relationships'><Relationship Id='r1' Type='"
                        + namespace + "officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/>"
                        + "</Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns='" + namespace + "spreadsheetml/2006/main' xmlns:r='" + namespace
                        + "officeDocument/2006/relationships'><sheets><sheet name='1' sheetId='1' r:id='r1'/></sheets>"
                        + "</workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + namespace + "package/2006/relationships'><Relationship Id='r1' Type='"
                        + namespace
                        + "officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + namespace + "spreadsheetml/2006/main'><sheetData>" + row(1, "姓名", "血压")
                        + row(2, "张建国", "138/86") + "</sheetData></worksheet>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        try (XlsxTable table = XlsxTable.open(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(table.headings()).containsExactly("姓名", "血压");
            assertThat(table.next().cells()).containsExactly("张建国", "138/86");
            assertThat(table.hasNext()).isFalse();
        }
    }

    private static String row(int number, String first, String second) {
        return "<row r='%1$d'><c r='A%1$d' t='inlineStr'><is><t>%2$s</t></is></c><c r='B%1$d' t='inlineStr'><is><t>%3$s</t></is></c></row>"
                .formatted(number, first, second);
    }
}
