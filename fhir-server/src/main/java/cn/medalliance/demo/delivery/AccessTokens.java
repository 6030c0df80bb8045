package cn.medalliance.demo.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The tokens with which a county is sent: none, one that was given, or of a client with a secret, renewed in time. */
public abstract class AccessTokens {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** A request that is on its way must not meet the end of its token. */
    private static final Duration IN_TIME = Duration.ofSeconds(60);

    private AccessTokens() {}

    /** The token to send now; an empty text for none. */
    abstract String current() throws InterruptedException;

    /** One token for all requests; an empty text for none. */
    public static AccessTokens of(String token) {
        return new AccessTokens() {
            @Override
            String current() {
                return token;
            }
        };
    }

    /** Of a registered client, from the token endpoint that the server names in its SMART configuration. */
    public static AccessTokens of(String base, String client, String secret) {
        return new OfClient(base, client, secret);
    }

    private static final class OfClient extends AccessTokens {

        private static final ObjectMapper JSON = new ObjectMapper();
        private static final int OK = 200;

        private final HttpClient http = HttpClient.newHttpClient();
        private final String base;
        private final String basic;
        private String token = "";
        private Instant until = Instant.MIN;

        OfClient(String base, String client, String secret) {
            this.base = base;
            this.basic = "Basic "
                    + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        synchronized String current() throws InterruptedException {
            if (Instant.now().isAfter(until)) {
                JsonNode configuration =
                        send(HttpRequest.newBuilder(URI.create(base + "/.well-known/smart-configuration")));
                URI endpoint = URI.create(configuration.path("token_endpoint").asText());
                String form = "grant_type=client_credentials&scope="
                        + URLEncoder.encode("system/*.cruds", StandardCharsets.UTF_8);
                JsonNode answer = send(HttpRequest.newBuilder(endpoint)
                        .header("Authorization", basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
                token = answer.path("access_token").asText();
                until = Instant.now()
                        .plusSeconds(answer.path("expires_in").asLong())
                        .minus(IN_TIME);
            }
            return token;
        }

        private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
            try {
                HttpResponse<String> answer =
                        http.send(request.timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != OK) {
                    throw new DeliveryException(
                            "没有得到令牌。 No token was given: " + answer.statusCode() + " " + answer.body());
                }
                return JSON.readTree(answer.body());
            } catch (IOException failure) {
                throw new DeliveryException("没有得到令牌。 No token was given: " + failure.getMessage(), failure);
            }
        }
    }
}
