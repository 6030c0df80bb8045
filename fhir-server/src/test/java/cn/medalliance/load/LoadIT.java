package cn.medalliance.load;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.ReindexParameters;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import cn.medalliance.ServerApplication;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.WholeTests;
import cn.medalliance.demo.DemoCommand;
import cn.medalliance.storage.InstalledData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

/** A county that was loaded is in every respect one that was sent in by REST. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LoadIT {

    private static final long SEED = Long.getLong("load.seed", 20260101L);
    private static final String RESIDENTS = WholeTests.areAsked() ? "35" : "14";
    private static final int SEARCHES = WholeTests.areAsked() ? 500 : 90;
    private static final String PAGE = "_count=500";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Without the guide, which is on both from the beginning. */
    private static final String LOADED = """
            select res_id, res_type from hfj_resource join mca.load on res_id between first_pid and last_pid
            where res_deleted_at is null
            """;

    private final Path folder;
    private final List<Running> running = new ArrayList<>();

    LoadIT(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A server of this process, and its database. */
    private record Running(ConfigurableApplicationContext context, TestServer server, JdbcTemplate database) {

        static Running on(Path data) {
            ConfigurableApplicationContext context = SpringApplication.run(
                    ServerApplication.class,
                    "--server.port=0",
                    "--medalliance.security.mode=open",
                    "--medalliance.data=" + data);
            int port = ((ServletWebServerApplicationContext) context)
                    .getWebServer()
                    .getPort();
            return new Running(
                    context,
                    new TestServer("http://localhost:" + port),
                    new JdbcTemplate(context.getBean(DataSource.class)));
        }
    }

    @BeforeAll
    void bringTheCountyIn() throws IOException {
        Path county = folder.resolve("county");
        demo("--out", county.toString());
        pack(county.resolve("Observation.ndjson"));

        Path sent = folder.resolve("sent");
        InstalledData.copyTo(sent);
        running.add(Running.on(sent));
        demo(
                "--base",
                sent().base(),
                "--clients",
                "2",
                "--state",
                folder.resolve("state").toString());

        Path loaded = folder.resolve("loaded");
        InstalledData.copyTo(loaded);
        int code = new CommandLine(new LoadCommand())
                .execute(county.toString(), "--medalliance.data=" + loaded, "--medalliance.security.mode=open");
        assertThat(code).isZero();
        running.add(Running.on(loaded));
    }

    private static void demo(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--residents", RESIDENTS, "--seed", Long.toString(SEED)));
        assertThat(new CommandLine(new DemoCommand()).execute(all.toArray(String[]::new)))
                .isZero();
    }

    private static void pack(Path file) throws IOException {
        Path packed = file.resolveSibling(file.getFileName() + ".gz");
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            in.transferTo(out);
        }
        Files.delete(file);
    }

    @AfterAll
    void endTheServers() {
        running.forEach(one -> one.context().close());
    }

    private TestServer sent() {
        return running.get(0).server();
    }

    private TestServer loaded() {
        return running.get(1).server();
    }

    @Test
    @Order(1)
    void theRowsAreTheSame() {
        assertSameRows();
    }

    private void assertSameRows() {
        Map<String, Object> differences = new TreeMap<>();
        for (String table : StoredRows.TABLES) {
            Map<String, Integer> first = StoredRows.of(running.get(0).database(), table);
            Map<String, Integer> second = StoredRows.of(running.get(1).database(), table);
            Map<String, Integer> difference = StoredRows.difference(first, second);
            if (!difference.isEmpty()) {
                differences.put(table, difference.entrySet().stream().limit(6).toList());
            }
        }
        assertThat(differences).as("seed %d", SEED).isEmpty();
    }

    @Test
    @Order(2)
    void aDatabaseThatAServerUsesIsLeftAlone() {
        assertThat(new CommandLine(new LoadCommand())
                        .execute(
                                folder.resolve("county").toString(),
                                "--into-existing",
                                "--medalliance.data=" + folder.resolve("sent")))
                .isEqualTo(3);
        assertThat(sent().get("metadata").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void theNamesOfIndexRowsAreAllThere() {
        String query = "select hash_identity || ' ' || res_type || ' ' || sp_name from hfj_spidx_identity";
        assertThat(running.get(1).database().queryForList(query, String.class))
                .containsAll(running.get(0).database().queryForList(query, String.class))
                .doesNotHaveDuplicates();
    }

    @Test
    @Order(3)
    void searchesGiveTheSame() {
        List<String> searches = GeneratedSearches.of(running.get(0).database(), SEED, SEARCHES);
        assertThat(searches).hasSizeGreaterThanOrEqualTo(SEARCHES);
        int found = 0;
        for (String search : searches) {
            String asked = search + "&" + (search.contains("_total") ? PAGE : PAGE + "&_total=accurate");
            found += assertSame(asked);
        }
        assertThat(found).as("resources found by all searches").isGreaterThan(SEARCHES);
    }

    @Test
    @Order(4)
    void historiesAndRecordsAreTheSame() {
        List<String> resources = running.get(0)
                .database()
                .queryForList(
                        "select res_type || '/' || fhir_id from hfj_resource order by md5(fhir_id) limit 40",
                        String.class);
        resources.forEach(resource -> assertSame(resource + "/_history?" + PAGE));
        running.get(0)
                .database()
                .queryForList(
                        "select fhir_id from hfj_resource where res_type = 'Patient' order by md5(fhir_id) limit 5",
                        String.class)
                .forEach(patient -> assertSame("Patient/" + patient + "/$everything?" + PAGE));
    }

    /** Says how many resources both gave. */
    private int assertSame(String path) {
        Answer first = sent().get(path);
        Answer second = loaded().get(path);
        assertThat(second.status()).as(path).isEqualTo(first.status());
        if (first.status() != 200) {
            return 0;
        }
        JsonNode one = tree(first);
        JsonNode other = tree(second);
        assertThat(other.path("total")).as(path).isEqualTo(one.path("total"));
        int found = one.path("entry").size();
        if (one.path("total").asInt() > found
                && one.path("link").findValuesAsText("relation").contains("next")) {
            return found; // Which come first is not said.
        }
        assertThat(bodies(other)).as(path).isEqualTo(bodies(one));
        return found;
    }

    private static JsonNode tree(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The resources by name, version and how they were found, without what no two servers have in common. */
    private static Map<String, JsonNode> bodies(JsonNode bundle) {
        Map<String, JsonNode> bodies = new TreeMap<>();
        for (JsonNode entry : bundle.path("entry")) {
            if (entry.path("resource") instanceof ObjectNode resource) {
                String version = "";
                if (resource.path("meta") instanceof ObjectNode meta) {
                    version = meta.path("versionId").asText();
                    meta.remove(List.of("lastUpdated", "source"));
                }
                String name = String.join(
                        "/",
                        resource.path("resourceType").asText(),
                        resource.path("id").asText(),
                        version);
                bodies.put(name + entry.path("search").path("mode").asText(), resource);
            }
        }
        return bodies;
    }

    @Test
    @Order(5)
    void laterWritesAreAnsweredTheSame() {
        String patient = one("""
                select res_type || '/' || fhir_id from hfj_resource r where res_type = 'Patient'
                    and exists (select from hfj_res_link l where l.target_resource_id = r.res_id)
                order by md5(fhir_id) limit 1
                """);
        String alone = one("""
                select res_type || '/' || fhir_id from hfj_resource r where res_type = 'Observation'
                    and not exists (select from hfj_res_link l where l.target_resource_id = r.res_id)
                order by md5(fhir_id) limit 1
                """);
        for (TestServer server : List.of(sent(), loaded())) {
            Patient read = server.get(patient).as(Patient.class);
            read.addName(new HumanName().setText("王小明"));
            Answer update = server.put(patient, read);
            assertThat(update.status()).as(update.body()).isEqualTo(200);
            assertThat(update.as(Patient.class).getMeta().getVersionId()).isEqualTo("2");
            assertThat(server.delete(patient).status()).isEqualTo(409);
            assertThat(server.delete(alone).status()).isEqualTo(200);
            assertThat(server.get(alone).status()).isEqualTo(410);
            Answer twice = server.put(patient, read.copy().setMeta(null));
            assertThat(twice.status()).as(twice.body()).isEqualTo(200);
        }
        assertSameRows();
        assertSame(patient + "/_history?" + PAGE);
        assertSame(alone + "/_history?" + PAGE);
        assertSame("Patient?name=" + "王小明" + "&" + PAGE);
    }

    private String one(String query) {
        return String.valueOf(running.get(0).database().queryForObject(query, String.class));
    }

    @Test
    @Order(6)
    void reindexingChangesNothing() {
        Running loaded = running.get(1);
        DaoRegistry daos = loaded.context().getBean(DaoRegistry.class);
        TransactionTemplate transaction =
                new TransactionTemplate(loaded.context().getBean(PlatformTransactionManager.class));
        loaded.database().query(LOADED, row -> {
            JpaPid pid = JpaPid.fromId(row.getLong(1));
            String type = row.getString(2);
            transaction.executeWithoutResult(status -> daos.getResourceDao(type)
                    .reindex(pid, new ReindexParameters(), new SystemRequestDetails(), new TransactionDetails()));
        });
        assertSameRows();
    }
}
