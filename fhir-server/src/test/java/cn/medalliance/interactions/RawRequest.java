package cn.medalliance.interactions;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.medalliance.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/** A request line as it stands, for addresses that Java's own client would not send. */
final class RawRequest {

    private RawRequest() {}

    /** The status of a GET. */
    static int statusOf(TestServer server, String target) {
        return Integer.parseInt(answerTo(server, target).split(" ", 3)[1]);
    }

    /** All that a GET is answered, from the status line on. */
    static String answerTo(TestServer server, String target) {
        URI root = URI.create(server.root());
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(target, failure);
        }
    }
}
