package cn.medalliance.export.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.export.BulkClient;
import cn.medalliance.export.jpa.ExportJobs.Job;
import cn.medalliance.security.SecuredServer;
import cn.medalliance.security.population.jpa.ResourceLines;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

/** An export leaves room on the disk, and says so when it cannot. */
@ServerIT
class ExportSpaceIT {

    private static final DataSize MORE_THAN_ANY_DISK = DataSize.ofTerabytes(1_000_000);

    private final SecuredServer secured;
    private final TestServer server;

    @TempDir
    Path folder = Path.of("");

    ExportSpaceIT(SecuredServer secured) {
        this.secured = secured;
        this.server = secured.alliance().open;
    }

    @Test
    void aDiskWithRoomTakesWhatIsWritten() throws IOException {
        ExportSpace space = new ExportSpace(folder.resolve("not/there/yet"), DataSize.ofBytes(0));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream watched = space.watched(file)) {
            watched.write(new byte[] {1, 2, 3, 4}, 1, 2);
            watched.write(5);
        }
        assertThat(file.toByteArray()).containsExactly(2, 3, 5);
        assertThatCode(space::require).doesNotThrowAnyException();
    }

    @Test
    void aNearlyFullDiskIsRefusedBeforeAnythingIsWritten() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream watched = new ExportSpace(folder, MORE_THAN_ANY_DISK).watched(file)) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> watched.write(1))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.STORAGE_FULL));
        }
        assertThat(file.size()).isZero();
    }

    @Test
    void anExportThatFillsTheDiskFailsAndWhoAsksIsToldWhy() throws Exception {
        secured.alliance().patient(secured.alliance().village);
        ApplicationContext beans = secured.context();
        ExportJobs jobs = beans.getBean(ExportJobs.class);
        String address = server.send("GET", "$export?_type=Patient", null, "Prefer", "respond-async")
                .header("Content-Location");
        String file = json(BulkClient.untilEnded(() -> server.get(address), underWay -> {})
                        .body())
                .at("/output/0/url")
                .asText();
        UUID id = UUID.fromString(address.substring(address.indexOf('=') + 1));

        jobs.forget(id, "Patient");
        ExportRun full = new ExportRun(
                secured.database(),
                jobs,
                new ExportFiles(folder, new ExportSpace(folder, MORE_THAN_ANY_DISK)),
                beans.getBean(ExportedPatients.class),
                new ExportedLines(new ResourceLines(new JdbcTemplate(secured.database())), Optional.empty()),
                new Pace(() -> 0, 0),
                0,
                0);
        Job job = jobs.find(id).orElseThrow();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> full.write(job, job.plan().get(0), ExportQuery.Which.ALL))
                .satisfies(refused -> jobs.fail(id, String.valueOf(refused.getMessage())));

        Answer told = server.get(address);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body()).contains("disk for exports");
        assertThat(server.get(file).status()).isEqualTo(404);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
