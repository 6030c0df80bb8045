package cn.medalliance.storage;

import cn.medalliance.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The packaged server as a process of its own, on a data folder of its own and on the loopback address only. Whatever
 * happens, {@link #close()} leaves neither it nor its PostgreSQL behind; both are ended by their process ids.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START_WAIT = Duration.ofMinutes(5);
    private static final Duration STOP_WAIT = Duration.ofSeconds(60);

    private final Path data;
    private final Path log;
    private final int port;
    private final Process process;

    private ServerProcess(Path data, Path log, int port, Process process) {
        this.data = data;
        this.log = log;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts the server on a folder and waits until it is ready; its output goes to a file of its own.
     *
     * @param settings further arguments, such as {@code --name=value}
     */
    public static ServerProcess start(Path data, String... settings) {
        return start(data, List.of(), settings);
    }

    static ServerProcess start(Path data, List<String> options, String... settings) {
        try {
            int port = freePort();
            Files.createDirectories(data);
            Path log = Files.createTempFile(data.toAbsolutePath().getParent(), "server", ".log");
            List<String> arguments =
                    new ArrayList<>(List.of("--server.port=" + port, "--medalliance.data=" + data.toAbsolutePath()));
            if (Stream.of(settings).noneMatch(setting -> setting.startsWith("--medalliance.security.mode="))) {
                arguments.add("--medalliance.security.mode=open");
            }
            arguments.addAll(List.of(settings));
            List<String> all = new ArrayList<>(options);
            all.add("-Xmx1g");
            all.add("-XX:+UseSerialGC");
            Process process = new ProcessBuilder(PackagedServer.command(all, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            ServerProcess server = new ServerProcess(data, log, port, process);
            try {
                server.awaitReady();
            } catch (RuntimeException failure) {
                server.close();
                throw failure;
            }
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException("The server did not start on " + data, failure);
        }
    }

    /** Starts the server on a new folder in which the guide is installed already. */
    public static ServerProcess startInstalled(Path data, String... settings) {
        InstalledData.copyTo(data);
        return start(data, settings);
    }

    /** The running server, seen from outside. */
    public TestServer server() {
        return new TestServer("http://127.0.0.1:" + port);
    }

    /** What the process has written so far. */
    public String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Kills the server without notice (SIGKILL); its PostgreSQL goes on for the moment. */
    public void kill() {
        end(process.toHandle(), true);
    }

    /** Kills the server and its PostgreSQL without notice, as when the machine goes down. */
    void killWithDatabase() {
        Optional<ProcessHandle> postgres = postgres();
        process.destroyForcibly();
        postgres.ifPresent(running -> {
            running.children().forEach(ProcessHandle::destroyForcibly);
            end(running, true);
        });
        end(process.toHandle(), true);
    }

    @Override
    public void close() {
        end(process.toHandle(), false);
        postgres().ifPresent(left -> end(left, false));
    }

    private void awaitReady() {
        Instant end = Instant.now().plus(START_WAIT);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The server did not become ready:\n" + log());
            }
            pause();
        }
    }

    private boolean isReady() {
        try {
            return server().get(server().root() + "/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** The PostgreSQL on the folder, while it runs. */
    private Optional<ProcessHandle> postgres() {
        Path file = data.resolve("postgresql").resolve("postmaster.pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(file).get(0).trim()))
                            .filter(ServerProcess::isPostgres)
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static void end(ProcessHandle process, boolean atOnce) {
        if (atOnce) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        try {
            process.onExit().get(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            process.destroyForcibly();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Process " + process.pid(), failure);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the server started", interrupted);
        }
    }
}
