package cn.medalliance.demo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.demo.TestCounty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerDeliveryTest {
    private static final int RESIDENTS = 70;

    @TempDir
    Path folder = Path.of("");

    private RecordingServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new RecordingServer();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void everythingIsWrittenUnderItsOwnId() throws Exception {
        long sent = deliver(folder.resolve("state"), 3);
        assertThat(server.stored()).hasSize((int) sent);
        assertThat(server.stored().keySet().stream().filter(address -> address.startsWith("Patient/")))
                .hasSize(RESIDENTS);
        assertThat(server.transactions())
                .allSatisfy(transaction -> assertThat(transaction.getEntry())
                        .hasSizeLessThanOrEqualTo(Transactions.MOST_ENTRIES)
                        .allMatch(entry -> entry.getRequest().getMethod() == HTTPVerb.PUT));
    }

    @Test
    void theDirectoryComesFirst() throws Exception {
        deliver(folder.resolve("state"), 3);
        Bundle first = server.transactions().get(0);
        assertThat(first.getEntryFirstRep().getResource().fhirType()).isEqualTo("Organization");
    }

    @Test
    void aSecondRunSendsNothing() throws Exception {
        deliver(folder.resolve("state"), 2);
        int transactions = server.transactions().size();
        assertThat(deliver(folder.resolve("state"), 2)).isZero();
        assertThat(server.transactions()).hasSize(transactions);
    }

    @Test
    void sendingAgainWithoutTheProgressFileChangesNothing() throws Exception {
        deliver(folder.resolve("one"), 2);
        Map<String, String> before = Map.copyOf(server.stored());
        deliver(folder.resolve("two"), 3);
        assertThat(server.stored()).isEqualTo(before);
    }

    @Test
    void anEmptiedServerGetsEverythingAgain() throws Exception {
        long sent = deliver(folder.resolve("state"), 2);
        server.stored().clear();
        assertThat(deliver(folder.resolve("state"), 2)).isEqualTo(sent);
    }

    @Test
    void aBusyServerIsAskedAgain() throws Exception {
        server.answerNextWith(503, 409);
        deliver(folder.resolve("state"), 1);
        assertThat(server.stored().keySet().stream().filter(address -> address.startsWith("Patient/")))
                .hasSize(RESIDENTS);
    }

    @Test
    void aRefusalStopsTheDeliveryAndIsToldInTheServersWords() {
        server.answerNextWith(422);
        assertThatThrownBy(() -> deliver(folder.resolve("state"), 2))
                .isInstanceOf(DeliveryException.class)
                .hasMessageContaining("422")
                .hasMessageContaining("as told")
                .hasMessageContaining("Patient.name");
    }

    @Test
    void aStoppedDeliveryGoesOnWhereItWas() throws Exception {
        Path state = folder.resolve("state");
        deliver(state, 1);
        int all = server.transactions().size();
        server.transactions().clear();
        Checkpoint checkpoint = Checkpoint.open(state, target(state, 1).delivery());
        checkpoint.forget();
        checkpoint.acknowledge(0);
        checkpoint.acknowledge(1);
        checkpoint.save();
        deliver(state, 1);
        assertThat(server.transactions()).isNotEmpty().hasSizeLessThan(all);
    }

    private long deliver(Path state, int clients) throws InterruptedException {
        return new ServerDelivery(TestCounty.resources(1, RESIDENTS), target(state, clients))
                .run(all -> new LineProgress(System.out, all));
    }

    private ServerTarget target(Path state, int clients) {
        return ServerTarget.of(
                server.base() + "/",
                AccessTokens.of(""),
                clients,
                Optional.of(state),
                TestCounty.settings(1, RESIDENTS));
    }
}
