package cn.medalliance.fhir.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL beside the server, for trials, tests and small alliances. Its data stay in the folder it is given, durable
 * as in production: {@code fsync} and {@code synchronous_commit} are on.
 *
 * <p>When the server was killed, its PostgreSQL may still run; the next start ends it in order before starting its own.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "medalliance";
    private static final Duration START_WAIT = Duration.ofSeconds(120);
    private static final Duration LEFT_OVER_WAIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts PostgreSQL on the folder, making the cluster and the database when they are not there. */
    static EmbeddedDatabase start(Path folder) {
        try {
            Files.createDirectories(folder);
            endLeftOver(folder);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.toAbsolutePath())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(START_WAIT)
                    // Bytewise order, so that an index serves a prefix search (HAPI #5547), yet Chinese letters are
                    // letters.
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("effective_cache_size", "2GB")
                    .setServerConfig("work_mem", "16MB")
                    .setServerConfig("wal_compression", "on")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("random_page_cost", "1.1")
                    .start();
            EmbeddedDatabase database = new EmbeddedDatabase(postgres);
            database.createIfMissing();
            return database;
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL did not start on " + folder, failure);
        }
    }

    /** The address of the PostgreSQL that runs on the folder; empty when none does. */
    static Optional<String> running(Path folder) {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            // Process, data folder, start, port.
            List<String> told = Files.readAllLines(file);
            return ProcessHandle.of(Long.parseLong(told.get(0).trim()))
                    .filter(EmbeddedDatabase::isPostgres)
                    .map(process -> "jdbc:postgresql://localhost:" + told.get(3).trim() + "/" + NAME);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot be read: " + file, failure);
        }
    }

    String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", NAME);
    }

    private void createIfMissing() {
        DataSource maintenance = postgres.getPostgresDatabase();
        try (Connection connection = maintenance.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.executeUpdate("create database " + NAME);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database could not be created", failure);
        }
    }

    private static void endLeftOver(Path folder) throws IOException {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        long processId = Long.parseLong(Files.readAllLines(file).get(0).trim());
        Optional<ProcessHandle> running = ProcessHandle.of(processId).filter(EmbeddedDatabase::isPostgres);
        if (running.isEmpty()) {
            return;
        }
        LOG.info("Ending the PostgreSQL that an earlier server left behind (process {})", processId);
        // SIGINT is PostgreSQL's fast shutdown: it rolls back what is open and writes a checkpoint.
        new ProcessBuilder("kill", "-INT", Long.toString(processId)).start();
        try {
            running.get().onExit().get(LEFT_OVER_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException failure) {
            throw new IllegalStateException("PostgreSQL, process " + processId + ", still holds " + folder, failure);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException failure) {
            LOG.warn("PostgreSQL did not stop in order", failure);
        }
    }
}
