package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.WholeTests;
import cn.medalliance.shared.ErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The capability statement keeps its word: whatever it lists is called, once rightly and once wrongly. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CapabilityIT {

    /** Of the types without a profile of the guide the short form takes every so many. */
    private static final int STEP = 4;

    private static final String LASTN = "http://hl7.org/fhir/OperationDefinition/Observation-lastn";
    private static final String BULK_DATA = "http://hl7.org/fhir/uv/bulkdata/";

    private final ExecutorService callers = Executors.newFixedThreadPool(4);
    private final TestServer server;
    private final CapabilityStatementRestComponent listed;
    private final CapabilityStatement statement;
    private final Samples samples;

    CapabilityIT(TestServer server) {
        this.server = server;
        this.samples = Samples.on(server);
        this.statement = server.get("metadata").as(CapabilityStatement.class);
        this.listed = statement.getRestFirstRep();
    }

    @BeforeAll
    void theStatementListsSomething() {
        assertThat(listed.getResource()).hasSizeGreaterThan(100);
    }

    @AfterAll
    void end() {
        callers.shutdownNow();
    }

    @TestFactory
    Stream<DynamicContainer> everyListedInteractionAndOperationOfATypeIsServed() {
        Map<String, Tour> tours = new LinkedHashMap<>();
        for (int index = 0; index < listed.getResource().size(); index++) {
            CapabilityStatementRestResourceComponent type = listed.getResource().get(index);
            if (WholeTests.areAsked() || samples.profiledTypes().contains(type.getType()) || index % STEP == 0) {
                tours.put(type.getType(), new TypeTour(server, type, samples));
            }
        }
        return run(tours);
    }

    @TestFactory
    Stream<DynamicContainer> everyListedInteractionAndOperationOfTheServerIsServed() {
        return run(Map.of("the server", new SystemTour(server, listed, samples)));
    }

    @TestFactory
    Stream<DynamicContainer> everyListedSearchParameterOfAProfiledTypeIsAccepted() {
        Map<String, Tour> tours = new LinkedHashMap<>();
        profiled().forEach(type -> tours.put(type.getType(), new SearchTour(server, type)));
        return run(tours);
    }

    @TestFactory
    Stream<DynamicTest> everySupportedProfileCanBeRead() {
        return listed.getResource().stream()
                .flatMap(type -> type.getSupportedProfile().stream())
                .map(CanonicalType::getValue)
                .distinct()
                .map(profile -> DynamicTest.dynamicTest(
                        profile,
                        () -> assertThat(server.get("StructureDefinition?url=" + profile)
                                        .ids())
                                .hasSize(1)));
    }

    @TestFactory
    Stream<DynamicTest> everyListedOperationIsDefinedHere() {
        return Stream.concat(
                        listed.getOperation().stream(),
                        listed.getResource().stream().flatMap(type -> type.getOperation().stream()))
                .map(CapabilityStatementRestResourceOperationComponent::getDefinition)
                .distinct()
                // HL7's own, which the server does not hold; LastNIT and ExportIT ask for them by name.
                .filter(definition -> !definition.equals(LASTN) && !definition.startsWith(BULK_DATA))
                .map(definition -> DynamicTest.dynamicTest(definition, () -> {
                    if (definition.startsWith(server.base())) {
                        assertThatAnswer(server.get(definition)).isAccepted(200);
                    } else {
                        assertThat(server.get("OperationDefinition?url=" + definition)
                                        .ids())
                                .hasSize(1);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyListedFormatIsSpoken() {
        return statement.getFormat().stream()
                .map(CodeType::getValue)
                .map(format -> DynamicTest.dynamicTest(format, () -> {
                    var answer = server.get("Patient/exa-patient-minimal?_format=" + format.replace("+", "%2B"));
                    assertThatAnswer(answer).isAccepted(200);
                    assertThat(answer.header("Content-Type")).contains(language(format));
                }));
    }

    private static String language(String format) {
        if (format.endsWith("json")) {
            return "json";
        }
        return "xml";
    }

    @Test
    void theFormatsThatAreSpokenAreListedAndNoOthers() {
        assertThat(statement.getFormat())
                .extracting(CodeType::getValue)
                .containsExactlyInAnyOrder("application/fhir+json", "json", "application/fhir+xml", "xml");
        assertThat(statement.getPatchFormat())
                .extracting(CodeType::getValue)
                .containsExactlyInAnyOrder(
                        "application/json-patch+json",
                        "application/xml-patch+xml",
                        "application/fhir+json",
                        "application/fhir+xml");
    }

    @Test
    void aFormatThatIsNotListedIsRefused() {
        assertThatAnswer(server.get("Patient/exa-patient-minimal?_format=csv")).isRefused(ErrorCode.NOT_ACCEPTABLE);
    }

    private List<CapabilityStatementRestResourceComponent> profiled() {
        return listed.getResource().stream()
                .filter(type -> samples.profiledTypes().contains(type.getType()))
                .toList();
    }

    /** Several tours at a time; the tests come in the order of the statement. */
    private Stream<DynamicContainer> run(Map<String, Tour> tours) {
        Map<String, CompletableFuture<List<Tour.Step>>> running = new LinkedHashMap<>();
        tours.forEach((name, tour) -> running.put(name, CompletableFuture.supplyAsync(tour::run, callers)));
        List<DynamicContainer> containers = new ArrayList<>();
        running.forEach((name, steps) -> containers.add(DynamicContainer.dynamicContainer(
                name, steps.join().stream().map(step -> DynamicTest.dynamicTest(step.name(), step::judge)))));
        return containers.stream();
    }
}
