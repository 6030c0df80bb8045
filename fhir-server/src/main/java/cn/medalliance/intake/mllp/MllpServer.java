package cn.medalliance.intake.mllp;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Listens for messages: each is answered, those of one connection in their order. A frame has an end in time and in length, a
 * connection ends when it is silent for too long, and there are only so many. When it is closed, messages under way are still answered.
 */
public final class MllpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MllpServer.class);
    private static final Duration FINISHING = Duration.ofSeconds(20);
    private static final long AFTER_FAILURE_MILLIS = 1_000;

    private final MllpSettings settings;
    private final MessageAnswers answers;
    private final ServerSocket listening;
    private final Semaphore free;
    private final Set<MllpConnection> connections = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers;
    private final ScheduledExecutorService watch;
    private volatile boolean isClosing;

    private MllpServer(MllpSettings settings, MessageAnswers answers, ServerSocket listening) {
        this.settings = settings;
        this.answers = answers;
        this.listening = listening;
        this.free = new Semaphore(settings.connections());
        String name = "mllp-" + listening.getLocalPort() + "-";
        workers = Executors.newCachedThreadPool(daemons(name));
        watch = Executors.newSingleThreadScheduledExecutor(daemons(name + "watch-"));
        workers.execute(this::accept);
    }

    private static CustomizableThreadFactory daemons(String prefix) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(prefix);
        threads.setDaemon(true);
        return threads;
    }

    /**
     * Begins to listen.
     *
     * @throws IOException when it cannot, as when another listens there
     */
    public static MllpServer start(MllpSettings settings, MessageAnswers answers) throws IOException {
        ServerSocket listening = settings.tls() == null
                ? new ServerSocket()
                : settings.tls().getServerSocketFactory().createServerSocket();
        try {
            if (listening instanceof SSLServerSocket secured) {
                secured.setNeedClientAuth(settings.asksForCertificates());
            }
            listening.setReuseAddress(true);
            listening.bind(settings.address());
        } catch (IOException | RuntimeException failure) {
            listening.close();
            throw failure;
        }
        return new MllpServer(settings, answers, listening);
    }

    /** The port on which it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!isClosing) {
            try {
                take(listening.accept());
            } catch (IOException failure) {
                if (!isClosing) {
                    LOG.warn("MLLP 端口 {} 未能接受连接 A connection could not be accepted: {}", port(), failure.getMessage());
                    pause();
                }
            }
        }
    }

    private void take(Socket socket) throws IOException {
        if (!free.tryAcquire()) {
            LOG.warn(
                    "MLLP 端口 {} 连接已满（{}），拒绝 {} Too many connections; one is refused",
                    port(),
                    settings.connections(),
                    socket.getInetAddress().getHostAddress());
            socket.close();
            return;
        }
        MllpConnection connection = new MllpConnection(socket, settings, answers, watch);
        connections.add(connection);
        try {
            workers.execute(() -> {
                try {
                    connection.serve();
                } finally {
                    connections.remove(connection);
                    free.release();
                }
            });
        } catch (RejectedExecutionException closing) {
            connections.remove(connection);
            connection.cut();
        }
        if (isClosing) {
            connection.endSoon();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_FAILURE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes no more connections, ends those that wait, and waits for messages under way. */
    @Override
    public void close() {
        isClosing = true;
        try {
            listening.close();
        } catch (IOException failure) {
            LOG.debug("The listener had ended", failure);
        }
        connections.forEach(MllpConnection::endSoon);
        workers.shutdown();
        try {
            if (!workers.awaitTermination(FINISHING.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("MLLP 端口 {} 仍有消息未答，断开 Messages under way are broken off", port());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        connections.forEach(MllpConnection::cut);
        workers.shutdownNow();
        watch.shutdownNow();
    }
}
