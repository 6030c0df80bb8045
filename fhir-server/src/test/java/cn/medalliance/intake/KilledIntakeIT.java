package cn.medalliance.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer.Answer;
import cn.medalliance.intake.FollowUpFile.Row;
import cn.medalliance.security.Alliance;
import cn.medalliance.storage.ServerProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file goes on where a killed server left it, whichever way it came. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class KilledIntakeIT {

    private static final int ROWS = 24;

    @Test
    void aKilledServerGoesOnAtTheRowWhereItStopped(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        String[] settings = {
            "--medalliance.intake.rows-at-once=0",
            "--medalliance.intake.look-every=PT0.3S",
            "--medalliance.intake.folders[0].folder=" + incoming,
            "--medalliance.intake.folders[0].source=" + FollowUpFile.SOURCE
        };
        List<Row> sent = Stream.generate(Row::next).limit(ROWS).toList();
        List<Row> laid = Stream.generate(Row::next).limit(ROWS).toList();
        String id;
        ServerProcess process = ServerProcess.startInstalled(data, settings);
        try {
            IntakeClient client = new IntakeClient(process.server(), null);
            Answer centre = process.server().post("Organization", centre());
            assertThat(centre.status()).as(centre.body()).isEqualTo(201);
            write(incoming, laid);
            Answer begun = client.file(text(sent));
            assertThat(begun.status()).as(begun.body()).isEqualTo(202);
            id = IntakeClient.json(begun).path("id").asText();
            JsonNode stopped = client.await(id, delivery -> IntakeClient.count(delivery, "created") > 3);
            assertThat(stopped.path("state").asText()).isEqualTo("running");
            process.kill();
        } finally {
            process.close();
        }
        process = ServerProcess.start(data, settings);
        try {
            IntakeClient client = new IntakeClient(process.server(), null);
            assertWhole(client, client.ended(id), sent);
            JsonNode other = IntakeClient.json(client.get("/intake/deliveries")).path("items").findValues("id").stream()
                    .map(JsonNode::asText)
                    .filter(each -> !each.equals(id))
                    .map(client::ended)
                    .collect(Collectors.collectingAndThen(Collectors.toList(), found -> {
                        assertThat(found).as("the folder's file is taken once").hasSize(1);
                        return found.get(0);
                    }));
            assertWhole(client, other, laid);
            Path report = incoming.resolve("done/laid.csv.report.json");
            IntakeClient.await(() -> Files.exists(incoming.resolve("done/laid.csv")));
            assertThat(report).content().contains("\"created\" : " + ROWS);
            assertThat(incoming.resolve("laid.csv")).doesNotExist();
        } finally {
            process.close();
        }
    }

    private static void assertWhole(IntakeClient client, JsonNode delivery, List<Row> rows) {
        assertThat(IntakeClient.counts(delivery)).isEqualTo(Map.of("received", (long) ROWS, "created", (long) ROWS));
        for (Row row : rows) {
            List<String> versions = client.get("Encounter?identifier=" + row.number())
                    .resources()
                    .map(visit -> visit.getMeta().getVersionId())
                    .toList();
            assertThat(versions).as(row.number()).containsExactly("1");
        }
    }

    private static String text(List<Row> rows) {
        return FollowUpFile.HEADING + rows.stream().map(Row::line).collect(Collectors.joining());
    }

    /** As whoever writes into such a folder should. */
    private static void write(Path folder, List<Row> rows) throws IOException {
        Path hidden = Files.writeString(folder.resolve(".laid.csv"), text(rows));
        Files.move(hidden, folder.resolve("laid.csv"));
    }

    private static Organization centre() {
        Organization organization =
                Alliance.example("Organization-exa-organization-community-centre", Organization.class);
        organization.setIdentifier(List.of(new Identifier()
                .setSystem(organization.getIdentifierFirstRep().getSystem())
                .setValue(Alliance.CENTRE)));
        organization.getExtension().clear();
        return organization.setPartOf(null);
    }
}
