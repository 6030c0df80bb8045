package cn.medalliance.fhir.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    void thePageAboutTheApiRunsNothingButItsOwnScriptAndLoadsNothingFromElsewhere() throws NoSuchAlgorithmException {
        Answer answer = server.get("swagger-ui/?page=Patient");
        String policy = answer.header("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "connect-src 'self'")
                .doesNotContain("unsafe", "http");
        Matcher script =
                Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(answer.body());
        int scripts = 0;
        while (script.find()) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
            scripts++;
        }
        assertThat(scripts).isEqualTo(1);
        assertThat(answer.body())
                .doesNotContainPattern("(src|href)=\"(https?:)?//(?!localhost)")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=");
        for (String part : List.of("swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js")) {
            assertThat(server.get("swagger-ui/" + part).status()).as(part).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%22-alert(1)-%22", "%3C/script%3E%3Cscript%3Ealert(1)%3C/script%3E", "x%5C"})
    void whatStandsInTheAddressOfThePageDoesNotRunInIt(String page) {
        Answer answer = server.get("swagger-ui/?page=" + page);
        assertThat(answer.body()).doesNotContain("\"-alert(1)", "<script>alert");
    }

    @Test
    void openModeBearsTheHeadersToo() {
        Answer answer = server.get("Patient?_count=1");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(server.get("metadata").header("Cache-Control")).isEqualTo("no-cache");
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
