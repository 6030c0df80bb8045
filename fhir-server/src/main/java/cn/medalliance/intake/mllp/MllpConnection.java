package cn.medalliance.intake.mllp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection, whose messages are answered one after the other. */
final class MllpConnection {

    private static final Logger LOG = LoggerFactory.getLogger(MllpConnection.class);

    /** Who does not take an answer for so long has gone. */
    private static final Duration TAKES_ANSWER = Duration.ofSeconds(30);
    /** For so long the other side may read the last answer before the connection is gone. */
    private static final int PARTING_MILLIS = 2_000;

    private final Socket socket;
    private final MllpSettings settings;
    private final MessageAnswers answers;
    private final ScheduledExecutorService watch;
    private boolean isAnswering;
    private boolean isEnding;

    /** @param watch ends what hangs */
    MllpConnection(Socket socket, MllpSettings settings, MessageAnswers answers, ScheduledExecutorService watch) {
        this.socket = socket;
        this.settings = settings;
        this.answers = answers;
        this.watch = watch;
    }

    /** Answers messages until either side ends the connection. */
    void serve() {
        String address = socket.getInetAddress().getHostAddress();
        try (socket) {
            socket.setKeepAlive(true);
            socket.setTcpNoDelay(true);
            if (socket instanceof SSLSocket secured) {
                secured.setSoTimeout((int) settings.frameWithin().toMillis());
                secured.startHandshake();
            }
            FrameReader frames = new FrameReader(socket, settings);
            FrameReader.Frame frame = frames.next();
            while (frame != null && begin()) {
                write(frame.isWhole() ? answers.answer(frame.content(), address) : answers.tooLong(frame.content()));
                if (end()) {
                    part();
                    return;
                }
                frame = frames.next();
            }
        } catch (SocketTimeoutException silent) {
            LOG.info("MLLP 连接 {} 超时，已断开 The connection was too slow or too long silent, and is closed", address);
        } catch (IOException broken) {
            if (!isEnding()) {
                LOG.info("MLLP 连接 {} 中断 The connection broke: {}", address, broken.getMessage());
            }
        }
    }

    /** Ends it: at once, or after the message under way is answered. */
    void endSoon() {
        synchronized (this) {
            isEnding = true;
            if (isAnswering) {
                return;
            }
        }
        cut();
    }

    /** Ends it in the midst of whatever it does. */
    void cut() {
        try {
            socket.close();
        } catch (IOException gone) {
            LOG.debug("The connection had ended", gone);
        }
    }

    private synchronized boolean begin() {
        isAnswering = !isEnding;
        return isAnswering;
    }

    private synchronized boolean end() {
        isAnswering = false;
        return isEnding;
    }

    private synchronized boolean isEnding() {
        return isEnding;
    }

    private void write(byte[] answer) throws IOException {
        ByteArrayOutputStream framed = new ByteArrayOutputStream(answer.length + 3);
        framed.write(FrameReader.START);
        framed.writeBytes(answer);
        framed.write(FrameReader.END);
        framed.write('\r');
        ScheduledFuture<?> late = watch.schedule(this::cut, TAKES_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        try {
            framed.writeTo(socket.getOutputStream());
        } finally {
            late.cancel(false);
        }
    }

    /** Closing with unread bytes would reset the connection, and with it the answer on its way. */
    private void part() throws IOException {
        ScheduledFuture<?> late = watch.schedule(this::cut, PARTING_MILLIS, TimeUnit.MILLISECONDS);
        try {
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } finally {
            late.cancel(false);
        }
    }
}
