package cn.medalliance.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages beside FHIR: those about the API, and the one for a failure. */
@ServerIT
class PagesIT {

    private final TestServer server;

    PagesIT(TestServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(strings = {"swagger-ui/", "api-docs"})
    void thePagesAboutTheApiAreInUnicode(String page) {
        Answer answer = server.get(page);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).containsIgnoringCase("charset=utf-8");
    }

    @Test
    void theDescriptionOfTheApiKeepsItsChinese() {
        assertThat(server.get("api-docs").body()).containsPattern("\\p{IsHan}").doesNotContain("???");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void thePageForAFailureIsNoAddress(String method) {
        Answer answer = server.send(method, server.root() + "/error", null, "Accept", "application/json");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("\"status\":404");
    }

    @Test
    void aFailureStillHasItsPage() {
        Answer answer = server.send("GET", server.root() + "/no-such-page", null, "Accept", "application/json");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("\"status\":404", "/no-such-page");
    }
}
