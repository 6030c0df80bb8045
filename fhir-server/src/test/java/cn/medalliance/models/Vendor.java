package cn.medalliance.models;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.security.SecuredServer;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** A party's system as it calls: over HTTP alone, with a token of its own. */
final class Vendor {

    private final TestServer http;
    private final String token;

    Vendor(SecuredServer server, String client) {
        http = server.http();
        token = server.token(client, "system/*.cruds");
    }

    Answer send(String method, String path, @Nullable Resource body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + token));
        return http.send(method, path, body == null ? null : TestServer.json(body), all.toArray(String[]::new));
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    /** How many resources a search counts. */
    int count(String search) {
        Answer answer = get(search + "&_summary=count");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.bundle().getTotal();
    }

    Answer post(String path, Resource body) {
        return send("POST", path, body);
    }

    Answer create(Resource resource) {
        return post(resource.fhirType(), resource);
    }

    /** Stores what it may store; gives the id. */
    String store(Resource resource) {
        Answer answer = create(resource);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.as(resource.getClass()).getIdElement().getIdPart();
    }

    Answer put(Resource resource) {
        return send("PUT", resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource);
    }

    <T extends Resource> T read(Class<T> type, String id) {
        Answer answer = get(type.getSimpleName() + "/" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(type);
    }

    Answer transition(Task task, Parameters move) {
        return send(
                "POST",
                "Task/" + task.getIdElement().getIdPart() + "/$transition",
                move,
                "If-Match",
                "W/\"" + task.getMeta().getVersionId() + "\"");
    }

    /** Moves a task as it may; gives what it is then. */
    Task move(Task task, Parameters move) {
        Answer answer = transition(task, move);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(Task.class);
    }
}
