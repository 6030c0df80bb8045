package cn.medalliance.export.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.fhir.search.Compartments;
import cn.medalliance.security.Alliance;
import cn.medalliance.security.SecuredServer;
import cn.medalliance.security.population.jpa.ResourceLines;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A block that is larger than a file may be goes on in the next, which begins with its head again. */
@ServerIT
class PatientBlocksIT {

    private static final int PER_FILE = 4;

    private final SecuredServer secured;
    private final TestServer server;
    private final Alliance alliance;

    PatientBlocksIT(SecuredServer secured) {
        this.secured = secured;
        this.alliance = secured.alliance();
        this.server = alliance.open;
    }

    @Test
    void aLargeBlockGoesOnInTheNextFile() throws Exception {
        String patient = alliance.patient(alliance.village);
        for (int number = 0; number < 8; number++) {
            alliance.store(Alliance.pressure(patient, alliance.village));
        }
        ApplicationContext beans = secured.context();
        ExportJobs jobs = beans.getBean(ExportJobs.class);
        String address = server.send(
                        "GET",
                        "Patient/" + patient + "/$export?organizeOutputBy=Patient",
                        null,
                        "Prefer",
                        "respond-async")
                .header("Content-Location");
        while (server.get(address).status() == 202) {
            Thread.sleep(20);
        }
        UUID id = UUID.fromString(address.substring(address.indexOf('=') + 1));
        String whole =
                server.get(manifest(address).at("/output/0/url").asText()).body();

        jobs.forget(id, PatientBlocks.BY_PATIENT);
        ExportedLines lines =
                new ExportedLines(new ResourceLines(new JdbcTemplate(secured.database())), Optional.empty());
        new PatientBlocks(
                        secured.database(),
                        jobs,
                        beans.getBean(ExportFiles.class),
                        beans.getBean(ExportedPatients.class),
                        lines,
                        beans.getBean(Compartments.class),
                        new Pace(() -> 0, 0),
                        PER_FILE)
                .write(jobs.find(id).orElseThrow());

        JsonNode files = manifest(address).path("output");
        assertThat(files).hasSize(3);
        List<String> all = new ArrayList<>();
        for (int index = 0; index < files.size(); index++) {
            JsonNode file = files.get(index);
            Answer answer = server.get(file.path("url").asText());
            List<String> its = answer.body().lines().toList();
            assertThat(its)
                    .hasSizeLessThanOrEqualTo(PER_FILE)
                    .hasSize(file.path("count").asInt());
            assertThat(its.get(0))
                    .startsWith("{\"resourceType\":\"Parameters\"")
                    .contains("Patient/" + patient);
            boolean isLast = index + 1 == files.size();
            assertThat(file.path("continuesInFile").asText())
                    .isEqualTo(isLast ? "" : files.get(index + 1).path("url").asText());
            all.addAll(index == 0 ? its : its.subList(1, its.size()));
        }
        assertThat(all).isEqualTo(whole.lines().toList());
    }

    private JsonNode manifest(String address) throws Exception {
        return new ObjectMapper().readTree(server.get(address).body());
    }
}
