package cn.medalliance.mappings.xlsx;

import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.IssueCode;
import cn.medalliance.mappings.table.UnusableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The bytes of a workbook that was looked over: it is one, and what it unpacks to stays within limits. */
final class PackedWorkbook {
    /** What a file may be as it comes; a county's year of follow-ups is a tenth of it. */
    private static final int MOST_PACKED = 64 * 1024 * 1024;

    private static final long MOST_UNPACKED = 512L * 1024 * 1024;
    /** Texts of cells are kept in memory as long as the sheet is read. */
    private static final long MOST_TEXTS = 64L * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;
    /** How much smaller an honest part can be packed; a part of less than {@link #SMALL} may be anything. */
    private static final long MOST_TIMES_PACKED = 200;

    private static final long SMALL = 1024 * 1024;

    private PackedWorkbook() {}

    /**
     * Reads a file and looks it over.
     *
     * @throws UnusableFile when it is no workbook, or too large
     */
    static byte[] read(InputStream input) throws IOException, UnusableFile {
        byte[] bytes = input.readNBytes(MOST_PACKED + 1);
        if (bytes.length > MOST_PACKED) {
            throw tooLarge(MOST_PACKED);
        }
        refuseOtherKinds(bytes);
        if (!lookOver(bytes)) {
            throw new UnusableFile(IssueCode.FILE_NOT_XLSX);
        }
        return bytes;
    }

    private static void refuseOtherKinds(byte[] bytes) throws UnusableFile {
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnusableFile(IssueCode.FILE_OLD_EXCEL);
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.contains("<html")
                || start.contains("<table")
                || start.contains("<!doctype")
                || start.contains("<?xml")) {
            throw new UnusableFile(IssueCode.FILE_HTML);
        }
        if (!startsWith(bytes, 'P', 'K')) {
            throw new UnusableFile(IssueCode.FILE_NOT_XLSX);
        }
    }

    /** Whether there is a workbook in it; unpacks every part once, keeping nothing. */
    private static boolean lookOver(byte[] bytes) throws UnusableFile {
        boolean workbook = false;
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = parts(bytes)) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                workbook |= part.getName().equals("xl/workbook.xml");
                boolean texts = part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
                long size = 0;
                try (InputStream content = zip.getInputStream(part)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        size += read;
                        if (unpacked + size > MOST_UNPACKED || (texts && size > MOST_TEXTS)) {
                            throw tooLarge(texts ? MOST_TEXTS : MOST_UNPACKED);
                        }
                        if (size > SMALL && size > MOST_TIMES_PACKED * bytes.length) {
                            throw tooLarge(MOST_TIMES_PACKED * bytes.length);
                        }
                    }
                }
                unpacked += size;
                if (++parts > MOST_PARTS) {
                    throw new UnusableFile(IssueCode.FILE_NOT_XLSX);
                }
            }
        } catch (IOException torn) {
            throw new UnusableFile(IssueCode.FILE_NOT_XLSX);
        }
        return workbook;
    }

    /** Whether it says how its numbers are shown; where it does not, it has no dates, and the reader of the sheets must not look for it. */
    static boolean hasStyles(byte[] bytes) throws IOException {
        try (ZipFile zip = parts(bytes)) {
            return Collections.list(zip.getEntries()).stream()
                    .anyMatch(part -> part.getName().toLowerCase(Locale.ROOT).endsWith("styles.xml"));
        }
    }

    /**
     * What is packed in it, by the archive's own table, as the reader of the sheets finds it too; what stands before a part does not tell
     * its length when it was written in one go.
     */
    static ZipFile parts(byte[] bytes) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static UnusableFile tooLarge(long most) {
        return new UnusableFile(IssueCode.FILE_TOO_LARGE, Bilingual.same(most / (1024 * 1024) + " MiB"));
    }
}
