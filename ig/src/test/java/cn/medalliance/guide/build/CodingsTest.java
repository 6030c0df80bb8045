package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every coding of the guide, in a form, a plan or an example, has a code that the guide knows, under a name that it has
 * there. The validator looks at those of examples only where something binds them.
 */
class CodingsTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    /** Of each code of each code system of the guide what it may be called. */
    private final Map<String, Map<String, Set<String>>> names = new HashMap<>();

    private final BuiltGuide guide = BuiltGuide.get();

    CodingsTest() {
        for (String json : guide.guide().resources("CodeSystem")) {
            CodeSystem system = FHIR.newJsonParser().parseResource(CodeSystem.class, json);
            if (system.getContent() != CodeSystemContentMode.SUPPLEMENT) {
                Map<String, Set<String>> codes = names.computeIfAbsent(system.getUrl(), url -> new HashMap<>());
                Concepts.of(system.getConcept())
                        .forEach(concept -> codes.computeIfAbsent(concept.getCode(), code -> new TreeSet<>())
                                .addAll(names(concept)));
            }
        }
    }

    private static List<String> names(ConceptDefinitionComponent concept) {
        return Stream.concat(
                        Stream.of(concept.getDisplay()),
                        concept.getDesignation().stream().map(ConceptDefinitionDesignationComponent::getValue))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyCodingOfTheGuideIsKnownToIt() {
        return guide.outputs().stream()
                .filter(output -> !output.isWrongExample())
                .map(output -> dynamicTest(
                        output.file().getFileName().toString(),
                        () -> assertThat(codings(output)).allSatisfy(this::isKnown)));
    }

    private void isKnown(Coding coding) {
        Map<String, Set<String>> codes = names.get(coding.getSystem());
        if (codes != null && coding.hasCode()) {
            assertThat(codes).as("codes of %s", coding.getSystem()).containsKey(coding.getCode());
            if (coding.hasDisplay()) {
                assertThat(codes.get(coding.getCode()))
                        .as("names of %s", coding.getCode())
                        .contains(coding.getDisplay());
            }
        }
    }

    private List<Coding> codings(FshOutput output) {
        return FHIR.newTerser().getAllPopulatedChildElementsOfType(guide.read(output), Coding.class);
    }
}
