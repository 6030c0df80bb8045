package cn.medalliance.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person at a browser without scripts, and the app that sent the person here; step by step. */
final class SignIn {

    static final String CALLBACK = "http://127.0.0.1/callback";
    static final String VERIFIER = "a-verifier-of-more-than-forty-three-characters-of-which-each-is-plain";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HIDDEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final Pattern SCOPE =
            Pattern.compile("<input type=\"(?:checkbox|hidden)\" name=\"scope\"[^>]*?value=\"([^\"]*)\"");

    private final String root;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SignIn(String root) {
        this.root = root;
    }

    /** What the app asks for; tests change single parameters. */
    Map<String, String> ask(String client, String scope) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", client);
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("scope", scope);
        parameters.put("state", "state-of-the-app");
        parameters.put("aud", root + "/fhir");
        parameters.put("code_challenge", challenge());
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    private static String challenge() {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    HttpResponse<String> authorize(Map<String, String> parameters) {
        return get("/oauth2/authorize?" + form(parameters));
    }

    /** Sends the form of the sign-in page. */
    HttpResponse<String> logIn(String username, String password, String code) {
        String csrf = csrf(get("/login"));
        return post("/login", form(Map.of("username", username, "password", password, "code", code, "_csrf", csrf)));
    }

    static String csrf(HttpResponse<String> page) {
        Matcher hidden = HIDDEN.matcher(page.body());
        assertThat(hidden.find()).as(page.body()).isTrue();
        return hidden.group(1);
    }

    /** Signs in and goes on to the page after it: the choice of a patient, the consent, or the app. */
    HttpResponse<String> begin(String username, Map<String, String> parameters) {
        HttpResponse<String> first = authorize(parameters);
        if (location(first).endsWith("/login")) {
            HttpResponse<String> in = logIn(username, SecuredServer.PASSWORD, "");
            assertThat(location(in)).contains("/oauth2/authorize");
            first = get(location(in));
        }
        return follow(first);
    }

    /** Follows within the server. */
    HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        while (last.statusCode() / 100 == 3 && !location(last).startsWith(CALLBACK)) {
            last = get(location(last));
        }
        return last;
    }

    HttpResponse<String> choose(HttpResponse<String> page, String patient) {
        return follow(
                post("/launch/patient", form(Map.of("state", state(page), "patient", patient, "_csrf", csrf(page)))));
    }

    private static String state(HttpResponse<String> page) {
        Matcher state = Pattern.compile("name=\"state\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(state.find()).as(page.body()).isTrue();
        return state.group(1);
    }

    static Set<String> scopes(HttpResponse<String> consent) {
        List<String> scopes = new ArrayList<>();
        Matcher scope = SCOPE.matcher(consent.body());
        while (scope.find()) {
            scopes.add(scope.group(1).replace("&amp;", "&"));
        }
        return Set.copyOf(scopes);
    }

    /** Consents; what is taken away is not sent. */
    HttpResponse<String> consent(HttpResponse<String> page, String client, Set<String> takenAway) {
        StringBuilder form = new StringBuilder(form(Map.of("client_id", client, "state", state(page))));
        scopes(page).stream()
                .filter(scope -> !takenAway.contains(scope))
                .forEach(scope -> form.append("&scope=").append(encode(scope)));
        return post("/oauth2/authorize", form.toString());
    }

    /** The value of a parameter on the way back to the app. */
    static @Nullable String given(HttpResponse<String> back, String parameter) {
        String location = location(back);
        assertThat(location).startsWith(CALLBACK);
        for (String pair : URI.create(location).getRawQuery().split("&")) {
            if (pair.startsWith(parameter + "=")) {
                return URLDecoder.decode(pair.substring(parameter.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    HttpResponse<String> exchange(String client, String code) {
        return post(
                "/oauth2/token",
                form(Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", CALLBACK,
                        "client_id", client,
                        "code_verifier", VERIFIER)));
    }

    /** The whole way; what the app gets. */
    JsonNode token(String username, String client, String scope, @Nullable String patient) {
        HttpResponse<String> page = begin(username, ask(client, scope));
        if (page.uri().getPath().equals("/launch/patient")) {
            page = choose(page, String.valueOf(patient));
        }
        assertThat(page.uri().getPath()).as(page.body()).isEqualTo("/launch/consent");
        HttpResponse<String> back = consent(page, client, Set.of());
        HttpResponse<String> answer = exchange(client, String.valueOf(given(back, "code")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new AssertionError(answer.body(), failure);
        }
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html"));
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private URI address(String path) {
        return URI.create(path.startsWith("/") ? root + path : path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
