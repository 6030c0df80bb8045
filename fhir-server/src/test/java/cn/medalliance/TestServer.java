package cn.medalliance;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;

/** A server seen from outside: plain HTTP, JSON in and out. */
public final class TestServer {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String root;
    private final HttpClient http;
    private final Duration timeout;

    public TestServer(String root) {
        this(root, HTTP);
    }

    /** One that is reached in another way, such as over TLS. */
    public TestServer(String root, HttpClient http) {
        this(root, http, Duration.ofSeconds(60));
    }

    private TestServer(String root, HttpClient http, Duration timeout) {
        this.root = root;
        this.http = http;
        this.timeout = timeout;
    }

    /** The same, for which answers may take so long. */
    public TestServer withTimeout(Duration longer) {
        return new TestServer(root, http, longer);
    }

    public String root() {
        return root;
    }

    public String base() {
        return root + "/fhir";
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        public <T extends IBaseResource> T as(Class<T> type) {
            return FHIR.newJsonParser().parseResource(type, body);
        }

        public OperationOutcome outcome() {
            return as(OperationOutcome.class);
        }

        /** The code of the first thing that it was refused for. */
        public String errorCode() {
            return outcome().getIssueFirstRep().getDetails().getCodingFirstRep().getCode();
        }

        public Bundle bundle() {
            return as(Bundle.class);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The ids of the resources found, in the order of the page, without outcomes. */
        public List<String> ids() {
            return resources()
                    .map(resource -> resource.getIdElement().getIdPart())
                    .toList();
        }

        public Stream<Resource> resources() {
            return bundle().getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getResource)
                    .filter(resource -> !(resource instanceof OperationOutcome));
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer post(String path, IBaseResource body) {
        return send("POST", path, json(body));
    }

    public Answer put(String path, IBaseResource body) {
        return send("PUT", path, json(body));
    }

    public static String json(IBaseResource resource) {
        return FHIR.newJsonParser().setStripVersionsFromReferences(false).encodeResourceToString(resource);
    }

    /** Sends a request; a path that begins with {@code http} is taken as it is, headers come as name, value, name, value. */
    public Answer send(String method, String path, @org.jspecify.annotations.Nullable String body, String... headers) {
        String url = path.startsWith("http") ? path : base() + (path.startsWith("/") ? path : "/" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(timeout)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        List<String> given = Arrays.asList(headers);
        if (body != null && !given.contains("Content-Type")) {
            request.header("Content-Type", "application/fhir+json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(method + " " + url, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
