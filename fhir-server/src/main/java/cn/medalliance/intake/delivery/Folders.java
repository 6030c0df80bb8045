package cn.medalliance.intake.delivery;

import cn.medalliance.fhir.storage.OneNode;
import cn.medalliance.intake.delivery.IntakeProperties.WatchedFolder;
import cn.medalliance.intake.delivery.StoredDelivery.Sent;
import cn.medalliance.intake.delivery.StoredDelivery.State;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Takes files out of folders. One that did not change between two looks is delivered for its client; when it has ended it is moved to
 * {@code done} or {@code failed}, with a report beside it. A file is known by its path, length and time, so that one is taken once,
 * whenever the server is stopped.
 */
final class Folders implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Folders.class);
    private static final String DONE = "done";
    private static final String FAILED = "failed";
    private static final String PACKED = ".gz";
    private static final String ADDRESS = "folder";

    private final List<WatchedFolder> folders;
    private final Receiving receiving;
    private final FolderReport report;
    private final RowStore rows;
    private final DataSource dataSource;
    private final SendingClients clients;
    private final ScheduledExecutorService looks;
    private final Map<Path, String> lastLook = new HashMap<>();

    Folders(
            IntakeProperties properties,
            Receiving receiving,
            FolderReport report,
            RowStore rows,
            DataSource dataSource,
            SendingClients clients) {
        this.folders = properties.folders();
        this.receiving = receiving;
        this.report = report;
        this.rows = rows;
        this.dataSource = dataSource;
        this.clients = clients;
        CustomizableThreadFactory threads = new CustomizableThreadFactory("intake-folders-");
        threads.setDaemon(true);
        looks = Executors.newSingleThreadScheduledExecutor(threads);
        if (!folders.isEmpty()) {
            Duration every = properties.lookEvery();
            looks.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        for (WatchedFolder folder : folders) {
            try {
                UUID name = UUID.nameUUIDFromBytes(
                        ("intake " + folder.folder().toAbsolutePath()).getBytes(StandardCharsets.UTF_8));
                if (rows.isReady()) {
                    OneNode.alone(dataSource, name, () -> look(folder));
                }
            } catch (SQLException | RuntimeException failure) {
                LOG.warn("目录 {} 未能查看 The folder could not be looked at", folder.folder(), failure);
            }
        }
    }

    private void look(WatchedFolder folder) {
        Map<Path, String> now = new HashMap<>();
        try (Stream<Path> files = Files.list(folder.folder())) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                // A link may lead to what whoever writes into the folder may not read.
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && !file.getFileName().toString().startsWith(".")) {
                    now.put(file, name(file));
                }
            }
        } catch (IOException failure) {
            LOG.warn("目录 {} 不可读 The folder cannot be read: {}", folder.folder(), failure.getMessage());
            return;
        }
        for (Map.Entry<Path, String> file : now.entrySet()) {
            if (file.getValue().equals(lastLook.get(file.getKey()))) {
                take(folder, file.getKey(), file.getValue());
            }
        }
        lastLook.keySet().removeIf(known -> folder.folder().equals(known.getParent()));
        lastLook.putAll(now);
    }

    /** Another length or time makes another file of it. */
    private static String name(Path file) throws IOException {
        BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
        return file.toAbsolutePath() + " " + known.size() + " " + known.lastModifiedTime();
    }

    private void take(WatchedFolder folder, Path file, String name) {
        try {
            StoredDelivery delivery = receiving.received(name).orElse(null);
            if (delivery == null) {
                receive(folder, file, name);
            } else if (Receiving.isOver(delivery)) {
                end(file, delivery);
            }
        } catch (Refusal refusal) {
            if (refusal.code() != ErrorCode.UNAVAILABLE) {
                move(file, FAILED, target -> report.write(target, refusal));
            }
        } catch (IOException failure) {
            LOG.warn("文件 {} 未能读取 The file could not be read: {}", file, failure.getMessage());
        }
    }

    private void receive(WatchedFolder folder, Path file, String name) throws IOException {
        if (!clients.isKnown(folder.client())) {
            LOG.warn("目录 {} 的客户端 {} 未登记 The folder's client is not registered", folder.folder(), folder.client());
            return;
        }
        Optional<Caller> caller = clients.require(folder.client());
        String document = file.getFileName().toString();
        Sent sent = new Sent(
                IntakeRights.owner(caller),
                caller.orElse(null),
                ADDRESS,
                folder.source(),
                document.substring(0, Math.min(document.length(), DeliveriesController.LONGEST_NAME)),
                DeliveriesController.UNNAMED_SYSTEM,
                name);
        try (InputStream in = open(file)) {
            receiving.receive(sent, in);
        } catch (ZipException broken) {
            throw new Refusal(ErrorCode.MALFORMED_BODY, "the file cannot be unpacked as gzip");
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(PACKED)) {
            return in;
        }
        try {
            return new GZIPInputStream(in);
        } catch (IOException broken) {
            in.close();
            throw new Refusal(ErrorCode.MALFORMED_BODY, "the file cannot be unpacked as gzip");
        }
    }

    private void end(Path file, StoredDelivery delivery) {
        move(file, delivery.state() == State.DONE ? DONE : FAILED, target -> report.write(target, delivery));
    }

    /** Writes the report of a file. */
    private interface Reporting {
        void write(Path file) throws IOException;
    }

    /** The report first: a file that lies there has one. */
    private static void move(Path file, String where, Reporting reporting) {
        try {
            Path folder = Files.createDirectories(file.resolveSibling(where));
            String name = file.getFileName().toString();
            Path target = folder.resolve(name);
            if (Files.exists(target)) {
                target = folder.resolve(Instant.now().toEpochMilli() + "-" + name);
            }
            reporting.write(target);
            Files.move(file, target);
        } catch (IOException failure) {
            LOG.warn("文件 {} 未能移走 The file could not be moved: {}", file, failure.getMessage());
        }
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
