package cn.medalliance.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The least that is a workbook: one sheet, every cell a text. */
final class Workbook {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbook() {}

    /** Rows of CSV without quotation marks, as a workbook. */
    static byte[] of(String csv) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", """
                    <Types xmlns="%scontent-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>
                    </Types>""".formatted(PACKAGE, TYPE, TYPE));
            put(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
            put(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
            put(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(SHEETS, OFFICE));
            put(zip, "xl/worksheets/sheet1.xml", sheet(csv));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String relationship(String type, String target) {
        return """
                <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/%s" Target="%s"/></Relationships>""".formatted(PACKAGE, OFFICE, type, target);
    }

    private static String sheet(String csv) {
        String[] rows = csv.split("\n");
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + SHEETS + "\"><sheetData>");
        for (int row = 1; row <= rows.length; row++) {
            xml.append("<row r=\"").append(row).append("\">");
            String[] cells = rows[row - 1].split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                xml.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted(name(column), row, cells[column]));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String name(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : name(column / 26 - 1) + last;
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + Arrays.stream(text.split("\n")).map(String::strip).collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8));
    }
}
