package cn.medalliance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.ServerApplication;
import cn.medalliance.demo.DemoCommand;
import cn.medalliance.fhir.storage.StoredDatabase;
import cn.medalliance.storage.InstalledData;
import cn.medalliance.storage.PackagedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine;

/** A load that is killed at whatever moment goes on to the same end, or leaves nothing behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BrokenLoadIT {

    private static final long SEED = Long.getLong("load.seed", System.nanoTime());
    /** Small, so that a small county has many moments between two of them. */
    private static final String CHUNK = "20";
    /** It holds the server's parts and little more. */
    private static final String HEAP = "-Xmx384m";

    private static final String INDEXES = """
            select indexdef from pg_indexes where tablename like 'hfj%'
            union all
            select cast(cast(conrelid as regclass) as text) || ' ' || cast(conname as text) || pg_get_constraintdef(oid)
            from pg_constraint where cast(cast(conrelid as regclass) as text) like 'hfj%'
            union all
            select cast(tgname as text) || cast(tgenabled as text) from pg_trigger where not tgisinternal
            order by 1
            """;

    private final Random random = new Random(SEED);
    private final Path folder;
    private final Path county;

    BrokenLoadIT(@TempDir Path folder) {
        this.folder = folder;
        this.county = folder.resolve("county");
    }

    @BeforeAll
    void makeACounty() {
        assertThat(new CommandLine(new DemoCommand())
                        .execute("--out", county.toString(), "--residents", "30", "--seed", Long.toString(SEED % 1000)))
                .isZero();
    }

    @Test
    void aKilledLoadGoesOnToTheSameEnd() {
        Path whole = installed("whole");
        assertThat(load(whole, county.toString())).isZero();
        Map<String, Map<String, Integer>> expected = contents(whole);

        Path broken = installed("broken");
        int chunks = 3 + random.nextInt(25);
        kill(broken, "select count(*) >= " + chunks + " from mca.load_chunk");
        assertThatThrownBy(() -> SpringApplication.run(
                                ServerApplication.class,
                                "--server.port=0",
                                "--medalliance.security.mode=open",
                                "--medalliance.data=" + broken)
                        .close())
                .as("seed %d", SEED)
                .hasStackTraceContaining("unfinished load");
        int left = 10 + random.nextInt(50);
        kill(
                broken,
                "select exists (select from mca.load where step <> 'rows') and count(*) <= " + left
                        + " from mca.load_index");
        assertThat(load(broken, county.toString())).isZero();
        assertSame(contents(broken), expected);
    }

    @Test
    void aLoadThatIsGivenUpLeavesNothing() {
        Path data = installed("given-up");
        Map<String, Map<String, Integer>> expected = contents(data);
        int chunks = 1 + random.nextInt(25);
        kill(data, "select count(*) >= " + chunks + " from mca.load_chunk");
        assertThat(load(data, "--abandon")).isZero();
        assertSame(contents(data), expected);
    }

    private static void assertSame(
            Map<String, Map<String, Integer>> contents, Map<String, Map<String, Integer>> expected) {
        expected.forEach((table, rows) -> assertThat(
                        StoredRows.difference(contents.getOrDefault(table, Map.of()), rows).entrySet().stream()
                                .limit(6))
                .as("%s, seed %d", table, SEED)
                .isEmpty());
    }

    private Path installed(String name) {
        Path data = folder.resolve(name);
        InstalledData.copyTo(data);
        return data;
    }

    private static int load(Path data, String what) {
        List<String> arguments = new ArrayList<>(List.of(what));
        if (!what.startsWith("--")) {
            arguments.addAll(List.of("--no-validation", "--chunk", CHUNK));
        }
        arguments.add("--medalliance.data=" + data);
        arguments.add("--medalliance.security.mode=open");
        return new CommandLine(new LoadCommand()).execute(arguments.toArray(String[]::new));
    }

    /** Rows, indexes, constraints and triggers, as a server would find them. */
    private static Map<String, Map<String, Integer>> contents(Path data) {
        try (StoredDatabase stored = StoredDatabase.in(data).orElseThrow();
                Connection connection = stored.connect()) {
            JdbcTemplate database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            Map<String, Map<String, Integer>> contents = new TreeMap<>();
            StoredRows.TABLES.forEach(table -> contents.put(table, StoredRows.of(database, table)));
            Map<String, Integer> indexes = new TreeMap<>();
            database.queryForList(INDEXES, String.class).forEach(index -> indexes.merge(index, 1, Integer::sum));
            contents.put("indexes", indexes);
            return contents;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Loads in a process of its own and kills it without notice as soon as a query says so. */
    private void kill(Path data, String when) {
        try {
            Process process = new ProcessBuilder(PackagedServer.command(
                            List.of(HEAP, "-XX:+UseSerialGC"),
                            List.of(
                                    "load",
                                    county.toString(),
                                    "--no-validation",
                                    "--chunk",
                                    CHUNK,
                                    "--medalliance.data=" + data,
                                    "--medalliance.security.mode=open")))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("load.log").toFile())
                    .start();
            try {
                await(process, data, when);
            } finally {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void await(Process process, Path data, String when) throws IOException, InterruptedException {
        Optional<Connection> database = Optional.empty();
        try {
            while (database.isEmpty() || !isTrue(database.get(), when)) {
                assertThat(process.isAlive())
                        .as("the load ended before it could be killed; seed %d:%n%s", SEED, log())
                        .isTrue();
                if (database.isEmpty()) {
                    database = connect(data);
                }
                Thread.sleep(5);
            }
        } finally {
            if (database.isPresent()) {
                try {
                    database.get().close();
                } catch (SQLException gone) {
                    // With its PostgreSQL.
                }
            }
        }
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("load.log"));
    }

    /** Under a name of its own: a load looks for servers. */
    private static Optional<Connection> connect(Path data) throws IOException {
        Path file = data.resolve("postgresql").resolve("postmaster.pid");
        List<String> told = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (told.size() < 8 || !told.get(7).startsWith("ready")) {
            return Optional.empty();
        }
        try {
            return Optional.of(DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + told.get(3).strip() + "/medalliance?ApplicationName=watcher",
                    "postgres",
                    ""));
        } catch (SQLException notYet) {
            return Optional.empty();
        }
    }

    private static boolean isTrue(Connection database, String query) {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
