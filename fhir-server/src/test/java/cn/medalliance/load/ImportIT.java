package cn.medalliance.load;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerApplication;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.demo.DemoCommand;
import cn.medalliance.storage.InstalledData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

/** {@code $import} loads a folder into a server that runs, which answers nothing else meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ImportIT {

    private static final String COUNTY = "county";
    private static final String STATUS = "$import-status";

    private final ConfigurableApplicationContext context;
    private final TestServer server;
    private final Path data;

    ImportIT(@TempDir Path folder) {
        data = folder.resolve("data");
        InstalledData.copyTo(data);
        context = SpringApplication.run(
                ServerApplication.class,
                "--server.port=0",
                "--medalliance.security.mode=open",
                "--medalliance.data=" + data);
        int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
        server = new TestServer("http://localhost:" + port);
    }

    @BeforeAll
    void generate() throws IOException {
        Path county = data.resolve("import").resolve(COUNTY);
        assertThat(new CommandLine(new DemoCommand())
                        .execute("--out", county.toString(), "--residents", "12", "--seed", "7"))
                .isZero();
        Files.createDirectories(data.resolve("import").resolve("empty"));
        Files.createDirectories(data.resolve("elsewhere"));
        Files.createSymbolicLink(data.resolve("import").resolve("link"), data.resolve("elsewhere"));
    }

    @AfterAll
    void stop() {
        context.close();
    }

    private Answer begin(String folder) {
        Parameters parameters = new Parameters().addParameter("folder", folder);
        parameters.addParameter().setName("validate").setValue(new BooleanType(false));
        return server.send("POST", "$import", TestServer.json(parameters), "Prefer", "respond-async");
    }

    /** The first answer that is no 202. */
    private Answer await() {
        Answer answer = server.get(STATUS);
        while (answer.status() == 202) {
            sleep();
            answer = server.get(STATUS);
        }
        return answer;
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static long lines(Path folder) throws IOException {
        long lines = 0;
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".ndjson")).toList();
            for (Path file : all) {
                lines += Files.readAllLines(file).size();
            }
        }
        return lines;
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(strings = {"nothing-here", "../elsewhere", "..", "link", "/", "county/Patient.ndjson"})
    void readsBelowItsFolderAlone(String folder) {
        Answer answer = begin(folder);
        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(server.get("Patient").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void isRefusedWithoutAFolderOrResources() {
        assertThat(server.send("POST", "$import", TestServer.json(new Parameters()), "Prefer", "respond-async")
                        .status())
                .isEqualTo(400);
        assertThat(server.post("$import", new Parameters().addParameter("folder", COUNTY))
                        .status())
                .as("not asynchronous")
                .isEqualTo(400);
        assertThat(begin("empty").status()).isEqualTo(409);
        assertThat(server.get(STATUS).status()).isEqualTo(404);
        assertThat(server.get("Patient").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void nothingIsLeftOfOneThatIsGivenUp() {
        assertThat(begin(COUNTY).status()).isEqualTo(202);
        assertThat(begin(COUNTY).status()).as("while it runs").isEqualTo(409);
        Answer meanwhile = server.get("Patient");
        assertThat(meanwhile.status()).isEqualTo(503);
        assertThat(meanwhile.header("Retry-After")).isNotNull();
        assertThat(server.send("DELETE", STATUS, null).status()).isEqualTo(202);
        assertThat(await().status()).isEqualTo(404);
        assertThat(server.get("Patient?_summary=count").bundle().getTotal()).isZero();
    }

    @Test
    @Order(4)
    void everyLineIsThereAfterwards() throws IOException {
        long lines = lines(data.resolve("import").resolve(COUNTY));
        Answer begun = begin(COUNTY);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        assertThat(begun.header("Content-Location")).endsWith("/fhir/" + STATUS);
        Answer ended = await();
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        Parameters told = ended.as(Parameters.class);
        assertThat(told.getParameter("read").getValue().primitiveValue()).isEqualTo(String.valueOf(lines));
        assertThat(told.getParameter("loaded").getValue().primitiveValue()).isEqualTo(String.valueOf(lines));
        assertThat(told.getParameter("rejected").getValue().primitiveValue()).isEqualTo("0");
        assertThat(server.get("Patient?_summary=count").bundle().getTotal()).isGreaterThanOrEqualTo(12);
        String id = server.get("Patient?_count=1").ids().get(0);
        assertThat(server.get("Patient/" + id + "/$everything").status()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void aServerThatHoldsResourcesTakesNoneMore() {
        Answer again = begin(COUNTY);
        assertThat(again.status()).as(again.body()).isEqualTo(409);
        assertThat(server.send("DELETE", STATUS, null).status()).isEqualTo(404);
        assertThat(server.get("Patient").status()).isEqualTo(200);
    }
}
