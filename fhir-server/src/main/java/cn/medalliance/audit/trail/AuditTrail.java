package cn.medalliance.audit.trail;

import cn.medalliance.audit.model.AuditRecord;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes records down. Threads that answer requests hand theirs over and wait; one thread takes all that are waiting and
 * commits them together, so that many answers cost one wait for the disk.
 */
public final class AuditTrail implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    private static final int MOST_TOGETHER = 1_000;
    private static final long LOOK_AGAIN_MILLIS = 200;
    private static final Duration HEAD_TOLD = Duration.ofHours(1);
    private static final Duration LAST_WAIT = Duration.ofSeconds(20);

    private final DataSource dataSource;
    private final String node;
    private final AuditTable table;
    private final Duration wait;
    private final BlockingQueue<Pending> queue;
    private final Thread writer;
    private volatile boolean isClosed;
    /** Kept: it neither waits for one of the pool nor is taken by those who wait for it. */
    private @Nullable Connection connection;

    private AuditTable.@Nullable Head head;
    private long headToldAt;

    /**
     * @param node the name of this node's chain
     * @param wait how long a record may take
     * @param capacity requests that may wait at the same time
     */
    public AuditTrail(DataSource dataSource, String node, Duration wait, int capacity) {
        this.dataSource = dataSource;
        this.node = node;
        this.table = new AuditTable(node);
        this.wait = wait;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.writer = new Thread(this::run, "audit");
        this.writer.setDaemon(true);
        this.writer.start();
    }

    private record Pending(List<AuditRecord> records, CompletableFuture<Void> written) {}

    /** The name of this node's chain. */
    public String node() {
        return node;
    }

    /**
     * Returns when the records are committed.
     *
     * @throws Refusal {@link ErrorCode#UNRECORDED} when they are not, or not in time
     */
    public void record(List<AuditRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        Pending pending = new Pending(List.copyOf(records), new CompletableFuture<>());
        long until = System.nanoTime() + wait.toNanos();
        try {
            if (isClosed || !queue.offer(pending, wait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw unrecorded("the queue is full", null);
            }
            pending.written.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw unrecorded("not written in time", null);
        } catch (ExecutionException failure) {
            throw unrecorded("not written", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unrecorded("interrupted", null);
        }
    }

    private static Refusal unrecorded(String why, @Nullable Throwable cause) {
        LOG.error("An access could not be recorded: {}{}", why, cause == null ? "" : ": " + reason(cause));
        return new Refusal(ErrorCode.UNRECORDED, "");
    }

    /** Without the message: it may repeat what was to be written. */
    private static String reason(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        return failure instanceof SQLException sql ? kind + " " + sql.getSQLState() : kind;
    }

    private void run() {
        List<Pending> taken = new ArrayList<>();
        while (!isClosed || !queue.isEmpty()) {
            try {
                Pending first = queue.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                taken.add(first);
                int count = first.records.size();
                while (count < MOST_TOGETHER) {
                    Pending next = queue.poll();
                    if (next == null) {
                        break;
                    }
                    taken.add(next);
                    count += next.records.size();
                }
                write(taken);
                tellHead(false);
            } catch (InterruptedException ending) {
                break;
            } catch (RuntimeException failure) {
                taken.forEach(pending -> pending.written.completeExceptionally(failure));
            } finally {
                taken.clear();
            }
        }
        tellHead(true);
        disconnect();
    }

    /** Once more one by one when together they fail: the connection may have gone, or one of them may be at fault. */
    private void write(List<Pending> taken) {
        try {
            head = table.add(
                    connection(),
                    taken.stream().flatMap(pending -> pending.records.stream()).toList());
            taken.forEach(pending -> pending.written.complete(null));
            return;
        } catch (SQLException failure) {
            LOG.warn("Records of accesses were not written and are tried again: {}", reason(failure));
            disconnect();
        }
        SQLException gone = null;
        for (Pending pending : taken) {
            if (gone != null) {
                pending.written.completeExceptionally(gone);
                continue;
            }
            try {
                head = table.add(connection(), pending.records);
                pending.written.complete(null);
            } catch (SQLException failure) {
                pending.written.completeExceptionally(failure);
                if (!isUsable()) {
                    gone = failure;
                }
            }
        }
    }

    private boolean isUsable() {
        try {
            return connection != null && connection.isValid(1);
        } catch (SQLException failure) {
            return false;
        }
    }

    private Connection connection() throws SQLException {
        Connection kept = connection;
        if (kept == null) {
            kept = dataSource.getConnection();
            connection = kept;
        }
        return kept;
    }

    private void disconnect() {
        Connection kept = connection;
        connection = null;
        if (kept != null) {
            try {
                kept.setAutoCommit(true);
            } catch (SQLException gone) {
                LOG.debug("The connection is gone", gone);
            }
            try {
                kept.close();
            } catch (SQLException gone) {
                LOG.debug("The connection is gone", gone);
            }
        }
    }

    /** Into the log, which lies elsewhere: who could rewrite the whole table would have to rewrite the log, too. */
    private void tellHead(boolean isLast) {
        AuditTable.Head end = head;
        long now = System.nanoTime();
        if (end != null && (isLast || headToldAt == 0 || now - headToldAt > HEAD_TOLD.toNanos())) {
            headToldAt = now;
            LOG.info(
                    "审计链末端 End of the audit chain: {}:{}:{}",
                    node,
                    end.sequence(),
                    HexFormat.of().formatHex(end.hash()));
        }
    }

    /** Writes what is waiting and ends. */
    @Override
    public void close() {
        isClosed = true;
        try {
            writer.join(LAST_WAIT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
