package cn.medalliance.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.WholeTests;
import cn.medalliance.interactions.Samples;
import cn.medalliance.shared.CsvTable;
import cn.medalliance.storage.ServerProcess;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the specification, of every type that can be written here, are stored under their own ids and read as they
 * were; {@code examples-refused.csv} has those that are refused, with the reason. Every build takes the two smallest of each
 * type and what they refer to.
 */
class SpecificationExamplesIT {

    private static final int OF_A_TYPE = 2;

    private final Map<String, Entry<String, JsonNode>> byReference = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Set<String> stored = new HashSet<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final Map<String, List<String>> different = new TreeMap<>();

    @Test
    void theExamplesComeBackAsTheyWere(@TempDir Path folder) {
        try (ServerProcess process =
                ServerProcess.startInstalled(folder.resolve("data"), "--medalliance.validation.profiles=declared")) {
            TestServer server = process.server();
            Samples samples = Samples.on(server);
            Map<String, JsonNode> examples = SpecificationExamples.all();
            for (Entry<String, JsonNode> example : examples.entrySet()) {
                byReference.put(reference(example.getValue()), example);
            }
            Set<String> types = writable(server);
            Map<String, List<Entry<String, JsonNode>>> byType = examples.entrySet().stream()
                    .filter(example -> types.contains(type(example.getValue())))
                    .collect(Collectors.groupingBy(example -> type(example.getValue()), TreeMap::new, Collectors.toList()));
            assertThat(byType).hasSizeGreaterThan(40);
            byType.values().forEach(ofType -> ofType.stream()
                    .sorted(Comparator.comparing(
                            example -> example.getValue().toString().length()))
                    .limit(WholeTests.areAsked() ? Long.MAX_VALUE : OF_A_TYPE)
                    .forEach(example -> store(server, samples, types, example)));
        }
        Map<String, String> expected = new TreeMap<>();
        for (CSVRecord row : CsvTable.read(SpecificationExamplesIT.class, "examples-refused.csv")) {
            expected.put(row.get("file"), row.get("status"));
        }
        expected.keySet().retainAll(tried());
        assertThat(statuses()).as(refused.toString()).isEqualTo(expected);
        assertThat(different).isEmpty();
    }

    private Map<String, String> statuses() {
        return refused.entrySet().stream()
                .collect(Collectors.toMap(
                        Entry::getKey, entry -> entry.getValue().substring(0, 3), (one, other) -> one, TreeMap::new));
    }

    private Set<String> tried() {
        return begun.stream()
                .map(reference -> byReference.get(reference).getKey())
                .collect(Collectors.toSet());
    }

    private static Set<String> writable(TestServer server) {
        return server.get("metadata").as(CapabilityStatement.class).getRestFirstRep().getResource().stream()
                .filter(type -> type.getInteraction().stream()
                        .anyMatch(interaction -> interaction.getCode() == TypeRestfulInteraction.UPDATE))
                .map(type -> type.getType())
                .collect(Collectors.toSet());
    }

    private void store(TestServer server, Samples samples, Set<String> types, Entry<String, JsonNode> example) {
        String reference = reference(example.getValue());
        if (!begun.add(reference)) {
            return;
        }
        for (String target : ExactJson.references(example.getValue())) {
            Entry<String, JsonNode> other = byReference.get(target);
            if (other != null && types.contains(type(other.getValue()))) {
                store(server, samples, types, other);
            }
            standIn(server, samples, types, target);
        }
        Answer answer = server.send("PUT", reference, example.getValue().toString());
        if (answer.status() >= 300) {
            refused.put(example.getKey(), answer.status() + " " + brief(answer.body()));
            return;
        }
        stored.add(reference);
        Answer read = server.get(reference);
        assertThat(read.status()).as(reference).isEqualTo(200);
        List<String> places = JsonDifference.between(example.getValue(), ExactJson.read(read.body()));
        if (!places.isEmpty()) {
            different.put(example.getKey(), places);
        }
    }

    /** Many examples refer to what is none of them, some in a circle. */
    private void standIn(TestServer server, Samples samples, Set<String> types, String target) {
        String[] parts = target.split("/");
        if (parts.length != 2 || !types.contains(parts[0]) || !stored.add(target)) {
            return;
        }
        Resource standIn = samples.of(parts[0]);
        standIn.setId(parts[1]);
        Answer answer = server.put(target, standIn);
        assertThat(answer.status()).as(target + " " + answer.body()).isBetween(200, 201);
    }

    private static String type(JsonNode resource) {
        return resource.path("resourceType").asText();
    }

    private static String reference(JsonNode resource) {
        return type(resource) + "/" + resource.path("id").asText();
    }

    private static String brief(String text) {
        return text.length() <= 600 ? text : text.substring(0, 600);
    }
}
