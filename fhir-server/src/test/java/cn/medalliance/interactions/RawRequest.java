package cn.medalliance.interactions;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.medalliance.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/** A request as it stands, for what Java's own client would not send. */
final class RawRequest {

    private RawRequest() {}

    /** The status of a GET. */
    static int statusOf(TestServer server, String target) {
        return Integer.parseInt(answerTo(server, target).split(" ", 3)[1]);
    }

    /** All that a GET is answered, from the status line on. */
    static String answerTo(TestServer server, String target) {
        return exchange(server, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /** What a POST of JSON is answered that ends before its body does. */
    static String answerToHalf(TestServer server, String target, String begin) {
        return exchange(
                server,
                "POST " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/fhir+json\r\nContent-Length: 100000\r\n\r\n" + begin);
    }

    private static String exchange(TestServer server, String request) {
        URI root = URI.create(server.root());
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(request, failure);
        }
    }
}
