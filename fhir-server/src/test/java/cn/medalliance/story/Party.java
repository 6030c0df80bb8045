package cn.medalliance.story;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One party to the story: a system of its own that knows the server by its address only. It keeps no ids; what it wants,
 * it looks for by business number.
 */
abstract class Party {

    private static final String ORGANIZATION = "X-Mca-Organization";
    private static final String JSON = "application/fhir+json";
    private static final String PATCH = "application/json-patch+json";

    private final TestServer server;
    private final List<String> introduction;

    /** A party that speaks for the organisation with this unified social credit code. */
    Party(TestServer server, String organization) {
        this.server = server;
        this.introduction = List.of(ORGANIZATION, organization);
    }

    /** A party that speaks for no organisation. */
    Party(TestServer server) {
        this.server = server;
        this.introduction = List.of();
    }

    /** Sends a transaction from a file, which must succeed. */
    Bundle send(Resident resident, String file) {
        return sendTransaction(resident.payload(file));
    }

    /** Sends a transaction, which must succeed; the answer has one entry for each of it. */
    Bundle sendTransaction(String transaction) {
        Answer answer = transaction(transaction);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.bundle();
    }

    /** Sends a transaction and takes what comes. */
    Answer transaction(String transaction) {
        return call("POST", "/", transaction, "Content-Type", JSON);
    }

    /** Creates one resource and takes what comes. */
    Answer create(String type, String resource) {
        return call("POST", type, resource, "Content-Type", JSON);
    }

    /** Creates one resource from a body in another encoding than UTF-8, and tells the status of the answer. */
    int create(String type, String resource, Charset encoding) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + "/" + type))
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofByteArray(resource.getBytes(encoding)))
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    /** Replaces a resource as it was read, and takes what comes. */
    Answer replace(Resource asRead) {
        return call("PUT", path(asRead), TestServer.json(asRead), "Content-Type", JSON, "If-Match", version(asRead));
    }

    /** Patches a resource in the version that was read, and takes what comes. */
    Answer patch(Resource asRead, String patch) {
        return call("PATCH", path(asRead), patch, "Content-Type", PATCH, "If-Match", version(asRead));
    }

    /** Patches a resource in the version that was read, which must succeed. */
    void move(Resource asRead, String patch) {
        Answer answer = patch(asRead, patch);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** The first page of what a search finds, with what it includes. */
    Bundle page(Search search) {
        Answer answer = call("GET", search.url(), null);
        assertThat(answer.status()).as("%s%n%s", search.url(), answer.body()).isEqualTo(200);
        return answer.bundle();
    }

    /** The resources of one type on that page. */
    <T extends Resource> List<T> find(Class<T> type, Search search) {
        return Facts.of(type, page(search));
    }

    /** The one resource that a search finds. */
    <T extends Resource> T findOne(Class<T> type, Search search) {
        List<T> found = find(type, search);
        assertThat(found).as(search.url()).hasSize(1);
        return found.get(0);
    }

    /** The names of those who are found. */
    List<String> names(Search patients) {
        return find(Patient.class, patients.where("_count", "200")).stream()
                .map(patient -> patient.getNameFirstRep().getText())
                .toList();
    }

    int count(Search search) {
        return page(search.where("_summary", "count")).getTotal();
    }

    /** Every version of a resource, the newest first. */
    <T extends Resource> List<T> history(Class<T> type, Resource resource) {
        Answer answer = call("GET", path(resource) + "/_history", null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Facts.of(type, answer.bundle());
    }

    /** What a reference points to. */
    <T extends Resource> T read(Class<T> type, String reference) {
        Answer answer = call("GET", reference, null);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(type);
    }

    private Answer call(String method, String path, @Nullable String body, String... headers) {
        List<String> all = new ArrayList<>(introduction);
        all.addAll(List.of(headers));
        return server.send(method, path, body, all.toArray(String[]::new));
    }

    private static String path(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    private static String version(Resource resource) {
        return "W/\"" + resource.getMeta().getVersionId() + "\"";
    }
}
