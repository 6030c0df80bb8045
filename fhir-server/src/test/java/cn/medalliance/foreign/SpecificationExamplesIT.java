package cn.medalliance.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.TestServer;
import cn.medalliance.WholeTests;
import cn.medalliance.shared.CsvTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The examples of the specification, of every type that is served, are stored under their own ids and read as they
 * were ({@link JsonDifference} says what may differ). {@code examples-refused.csv} has those that are refused, with the
 * reason: one that is accepted may not stand there. Every build takes the shortest of each type and what it refers to.
 */
@ExtendWith(DeclaredServer.class)
class SpecificationExamplesIT {

    private static final int OF_A_TYPE = 1;
    /** Some definitions are a megabyte. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Test
    void theExamplesComeBackAsTheyWere(TestServer server) {
        Set<String> types = served(server);
        List<SpecificationExample> examples = SpecificationExamples.all();
        ExampleDelivery delivery = new ExampleDelivery(server.withTimeout(LONGEST), types, examples);

        Map<String, List<SpecificationExample>> byType = examples.stream()
                .filter(example -> types.contains(example.type()))
                .collect(Collectors.groupingBy(SpecificationExample::type, TreeMap::new, Collectors.toList()));
        byType.values()
                .forEach(ofType -> ofType.stream()
                        .limit(WholeTests.areAsked() ? Long.MAX_VALUE : OF_A_TYPE)
                        .forEach(delivery::deliver));

        assertThat(byType).hasSizeGreaterThan(130);
        assertThat(delivery.different()).isEmpty();
        assertThat(delivery.refused()).isEqualTo(expected(delivery.tried()));
    }

    private static Map<String, String> expected(Set<String> tried) {
        Map<String, String> expected = new TreeMap<>();
        for (CSVRecord row : CsvTable.read(SpecificationExamplesIT.class, "examples-refused.csv")) {
            assertThat(row.get("reason")).as(row.get("file")).isNotBlank();
            expected.put(row.get("file"), row.get("status") + " " + row.get("rule"));
        }
        if (WholeTests.areAsked()) {
            assertThat(tried).containsAll(expected.keySet());
        }
        expected.keySet().retainAll(tried);
        return expected;
    }

    private static Set<String> served(TestServer server) {
        return server.get("metadata").as(CapabilityStatement.class).getRestFirstRep().getResource().stream()
                .filter(type -> type.getInteraction().stream()
                        .anyMatch(interaction -> interaction.getCode() == TypeRestfulInteraction.READ))
                .map(CapabilityStatementRestResourceComponent::getType)
                .collect(Collectors.toSet());
    }
}
