package cn.medalliance.demo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FhirServerTest {
    private static final int SHORT_WAIT = 2;

    private final Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);

    @ParameterizedTest
    @ValueSource(ints = {409, 412, 429, 503})
    void aTransactionIsSentAgainWhenThatMayHelp(int status) throws Exception {
        try (RecordingServer server = new RecordingServer()) {
            server.answerNextWith(status, status, status);
            client(server).send(transaction);
            assertThat(server.transactions()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 413, 422, 500})
    void otherRefusalsAreFinal(int status) throws Exception {
        try (RecordingServer server = new RecordingServer()) {
            server.answerNextWith(status);
            assertThatThrownBy(() -> client(server).send(transaction))
                    .isInstanceOf(DeliveryException.class)
                    .hasMessageContaining(String.valueOf(status));
            assertThat(server.transactions()).isEmpty();
        }
    }

    @Test
    void aServerThatStaysBusyIsGivenUp() throws Exception {
        try (RecordingServer server = new RecordingServer()) {
            server.answerNextWith(503, 503, 503, 503, 503, 503, 503, 503, 503, 503);
            assertThatThrownBy(() -> client(server).send(transaction)).hasMessageContaining("503");
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws IOException {
        String base;
        try (RecordingServer server = new RecordingServer()) {
            base = server.base();
        }
        FhirServer gone = new FhirServer(base, AccessTokens.of(""), () -> false, SHORT_WAIT);
        assertThatThrownBy(() -> gone.send(transaction)).hasMessageContaining(base);
    }

    @Test
    void whatIsStoredIsFound() throws Exception {
        try (RecordingServer server = new RecordingServer()) {
            server.stored().put("Organization/1", "{}");
            assertThat(client(server).has("Organization", "1")).isTrue();
            assertThat(client(server).has("Organization", "2")).isFalse();
        }
    }

    private static FhirServer client(RecordingServer server) {
        return new FhirServer(server.base(), AccessTokens.of("token"), () -> false, SHORT_WAIT);
    }
}
