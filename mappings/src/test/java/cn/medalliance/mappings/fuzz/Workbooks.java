package cn.medalliance.mappings.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Workbooks taken apart and put together again. */
final class Workbooks {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private Workbooks() {}

    /** The text of the first sheet. */
    static byte[] sheet(Path workbook) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            return zip.getInputStream(zip.getEntry(SHEET)).readAllBytes();
        }
    }

    /** The workbook with another first sheet. */
    static byte[] withSheet(Path workbook, byte[] sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(workbook.toFile());
                ZipOutputStream written = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                written.putNextEntry(new ZipEntry(part.getName()));
                written.write(
                        part.getName().equals(SHEET)
                                ? sheet
                                : zip.getInputStream(part).readAllBytes());
                written.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
