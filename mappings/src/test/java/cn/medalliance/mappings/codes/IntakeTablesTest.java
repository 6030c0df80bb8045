package cn.medalliance.mappings.codes;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.Bilingual;
import cn.medalliance.mappings.text.LooseText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.junit.jupiter.api.Test;

class IntakeTablesTest {
    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final Guide GUIDE = Guide.load();
    private static final List<ConceptMap> MAPS = GUIDE.resources("ConceptMap").stream()
            .map(json -> CONTEXT.newJsonParser().parseResource(ConceptMap.class, json))
            .toList();

    @Test
    void everyCodeThatATableGivesIsACodeOfItsSystem() {
        Map<String, Set<String>> codes = new HashMap<>();
        for (String json : GUIDE.resources("CodeSystem")) {
            CodeSystem system = CONTEXT.newJsonParser().parseResource(CodeSystem.class, json);
            add(codes.computeIfAbsent(system.getUrl(), url -> new HashSet<>()), system.getConcept());
        }
        for (ConceptMap map : MAPS) {
            map.getGroup().stream()
                    .filter(group -> codes.containsKey(group.getTarget()))
                    .forEach(group -> assertThat(codes.get(group.getTarget()))
                            .as(map.getUrl())
                            .containsAll(group.getElement().stream()
                                    .map(element -> element.getTargetFirstRep().getCode())
                                    .filter(code -> code != null)
                                    .toList()));
        }
    }

    @Test
    void noMatchIsWrittenWithItsReasonInBothLanguages() {
        for (TargetElementComponent target : targets()) {
            if (target.getEquivalence() == ConceptMapEquivalence.UNMATCHED) {
                Bilingual reason = Bilingual.of(target.getComment());
                assertThat(target.hasCode()).isFalse();
                assertThat(reason.zh()).isNotEqualTo(reason.en());
            }
        }
    }

    @Test
    void whatOnlyNearlyMatchesSaysHow() {
        for (TargetElementComponent target : targets()) {
            if (target.getEquivalence() != ConceptMapEquivalence.EQUIVALENT) {
                assertThat(target.getComment()).isNotBlank();
            }
        }
    }

    @Test
    void aWordStandsInATableOnceAndAsCellsAreCompared() {
        for (ConceptMap map : MAPS) {
            for (ConceptMap.ConceptMapGroupComponent group : map.getGroup()) {
                List<String> words = group.getElement().stream()
                        .map(SourceElementComponent::getCode)
                        .toList();
                assertThat(words).as(map.getUrl()).doesNotHaveDuplicates();
                if (group.getSource().endsWith("-words")) {
                    assertThat(words)
                            .allSatisfy(word -> assertThat(LooseText.key(word)).isEqualTo(word));
                }
            }
        }
    }

    private static List<TargetElementComponent> targets() {
        return MAPS.stream()
                .flatMap(map -> map.getGroup().stream())
                .flatMap(group -> group.getElement().stream())
                .flatMap(element -> element.getTarget().stream())
                .toList();
    }

    private static void add(Set<String> codes, List<CodeSystem.ConceptDefinitionComponent> concepts) {
        concepts.forEach(concept -> {
            codes.add(concept.getCode());
            add(codes, concept.getConcept());
        });
    }
}
