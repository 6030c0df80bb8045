package cn.medalliance.intake.mllp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Takes messages out of the frames of a connection. What stands between frames is skipped. */
final class FrameReader {

    /** Neither occurs in the characters of a message, whether in UTF-8 or in GB18030. */
    static final int START = 0x0B;

    static final int END = 0x1C;

    /** Whoever sends more without a frame speaks another protocol. */
    static final int MOST_BETWEEN = 64 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final int longest;
    private final Duration frameWithin;
    private final Duration idle;
    private final byte[] buffer = new byte[8 * 1024];
    private int place;
    private int filled;

    FrameReader(Socket socket, MllpSettings settings) throws IOException {
        this.socket = socket;
        in = socket.getInputStream();
        longest = settings.longest();
        frameWithin = settings.frameWithin();
        idle = settings.idle();
    }

    /**
     * A message.
     *
     * @param content of a message that is too long, its beginning
     */
    record Frame(byte[] content, boolean isWhole) {}

    /**
     * The next message; null when the other side has ended the connection.
     *
     * @throws SocketTimeoutException when nothing comes, or a frame does not come to its end
     * @throws IOException when the connection breaks, within a frame or otherwise
     */
    @Nullable
    Frame next() throws IOException {
        return skipToStart() ? frame() : null;
    }

    private boolean skipToStart() throws IOException {
        long end = System.nanoTime() + idle.toNanos();
        for (int between = 0; between <= MOST_BETWEEN; between++) {
            int next = read(end);
            if (next < 0) {
                return false;
            }
            if (next == START) {
                return true;
            }
        }
        throw new IOException("no frame in " + MOST_BETWEEN + " bytes");
    }

    /** A frame that begins within another takes its place: nobody waits for the answer to what was broken off. */
    private Frame frame() throws IOException {
        long end = System.nanoTime() + frameWithin.toNanos();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        boolean isWhole = true;
        while (true) {
            int next = read(end);
            if (next < 0) {
                throw new EOFException("the connection ended within a frame");
            } else if (next == END) {
                // A carriage return follows, which is skipped with what stands between frames.
                return new Frame(content.toByteArray(), isWhole);
            } else if (next == START) {
                content.reset();
                isWhole = true;
            } else if (content.size() < longest) {
                content.write(next);
            } else {
                isWhole = false;
            }
        }
    }

    private int read(long end) throws IOException {
        if (place == filled) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new SocketTimeoutException("too slow");
            }
            socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
            place = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[place++] & 0xff;
    }
}
