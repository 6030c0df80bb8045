package cn.medalliance.intake.delivery;

import cn.medalliance.fhir.storage.OneNode;
import cn.medalliance.intake.VendorFormats;
import cn.medalliance.intake.database.ChangedRows;
import cn.medalliance.intake.database.TakenRow;
import cn.medalliance.intake.database.VendorTable;
import cn.medalliance.intake.delivery.StoredDelivery.Sent;
import cn.medalliance.intake.delivery.StoredDelivery.State;
import cn.medalliance.mappings.csv.CsvTable;
import cn.medalliance.security.caller.Caller;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Takes what was changed in tables of vendors' databases. What is read at a time is a delivery as if its client had sent it as a CSV
 * file. The next one is read when that has ended, so that an older state of a row never comes after a newer one; one that could not be
 * stored to its end is read again.
 */
final class Tables implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Tables.class);
    private static final String ADDRESS = "database";
    private static final Duration LONGEST_BETWEEN_LOOKS = Duration.ofSeconds(10);

    private final Receiving receiving;
    private final TableProgress progress;
    private final RowStore rows;
    private final VendorFormats formats;
    private final DataSource dataSource;
    private final SendingClients clients;
    private final Clock clock;
    private final ScheduledExecutorService looks;

    Tables(
            List<VendorTable> tables,
            Receiving receiving,
            TableProgress progress,
            RowStore rows,
            VendorFormats formats,
            DataSource dataSource,
            SendingClients clients,
            Clock clock) {
        this.receiving = receiving;
        this.progress = progress;
        this.rows = rows;
        this.formats = formats;
        this.dataSource = dataSource;
        this.clients = clients;
        this.clock = clock;
        CustomizableThreadFactory threads = new CustomizableThreadFactory("intake-tables-");
        threads.setDaemon(true);
        // A database that does not answer keeps the others waiting for nothing.
        looks = Executors.newScheduledThreadPool(Math.max(1, tables.size()), threads);
        for (VendorTable table : tables) {
            long pause = Math.min(table.every().toMillis(), LONGEST_BETWEEN_LOOKS.toMillis());
            looks.scheduleWithFixedDelay(new Look(table), pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    /** One table's. */
    private final class Look implements Runnable {

        private final VendorTable table;
        private final UUID turn;
        private Instant due = Instant.MIN;

        Look(VendorTable table) {
            this.table = table;
            turn = UUID.nameUUIDFromBytes(("intake table " + table.name()).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void run() {
            try {
                if (rows.isReady() && !clock.instant().isBefore(due)) {
                    OneNode.alone(dataSource, turn, this::look);
                }
            } catch (SQLException | RuntimeException failure) {
                rest();
                LOG.warn("表 {} 未能读取 The table could not be read", table, failure);
            }
        }

        private void rest() {
            due = clock.instant().plus(table.every());
        }

        private void look() {
            if (!isLastOneOver()) {
                return;
            }
            try {
                if (!readSome()) {
                    rest();
                }
            } catch (SQLException | IOException failure) {
                rest();
                LOG.warn("表 {} 未能读取 The table could not be read: {}", table, failure.getMessage());
            } catch (Refusal refusal) {
                rest();
                LOG.warn("表 {} 未收 The table was not taken: {}", table, refusal.getMessage());
            }
        }

        private boolean isLastOneOver() {
            StoredDelivery last = receiving.received(file()).orElse(null);
            if (last != null && !Receiving.isOver(last)) {
                return false;
            }
            UUID noted = progress.of(table.name()).delivery();
            if (noted != null) {
                boolean isFailed = last != null && last.id().equals(noted) && last.state() == State.FAILED;
                if (isFailed) {
                    progress.failed(table.name(), noted);
                } else {
                    progress.arrived(table.name(), table.overlap());
                }
            }
            return true;
        }

        /** @return whether there is more */
        private boolean readSome() throws SQLException, IOException {
            requireCsv();
            Optional<Caller> caller = clients.require(table.client());
            Instant reached = progress.of(table.name()).reached();
            Instant now = clock.instant();
            try (ChangedRows changed = ChangedRows.since(table, reached, some -> progress.taken(table.name(), some))) {
                if (changed.isEmpty()) {
                    return false;
                }
                StoredDelivery delivery = receiving.receive(sent(caller), changed.csv());
                List<TakenRow> taken = changed.taken();
                progress.sent(table.name(), delivery.id(), reaching(taken, now), taken);
                return changed.isCut();
            }
        }

        /** Never later than now: a row that bears a time to come must not hide those that are changed until then. */
        private Instant reaching(List<TakenRow> taken, Instant now) {
            Instant last = taken.get(taken.size() - 1).changed();
            return last.isAfter(now) ? now : last;
        }

        private void requireCsv() throws IOException {
            byte[] headings = CsvTable.line(List.of(table.watermark())).getBytes(StandardCharsets.UTF_8);
            if (formats.find(table.source(), ErrorCode.NOT_FOUND)
                    .head(new ByteArrayInputStream(headings))
                    .isEmpty()) {
                throw new Refusal(ErrorCode.UNPROCESSABLE, "the source of a table is one of CSV: " + table.source());
            }
        }

        private Sent sent(Optional<Caller> caller) {
            return new Sent(
                    IntakeRights.owner(caller),
                    caller.orElse(null),
                    ADDRESS,
                    table.source(),
                    table.name(),
                    DeliveriesController.UNNAMED_SYSTEM,
                    file());
        }

        private String file() {
            return ADDRESS + " " + table.name();
        }
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
