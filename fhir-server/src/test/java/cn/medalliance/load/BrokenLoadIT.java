package cn.medalliance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.ServerApplication;
import cn.medalliance.demo.DemoCommand;
import cn.medalliance.storage.InstalledData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine;

/** A load that is killed at whatever moment goes on to the same end, or leaves nothing behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BrokenLoadIT {

    private static final long SEED = Long.getLong("load.seed", System.nanoTime());
    private static final String INDEXES = """
            select indexdef from pg_indexes where tablename like 'hfj%'
            union all select conrelid::regclass || ' ' || conname || pg_get_constraintdef(oid) from pg_constraint
            where conrelid::regclass::text like 'hfj%'
            union all select tgname || tgenabled from pg_trigger where not tgisinternal order by 1
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
                        .execute("--out", county.toString(), "--residents", "60", "--seed", Long.toString(SEED % 1000)))
                .isZero();
    }

    @Test
    void aKilledLoadGoesOnToTheSameEnd() {
        Path whole = installed("whole");
        assertThat(load(whole, county.toString())).isZero();
        Map<String, Object> expected = contents(whole);

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
        int left = 5 + random.nextInt(40);
        kill(
                broken,
                "select exists (select from mca.load where step <> 'rows') and count(*) <= " + left
                        + " from mca.load_index");
        assertThat(load(broken, county.toString())).isZero();
        assertThat(contents(broken)).as("seed %d", SEED).isEqualTo(expected);
    }

    @Test
    void aLoadThatIsGivenUpLeavesNothing() {
        Path data = installed("given-up");
        Map<String, Object> expected = contents(data);
        int chunks = 1 + random.nextInt(25);
        kill(data, "select count(*) >= " + chunks + " from mca.load_chunk");
        assertThat(load(data, "--abandon")).isZero();
        assertThat(contents(data)).as("seed %d", SEED).isEqualTo(expected);
    }

    private Path installed(String name) {
        Path data = folder.resolve(name);
        InstalledData.copyTo(data);
        return data;
    }

    private static int load(Path data, String what) {
        List<String> arguments = new ArrayList<>(List.of(what));
        if (!what.startsWith("--")) {
            arguments.addAll(List.of("--no-validation", "--chunk", "40"));
        }
        arguments.add("--medalliance.data=" + data);
        arguments.add("--medalliance.security.mode=open");
        return new CommandLine(new LoadCommand()).execute(arguments.toArray(String[]::new));
    }

    /** Rows, indexes and constraints, as a server finds them. */
    private static Map<String, Object> contents(Path data) {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                ServerApplication.class,
                "--server.port=0",
                "--medalliance.security.mode=open",
                "--medalliance.data=" + data)) {
            JdbcTemplate database = new JdbcTemplate(context.getBean(DataSource.class));
            Map<String, Object> contents = new TreeMap<>();
            StoredRows.TABLES.forEach(table -> contents.put(table, StoredRows.of(database, table)));
            contents.put("indexes", database.queryForList(INDEXES, String.class));
            return contents;
        }
    }

    /** Loads in a process of its own and kills it without notice as soon as a query says so. */
    private void kill(Path data, String when) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            Path.of("target", "fhir-server.jar")
                                    .toAbsolutePath()
                                    .toString(),
                            "load",
                            county.toString(),
                            "--no-validation",
                            "--chunk",
                            "40",
                            "--medalliance.data=" + data,
                            "--medalliance.security.mode=open")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("load.log").toFile())
                    .start();
            try {
                while (!isTrue(data, when)) {
                    assertThat(process.isAlive())
                            .as(
                                    "the load ended before it could be killed; seed %d:%n%s",
                                    SEED, Files.readString(folder.resolve("load.log")))
                            .isTrue();
                    Thread.sleep(10);
                }
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

    private static boolean isTrue(Path data, String query) throws IOException {
        Path file = data.resolve("postgresql").resolve("postmaster.pid");
        List<String> told = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (told.size() < 8 || !told.get(7).startsWith("ready")) {
            return false;
        }
        try {
            JdbcTemplate database = new JdbcTemplate(new DriverManagerDataSource(
                    "jdbc:postgresql://localhost:" + told.get(3).strip() + "/medalliance", "postgres", ""));
            return Boolean.TRUE.equals(database.queryForObject(query, Boolean.class));
        } catch (DataAccessException notYet) {
            return false;
        }
    }
}
