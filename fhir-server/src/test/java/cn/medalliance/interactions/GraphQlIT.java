package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.shared.ErrorCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $graphql}: a list is whole, or as long as was asked, or refused; an id is an id. */
final class GraphQlIT extends Interactions {

    private static final String SYSTEM = "urn:test:graphql";
    private static final String OBSERVATION = "Observation/exa-blood-pressure-zhang";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String label = UUID.randomUUID().toString();

    GraphQlIT(TestServer server) {
        super(server);
    }

    @Test
    void aListIsAsLongAsItsCountSays() {
        List<String> stored = store(3);
        assertThat(list("_count:2")).hasSize(2).isSubsetOf(stored);
        assertThat(list("_count:3")).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(list("_count:4")).containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    void aListWithoutACountIsWhole() {
        List<String> stored = store(60);
        assertThat(list("")).containsExactlyInAnyOrderElementsOf(stored);
    }

    @Test
    void aListThatWouldBeCutIsRefused() {
        List<String> stored = store(1001);
        assertThatAnswer(ask(query(""))).isRefused(ErrorCode.NOT_ANSWERABLE).names("BasicList");
        assertThatAnswer(ask(query("_count:5000"))).isRefused(ErrorCode.NOT_ANSWERABLE);
        assertThat(list("_count:1000")).hasSize(1000).isSubsetOf(stored);
    }

    @Test
    void aListWithinAResourceHasItsOwnCount() {
        JsonNode found = json(server.get(ZHANG + "/$graphql?query="
                + encoded("{id all:ObservationList(_reference:patient){id} "
                        + "one:ObservationList(_reference:patient,_count:1){id}}")));
        assertThat(found.path("id").asText()).isEqualTo("exa-patient-zhang-jianguo");
        assertThat(found.path("all").size()).isGreaterThan(1);
        assertThat(ids(found.path("all"))).contains("exa-blood-pressure-zhang");
        assertThat(found.path("one")).hasSize(1);
        assertThat(ids(found.path("all"))).containsAll(ids(found.path("one")));
    }

    @Test
    void theIdOfAReferencedResourceIsAnId() {
        JsonNode found = json(
                server.get(OBSERVATION + "/$graphql?query=" + encoded("{id subject{resource{... on Patient{id}}}}")));
        assertThat(found.path("id").asText()).isEqualTo("exa-blood-pressure-zhang");
        assertThat(found.at("/subject/resource/id").asText()).isEqualTo("exa-patient-zhang-jianguo");
        JsonNode single = json(ask("{Patient(id:\"exa-patient-minimal\"){id}}"));
        assertThat(single.at("/Patient/id").asText()).isEqualTo("exa-patient-minimal");
    }

    @Test
    void severalValuesFindEither() {
        JsonNode found = json(ask("{PatientList(_id:[\"exa-patient-minimal\",\"exa-patient-zhang-jianguo\"]){id}}"));
        assertThat(ids(found.path("PatientList")))
                .containsExactlyInAnyOrder("exa-patient-minimal", "exa-patient-zhang-jianguo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{PatientConnection(gender:\"female\"){count edges{resource{id}}}}",
                "{PatientConnection(cursor:\"search-id:1\"){next}}",
                "{Patient(id:\"exa-patient-minimal\"){ObservationConnection(_reference:patient){count}}}"
            })
    void aConnectionIsRefused(String query) {
        assertThatAnswer(ask(query)).isRefused(ErrorCode.NOT_ANSWERABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_count:0", "_count:-1", "_count:\"many\"", "_count:1.5", "birthdate:\"yesterday\""})
    void anArgumentThatMeansNothingIsRefused(String argument) {
        assertThatAnswer(ask("{PatientList(" + argument + "){id}}")).isRefused(ErrorCode.INVALID_REQUEST);
    }

    /** The function need never end; a letter written as a number would hide it. */
    @ParameterizedTest
    @ValueSource(strings = {"repeat('a')", "re\\u0070eat('a')", "name.repeat ($this)"})
    void anEndlessPathIsRefused(String path) {
        assertThatAnswer(ask("{PatientList{name(fhirpath:\"" + path + "\"){family}}}"))
                .isRefused(ErrorCode.INVALID_REQUEST);
    }

    /** HAPI has no values for them. */
    @Test
    void variablesAreRefused() throws JsonProcessingException {
        String body = JSON.writeValueAsString(
                Map.of("query", "query q($g: String){PatientList(gender:$g){id}}", "variables", Map.of("g", "female")));
        assertThatAnswer(server.send("POST", "$graphql", body, "Content-Type", "application/json"))
                .isRefused(ErrorCode.INVALID_REQUEST);
    }

    private List<String> list(String arguments) {
        return ids(json(ask(query(arguments))).path("BasicList"));
    }

    private String query(String arguments) {
        return "{BasicList(code:\"" + SYSTEM + "|" + label + "\" " + arguments + "){id}}";
    }

    private Answer ask(String query) {
        return server.get("$graphql?query=" + encoded(query));
    }

    private List<String> store(int number) {
        Bundle all = new Bundle().setType(BundleType.TRANSACTION);
        for (int i = 0; i < number; i++) {
            Basic basic = new Basic();
            basic.getCode().addCoding().setSystem(SYSTEM).setCode(label);
            all.addEntry(entry(HTTPVerb.POST, "Basic", basic));
        }
        Answer answer = server.post("", all);
        assertThatAnswer(answer).isAccepted(200);
        return answer.bundle().getEntry().stream()
                .map(entry -> new IdType(entry.getResponse().getLocation()).getIdPart())
                .toList();
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.forEach(found -> ids.add(found.path("id").asText()));
        return ids;
    }

    private static JsonNode json(Answer answer) {
        assertThatAnswer(answer).isAccepted(200);
        try {
            return JSON.readTree(answer.body()).path("data");
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(answer.body(), unreadable);
        }
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
