package cn.medalliance.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.ServerIT;
import cn.medalliance.audit.model.AuditRecord;
import cn.medalliance.audit.model.AuditRecord.Agent;
import cn.medalliance.audit.model.AuditRecord.Deed;
import cn.medalliance.audit.model.AuditRecord.Touched;
import cn.medalliance.audit.trail.ChainVerification.Known;
import cn.medalliance.audit.trail.ChainVerification.Result;
import cn.medalliance.security.SecuredServer;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine;

/** Chains in a database of their own, in which a test may do what an intruder would do. */
@ServerIT
class ChainIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int QUEUE = 100;

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final String shared;
    private final String node = UUID.randomUUID().toString();

    ChainIT(SecuredServer secured) throws SQLException {
        try (Connection connection = secured.database().getConnection()) {
            shared = connection.getMetaData().getURL();
        }
    }

    @BeforeEach
    void makeDatabase() throws SQLException, IOException {
        String name = "chain_" + node.replace("-", "");
        try (Connection connection = DriverManager.getConnection(shared, "postgres", null);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        database.setUrl(shared.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"));
        database.setUser("postgres");
        try (InputStream script = Objects.requireNonNull(
                getClass().getResourceAsStream("/cn/medalliance/fhir/storage/migration/V007__audit.sql"))) {
            execute("create schema mca");
            execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(shared, "postgres", null);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database chain_" + node.replace("-", "") + " with (force)");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As one who owns the database and switches the triggers off. */
    private void tamper(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private static AuditRecord record(int number) {
        return new AuditRecord(
                "request-" + number,
                new Agent("vendor", true, "hospital", null, "12345678901234567X", null, "127.0.0.1"),
                new Deed(
                        "read",
                        null,
                        "Observation",
                        List.of(new Touched("Observation/" + number, "1")),
                        "name=张",
                        List.of("patient-" + number)),
                200,
                null);
    }

    private void write(String chain, int count) {
        try (AuditTrail trail = new AuditTrail(database, chain, TIMEOUT, QUEUE)) {
            for (int number = 1; number <= count; number++) {
                trail.record(List.of(record(number)));
            }
        }
    }

    private Result verify(@Nullable Known known) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new ChainVerification(connection).run(known, looked -> {});
        }
    }

    private int command(String... more) {
        List<String> arguments = new ArrayList<>(List.of("--url", database.getUrl(), "--username", "postgres"));
        arguments.addAll(List.of(more));
        return new CommandLine(new VerifyAuditCommand()).execute(arguments.toArray(String[]::new));
    }

    @Test
    void aChainAsItWasWrittenIsRight() throws SQLException {
        write(node, 10);
        write(UUID.randomUUID().toString(), 5);
        assertThat(verify(null)).isEqualTo(new Result(2, 15, null));
        assertThat(command()).isZero();
    }

    @Test
    void aRestartGoesOnWithTheChain() throws SQLException {
        write(node, 3);
        write(node, 3);
        assertThat(verify(null)).isEqualTo(new Result(1, 6, null));
    }

    @Test
    void theNameOfANodeOutlivesItsProcess(@TempDir Path data) {
        assertThat(NodeName.in(data)).isEqualTo(NodeName.in(data));
    }

    @Test
    void nobodyChangesARecordInPassing() throws SQLException {
        write(node, 3);
        for (String sql : List.of(
                "update mca.audit_event set status = 404 where sequence = 2",
                "delete from mca.audit_event where sequence = 2",
                "truncate mca.audit_event",
                "update mca.audit_head set sequence = 2",
                "delete from mca.audit_head",
                "truncate mca.audit_head")) {
            assertThatThrownBy(() -> execute(sql)).as(sql).hasMessageContaining("mca_audit_is_only_added_to");
        }
        assertThat(verify(null)).isEqualTo(new Result(1, 3, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4 | update mca.audit_event set client = 'hospitam' where sequence = 4
            4 | update mca.audit_event set patients = '{patient-5}' where sequence = 4
            4 | update mca.audit_event set recorded_at = recorded_at + interval '1 microsecond' where sequence = 4
            4 | update mca.audit_event set hash = set_byte(hash, 31, (get_byte(hash, 31) + 1) % 256) where sequence = 4
            4 | delete from mca.audit_event where sequence = 4
            1 | delete from mca.audit_event where sequence = 1
            4 | update mca.audit_event set sequence = case sequence when 4 then 105 else 104 end where sequence in (4, 5)
            10 | delete from mca.audit_event where sequence = 10
            8 | delete from mca.audit_event where sequence >= 8
            1 | delete from mca.audit_event
            10 | update mca.audit_head set sequence = 9
            1 | delete from mca.audit_head
            """)
    void whatIsChangedBehindTheServersBackIsFound(long number, String sql) throws SQLException {
        write(node, 10);
        tamper(sql);
        if (sql.contains("then 105")) {
            tamper("update mca.audit_event set sequence = sequence - 100 where sequence > 100");
        }
        assertThat(Objects.requireNonNull(verify(null).fault()).sequence()).isEqualTo(number);
        assertThat(command()).isEqualTo(1);
    }

    @Test
    void aWholeChainWrittenAnewDiffersFromTheEndThatTheLogHas() throws SQLException {
        write(node, 5);
        Known known = new Known(node, 5, HexFormat.of().formatHex(hashOf(5)));
        assertThat(verify(known).fault()).isNull();
        assertThat(command("--known", node + ":5:" + known.hash())).isZero();
        tamper("delete from mca.audit_event");
        tamper("delete from mca.audit_head");
        write(node, 5);
        assertThat(verify(null).fault()).isNull();
        assertThat(Objects.requireNonNull(verify(known).fault()).sequence()).isEqualTo(5);
        assertThat(command("--known", node + ":5:" + known.hash())).isEqualTo(1);
        assertThat(command("--known", "yesterday")).isEqualTo(2);
    }

    private byte[] hashOf(long sequence) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select hash from mca.audit_event where sequence = " + sequence)) {
            found.next();
            return found.getBytes(1);
        }
    }

    /** A copied data folder, or an old process that has not ended: one chain all the same. */
    @Test
    void twoProcessesOfOneNameMakeOneChain() throws Exception {
        try (AuditTrail one = new AuditTrail(database, node, TIMEOUT, QUEUE);
                AuditTrail other = new AuditTrail(database, node, TIMEOUT, QUEUE)) {
            writeAtOnce(List.of(one, other), 200);
        }
        assertThat(verify(null)).isEqualTo(new Result(1, 200, null));
    }

    @Test
    void manyThatWaitAreWrittenTogether() throws Exception {
        try (AuditTrail trail = new AuditTrail(database, node, TIMEOUT, QUEUE)) {
            writeAtOnce(List.of(trail), 400);
        }
        assertThat(verify(null)).isEqualTo(new Result(1, 400, null));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(distinct recorded_at) from mca.audit_event")) {
            found.next();
            assertThat(found.getInt(1)).isLessThan(400);
        }
    }

    private static void writeAtOnce(List<AuditTrail> trails, int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                AuditRecord record = record(number);
                AuditTrail trail = trails.get(number % trails.size());
                all.add(threads.submit(() -> trail.record(List.of(record))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whatCannotBeWrittenIsRefusedAndWhatComesLaterIsWritten() throws SQLException {
        try (AuditTrail trail = new AuditTrail(database, node, Duration.ofMillis(500), QUEUE)) {
            trail.record(List.of(record(1)));
            try (Connection holding = database.getConnection();
                    Statement statement = holding.createStatement()) {
                holding.setAutoCommit(false);
                statement.execute("select from mca.audit_head for update");
                assertThatThrownBy(() -> trail.record(List.of(record(2))))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNRECORDED));
                holding.rollback();
            }
            trail.record(List.of(record(3)));
        }
        // The second was late, not lost.
        assertThat(verify(null)).isEqualTo(new Result(1, 3, null));
    }

    @Test
    void aConnectionThatWasCutIsMadeAnew() throws SQLException {
        try (AuditTrail trail = new AuditTrail(database, node, TIMEOUT, QUEUE)) {
            trail.record(List.of(record(1)));
            execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
            trail.record(List.of(record(2)));
        }
        assertThat(verify(null)).isEqualTo(new Result(1, 2, null));
    }
}
