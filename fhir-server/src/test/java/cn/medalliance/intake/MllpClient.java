package cn.medalliance.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A system that sends messages over one connection. */
final class MllpClient implements AutoCloseable {

    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final int PATIENCE_MILLIS = 120_000;

    private final Socket socket;

    private MllpClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    static MllpClient to(int port) throws IOException {
        return over(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    static MllpClient over(Socket socket) throws IOException {
        return new MllpClient(socket);
    }

    /** Sends one message over a connection of its own. */
    static String exchange(int port, String message) throws IOException {
        try (MllpClient client = to(port)) {
            return client.ask(message);
        }
    }

    static byte[] framed(byte[] message) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(START);
        frame.writeBytes(message);
        frame.write(END);
        frame.write('\r');
        return frame.toByteArray();
    }

    static byte[] framed(String message) {
        return framed(message.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    String ask(String message) throws IOException {
        write(framed(message));
        return String.valueOf(answer(StandardCharsets.UTF_8));
    }

    /** The next answer; null when the connection was ended. */
    @Nullable
    String answer(Charset charset) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int next = socket.getInputStream().read();
        while (next >= 0 && next != START) {
            next = socket.getInputStream().read();
        }
        while (next >= 0) {
            next = socket.getInputStream().read();
            if (next == END) {
                return answer.toString(charset);
            }
            answer.write(next);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
