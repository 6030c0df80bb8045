package cn.medalliance.audit.recording;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer of which nothing leaves before its record is committed. It is held in memory; what is longer than {@link #MOST}
 * is recorded when so much of it is there, and the rest goes on as it comes.
 */
final class HeldResponse extends HttpServletResponseWrapper {

    static final int MOST = 512 * 1024;

    /** Called once, before the first byte leaves. */
    @FunctionalInterface
    interface Recording {

        /**
         * Returns when the access is recorded.
         *
         * @param status the status that will be sent
         * @param body all of it, or as much as is held
         * @throws cn.medalliance.shared.Refusal when it could not be recorded: then nothing is sent
         */
        void record(int status, Supplier<byte[]> body);
    }

    private final Recording recording;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(4096);
    private final ServletOutputStream stream = new Held();
    private @Nullable PrintWriter writer;
    private boolean isReleased;
    /** Nothing more is taken: the access is not recorded, and another answer takes this one's place. */
    private boolean isWithdrawn;

    private int error;
    private @Nullable String errorMessage;
    private @Nullable String redirect;

    HeldResponse(HttpServletResponse response, Recording recording) {
        super(response);
        this.recording = recording;
    }

    /** Sends what is held, after it was recorded. */
    void release() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (isReleased || isWithdrawn) {
            return;
        }
        record(getStatus());
        isReleased = true;
        if (error != 0) {
            if (errorMessage == null) {
                super.sendError(error);
            } else {
                super.sendError(error, errorMessage);
            }
        } else if (redirect != null) {
            super.sendRedirect(redirect);
        } else if (held.size() > 0) {
            held.writeTo(super.getOutputStream());
        }
        held.reset();
    }

    /** Records an access whose answer will be made by the container, because answering it failed. */
    void recordFailure() {
        if (!isReleased) {
            held.reset();
            record(SC_INTERNAL_SERVER_ERROR);
            isReleased = true;
        }
    }

    private void record(int status) {
        try {
            recording.record(status, held::toByteArray);
        } catch (RuntimeException unrecorded) {
            isWithdrawn = true;
            held.reset();
            throw unrecorded;
        }
    }

    boolean isReleased() {
        return isReleased;
    }

    /** Whether it was taken back because the access could not be recorded. */
    boolean isWithdrawn() {
        return isWithdrawn;
    }

    @Override
    public int getStatus() {
        return error != 0 ? error : redirect != null ? SC_FOUND : super.getStatus();
    }

    @Override
    public void sendError(int code) {
        sendError(code, null);
    }

    @Override
    public void sendError(int code, @Nullable String message) {
        held.reset();
        error = code;
        errorMessage = message;
    }

    @Override
    public void sendRedirect(String location) {
        held.reset();
        redirect = location;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            String encoding = getCharacterEncoding();
            setCharacterEncoding(encoding);
            writer = new PrintWriter(new OutputStreamWriter(stream, Charset.forName(encoding)));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (isReleased) {
            super.flushBuffer();
        }
    }

    @Override
    public boolean isCommitted() {
        return isReleased ? super.isCommitted() : error != 0 || redirect != null;
    }

    @Override
    public void reset() {
        resetBuffer();
        super.reset();
    }

    @Override
    public void resetBuffer() {
        if (writer != null) {
            writer.flush();
        }
        held.reset();
        if (isReleased) {
            super.resetBuffer();
        }
    }

    private final class Held extends ServletOutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (isWithdrawn || !isReleased && (error != 0 || redirect != null)) {
                return;
            }
            if (!isReleased && held.size() + length > MOST) {
                record(getStatus());
                isReleased = true;
                held.writeTo(getResponse().getOutputStream());
                held.reset();
            }
            if (isReleased) {
                getResponse().getOutputStream().write(bytes, offset, length);
            } else {
                held.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (isReleased) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (isReleased) {
                getResponse().getOutputStream().close();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("An answer is written blocking");
        }
    }
}
