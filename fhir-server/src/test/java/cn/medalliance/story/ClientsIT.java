package cn.medalliance.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.storage.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A trial as a newcomer starts it: secured, with its own clients; the commands of {@code docs/clients.md} do what they say. */
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class ClientsIT {

    private static final Path PAGE = Path.of("../docs/clients.md");
    private static final int RESIDENTS = 10;
    private static final Duration LOADING = Duration.ofMinutes(5);

    @Test
    void everyKindOfClientDoesWhatThePageSays(@TempDir Path folder) throws IOException, InterruptedException {
        // The page says where the secret lies: below the folder in which the server was started.
        Path data = folder.resolve("medalliance-data");
        DocumentedCommands commands = DocumentedCommands.of(Files.readString(PAGE));
        assertThat(commands.size()).isGreaterThan(12);
        try (ServerProcess process = ServerProcess.startInstalled(
                data, "--medalliance.security.mode=secured", "--medalliance.demo.residents=" + RESIDENTS)) {
            String secret = Files.readString(data.resolve("trial/secret.txt")).strip();
            awaitCounty(process.server(), secret);
            commands.assertKept(process.server().root(), folder, folder);
            assertThat(process.log()).contains("-u 'trial-hospital:" + secret + "'");
        }
    }

    private static void awaitCounty(TestServer server, String secret) throws InterruptedException {
        Instant until = Instant.now().plus(LOADING);
        int found;
        do {
            Thread.sleep(2000);
            String token = token(server, secret);
            found = server.send("GET", "Patient?_summary=count", null, "Authorization", "Bearer " + token)
                    .bundle()
                    .getTotal();
        } while (found < RESIDENTS && Instant.now().isBefore(until));
        assertThat(found).as("residents that came in").isEqualTo(RESIDENTS);
    }

    private static String token(TestServer server, String secret) {
        String basic = Base64.getEncoder().encodeToString(("trial-loader:" + secret).getBytes());
        return server.send(
                        "POST",
                        server.root() + "/oauth2/token",
                        "grant_type=client_credentials&scope=system/*.rs",
                        "Authorization",
                        "Basic " + basic,
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .body()
                .replaceAll(".*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }
}
