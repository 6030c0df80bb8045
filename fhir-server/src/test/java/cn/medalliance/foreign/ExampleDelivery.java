package cn.medalliance.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.interactions.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Resource;

/**
 * Stores examples, each after those to which it refers, and reads them again. Many refer to what is none of the examples,
 * some in a circle: a sample of the type stands in for it.
 */
final class ExampleDelivery {

    private final TestServer server;
    private final Samples samples;
    private final Set<String> types;
    private final Map<String, SpecificationExample> byReference = new HashMap<>();
    private final Set<String> tried = new HashSet<>();
    private final Set<String> there = new HashSet<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final Map<String, List<String>> different = new TreeMap<>();

    /** Examples may also refer to others than those which are asked for; they then come too. */
    ExampleDelivery(TestServer server, Set<String> types, List<SpecificationExample> all) {
        this.server = server;
        this.samples = Samples.on(server);
        this.types = types;
        all.forEach(example -> byReference.putIfAbsent(example.reference(), example));
    }

    /** The files whose examples were sent. */
    Set<String> tried() {
        return tried;
    }

    /** By file, the status and the rule that the answer names first. */
    Map<String, String> refused() {
        return refused;
    }

    /** By file, where what was read is not what was sent. */
    Map<String, List<String>> different() {
        return different;
    }

    void deliver(SpecificationExample example) {
        if (!types.contains(example.type()) || !tried.add(example.file())) {
            return;
        }
        for (String target : example.targets()) {
            SpecificationExample other = byReference.get(target);
            if (other != null) {
                deliver(other);
            }
            standIn(target);
        }
        String text = example.resource().toString();
        Answer answer = server.send(example.hasId() ? "PUT" : "POST", example.reference(), text);
        if (answer.status() >= 300) {
            refused.put(example.file(), answer.status() + " " + rule(ExactJson.read(answer.body())));
            return;
        }
        there.add(example.reference());
        compare(example, example.hasId() ? example.reference() : ResourcePlace.in(answer.header("Location")));
    }

    private void compare(SpecificationExample example, String place) {
        // A Binary would be answered as what it holds.
        Answer read = server.send("GET", place, null, "Accept", "application/fhir+json");
        assertThat(read.status()).as(place).isEqualTo(200);
        JsonNode expected = ((ObjectNode) example.resource().deepCopy()).put("id", ResourcePlace.id(place));
        List<String> places = JsonDifference.between(expected, ExactJson.read(read.body()));
        if (!places.isEmpty()) {
            different.put(example.file(), places);
        }
    }

    private void standIn(String target) {
        String[] parts = target.split("/");
        if (parts.length != 2 || !types.contains(parts[0]) || !there.add(target)) {
            return;
        }
        Resource standIn = samples.of(parts[0]);
        standIn.setId(parts[1]);
        Answer answer = server.put(target, standIn);
        assertThat(answer.status()).as(target + " " + answer.body()).isBetween(200, 201);
    }

    /** Errors come before warnings. */
    private static String rule(JsonNode outcome) {
        return outcome.at("/issue/0/details/coding/0/code").asText();
    }
}
