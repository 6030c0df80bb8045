package cn.medalliance.load.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines, leaving out blank ones and a byte order mark. */
final class LineReader {

    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private long number;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line that is not blank; null when there is none. */
    @Nullable
    Line next() throws IOException {
        byte[] text = read();
        while (text != null && isBlank(text)) {
            text = read();
        }
        return text == null ? null : new Line(number, text);
    }

    private byte @Nullable [] read() throws IOException {
        ByteArrayOutputStream begun = null;
        while (true) {
            if (position == end) {
                end = Math.max(0, in.read(buffer));
                position = 0;
                if (end == 0) {
                    return begun == null ? null : ended(begun.toByteArray());
                }
            }
            int feed = position;
            while (feed < end && buffer[feed] != '\n') {
                feed++;
            }
            if (feed < end && begun == null) {
                byte[] whole = Arrays.copyOfRange(buffer, position, feed);
                position = feed + 1;
                return ended(whole);
            }
            begun = begun == null ? new ByteArrayOutputStream() : begun;
            begun.write(buffer, position, feed - position);
            if (begun.size() > NdjsonFolder.LONGEST_LINE) {
                throw new IOException(
                        "line " + (number + 1) + " is longer than " + NdjsonFolder.LONGEST_LINE + " bytes");
            }
            position = feed;
            if (feed < end) {
                position++;
                return ended(begun.toByteArray());
            }
        }
    }

    private byte[] ended(byte[] text) {
        number++;
        boolean isMarked = number == 1
                && text.length >= BYTE_ORDER_MARK.length
                && Arrays.equals(text, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
        return isMarked ? Arrays.copyOfRange(text, BYTE_ORDER_MARK.length, text.length) : text;
    }

    private static boolean isBlank(byte[] text) {
        for (byte character : text) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
