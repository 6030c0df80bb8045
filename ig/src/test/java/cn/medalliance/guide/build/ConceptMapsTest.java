package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import cn.medalliance.guide.Guide;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The concept maps speak of codes that there are, say how near each match is, and leave no code of a vendor out. */
class ConceptMapsTest {
    /** Words of files are no code system: whatever a clerk wrote may stand in them. */
    private static final String WORDS = "-words";

    /** The code systems of vendors, of which every code has to be answered. */
    private static final String VENDORS = "/CodeSystem/src-";

    private static final Guide GUIDE = BuiltGuide.get().guide();
    private static final DefaultProfileValidationSupport CORE =
            new DefaultProfileValidationSupport(FhirContext.forR4Cached());
    private static final Map<String, CodeSystem> OURS =
            all(CodeSystem.class).stream().collect(Collectors.toMap(CodeSystem::getUrl, system -> system));
    private static final List<ConceptMap> MAPS = all(ConceptMap.class);

    private static <T extends Resource> List<T> all(Class<T> type) {
        return GUIDE.resources(type.getSimpleName()).stream()
                .map(json -> FhirContext.forR4Cached().newJsonParser().parseResource(type, json))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyCodeOfAMapIsOneOfItsSystem() {
        return groups((map, group) -> {
            codesOf(group.getSource())
                    .ifPresent(codes -> assertThat(sources(group))
                            .as("codes of %s in %s", group.getSource(), map.getId())
                            .isSubsetOf(codes));
            codesOf(group.getTarget())
                    .ifPresent(codes -> assertThat(targets(group).stream()
                                    .filter(TargetElementComponent::hasCode)
                                    .map(TargetElementComponent::getCode))
                            .as("codes of %s in %s", group.getTarget(), map.getId())
                            .isSubsetOf(codes));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyElementSaysHowNearItsMatchIs() {
        return groups((map, group) -> {
            for (SourceElementComponent element : group.getElement()) {
                assertThat(element.getTarget()).as(element.getCode()).isNotEmpty();
                for (TargetElementComponent target : element.getTarget()) {
                    boolean matches = target.getEquivalence() != ConceptMapEquivalence.UNMATCHED;
                    assertThat(target.getEquivalence()).as(element.getCode()).isNotNull();
                    assertThat(target.hasCode()).as(element.getCode()).isEqualTo(matches);
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCodeOfAVendorIsAnsweredByEachOfItsMaps() {
        return groups((map, group) -> {
            if (group.getSource().contains(VENDORS)) {
                assertThat(sources(group))
                        .as("codes of %s in %s", group.getSource(), map.getId())
                        .containsAll(codesOf(group.getSource()).orElseThrow());
            }
        });
    }

    @Test
    void everyCodeSystemOfAVendorHasAMap() {
        Set<String> mapped = new HashSet<>();
        MAPS.forEach(map -> map.getGroup().forEach(group -> mapped.add(group.getSource())));
        assertThat(mapped)
                .containsAll(OURS.keySet().stream()
                        .filter(url -> url.contains(VENDORS))
                        .toList());
    }

    /** The codes of one system of HL7 and one of ours are really looked at. */
    @Test
    void aSystemOfTheCoreAndOneOfOursAreKnown() {
        assertThat(codesOf("http://hl7.org/fhir/contract-status"))
                .hasValueSatisfying(
                        codes -> assertThat(codes).contains("executed").doesNotContain("signed"));
        assertThat(codesOf(GUIDE.canonical("CodeSystem", "mca-programme")))
                .hasValueSatisfying(codes -> assertThat(codes).contains("htn").doesNotContain("gout"));
        assertThat(codesOf("http://nobody.example/system")).isEmpty();
    }

    private interface Check {
        void of(ConceptMap map, ConceptMapGroupComponent group);
    }

    private static Stream<DynamicTest> groups(Check check) {
        return MAPS.stream()
                .flatMap(map -> map.getGroup().stream()
                        .map(group -> dynamicTest(
                                map.getIdPart() + " from " + group.getSource(), () -> check.of(map, group))));
    }

    private static List<String> sources(ConceptMapGroupComponent group) {
        return group.getElement().stream().map(SourceElementComponent::getCode).toList();
    }

    private static List<TargetElementComponent> targets(ConceptMapGroupComponent group) {
        return group.getElement().stream()
                .flatMap(element -> element.getTarget().stream())
                .toList();
    }

    /** The codes of a system of the guide or of HL7; empty for what is not at hand, such as UCUM. */
    private static Optional<Set<String>> codesOf(String url) {
        if (url.endsWith(WORDS)) {
            return Optional.empty();
        }
        CodeSystem system = OURS.containsKey(url) ? OURS.get(url) : (CodeSystem) CORE.fetchCodeSystem(url);
        if (system == null || system.getContent() == CodeSystemContentMode.NOTPRESENT) {
            return Optional.empty();
        }
        return Optional.of(Concepts.of(system.getConcept()).stream()
                .map(ConceptDefinitionComponent::getCode)
                .collect(Collectors.toSet()));
    }
}
