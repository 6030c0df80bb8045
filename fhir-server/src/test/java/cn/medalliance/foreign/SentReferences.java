package cn.medalliance.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a transaction makes of the references in its entries: the addresses of their targets. */
final class SentReferences {

    private final TestServer server;
    private final Map<String, String> found = new HashMap<>();

    SentReferences(TestServer server) {
        this.server = server;
    }

    /**
     * A copy of a resource as it is to be stored.
     *
     * @param places where each entry of the transaction was stored, by its {@code fullUrl}
     * @param place where this one was
     */
    JsonNode resolved(JsonNode sent, Map<String, String> places, String place) {
        ObjectNode expected = sent.deepCopy();
        expected.put("id", ResourcePlace.id(place));
        for (JsonNode parent : expected.findParents("reference")) {
            String reference = parent.path("reference").asText();
            ((ObjectNode) parent).put("reference", places.getOrDefault(reference, elsewhere(reference)));
        }
        return expected;
    }

    /** Synthea refers to hospitals and practitioners by their identifiers. */
    private String elsewhere(String reference) {
        return reference.contains("?") ? found.computeIfAbsent(reference, this::search) : reference;
    }

    private String search(String reference) {
        int value = reference.indexOf('=') + 1;
        List<String> ids = server.get(reference.substring(0, value)
                        + URLEncoder.encode(reference.substring(value), StandardCharsets.UTF_8))
                .ids();
        assertThat(ids).as(reference).hasSize(1);
        return reference.substring(0, reference.indexOf('?')) + "/" + ids.get(0);
    }
}
