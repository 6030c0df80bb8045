package cn.medalliance.mappings.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which encoding a text file was written: UTF-8 with or without a byte order mark, UTF-16 with one, or
 * GB18030 (which contains GBK and GB2312).
 *
 * <p>Chinese text in GB18030 is hardly ever valid UTF-8, so the beginning of the file decides. A UTF-8 file with a few
 * spoilt bytes stays UTF-8; the spoilt ones become U+FFFD and are reported where they stand.
 */
public final class TextEncoding {
    private static final int LOOKED_AT = 64 * 1024;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextEncoding() {}

    /** A reader over the whole stream, without the byte order mark. Bytes that do not decode become U+FFFD. */
    static Reader reader(InputStream input) throws IOException {
        return reader(input, null);
    }

    /** A reader in an encoding that is known; a byte order mark knows better. */
    static Reader reader(InputStream input, @Nullable Charset known) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(input, LOOKED_AT);
        buffered.mark(LOOKED_AT);
        byte[] head = buffered.readNBytes(LOOKED_AT);
        buffered.reset();
        int mark = byteOrderMarkLength(head);
        Charset charset = known == null || mark > 0 ? detect(head) : known;
        buffered.skipNBytes(mark);
        return new InputStreamReader(
                buffered,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** The encoding of a text that begins with these bytes. */
    public static Charset detect(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return looksLikeUtf8(head) ? StandardCharsets.UTF_8 : GB18030;
    }

    private static int byteOrderMarkLength(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts whole multi-byte characters against spoilt ones; one spoilt in ten is still UTF-8. */
    private static boolean looksLikeUtf8(byte[] head) {
        int whole = 0;
        int spoilt = 0;
        int i = 0;
        while (i < head.length) {
            int length = sequenceLength(head[i] & 0xFF);
            if (length == 1) {
                i++;
            } else if (length > 1 && i + length > head.length) {
                break;
            } else if (length > 1 && continues(head, i, length)) {
                whole++;
                i += length;
            } else {
                spoilt++;
                i++;
            }
        }
        return spoilt == 0 || spoilt * 10 <= whole;
    }

    /** The length that a first byte announces; 0 for a byte that begins nothing. */
    private static int sequenceLength(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first >= 0xC2 && first < 0xE0) {
            return 2;
        }
        if (first >= 0xE0 && first < 0xF0) {
            return 3;
        }
        return first >= 0xF0 && first < 0xF5 ? 4 : 0;
    }

    private static boolean continues(byte[] head, int start, int length) {
        for (int i = start + 1; i < start + length; i++) {
            if ((head[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
