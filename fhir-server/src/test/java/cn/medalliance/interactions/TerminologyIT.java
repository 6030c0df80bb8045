package cn.medalliance.interactions;

import static cn.medalliance.interactions.AnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.ServerIT;
import cn.medalliance.TestServer;
import cn.medalliance.TestServer.Answer;
import cn.medalliance.guide.Guide;
import cn.medalliance.shared.ErrorCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;
import org.hl7.fhir.r4.model.ConceptMap.TargetElementComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every value set, code system and concept map of the guide answers over HTTP, in Chinese and in English. */
@ServerIT
final class TerminologyIT {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Guide GUIDE = Guide.load();
    /** The guide's concepts by system and code. */
    private static final Map<String, Map<String, ConceptDefinitionComponent>> CONCEPTS = concepts();

    private final TestServer server;

    TerminologyIT(TestServer server) {
        this.server = server;
    }

    static Stream<String> valueSets() {
        return GUIDE.ids("ValueSet").stream();
    }

    /** Those of which the guide has codes. */
    static Stream<CodeSystem> codeSystems() {
        return GUIDE.resources("CodeSystem").stream()
                .map(text -> FHIR.newJsonParser().parseResource(CodeSystem.class, text))
                .filter(CodeSystem::hasConcept);
    }

    static Stream<String> conceptMaps() {
        return GUIDE.ids("ConceptMap").stream();
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void aValueSetHasItsCodesInChineseAndInEnglish(String id) {
        List<ValueSetExpansionContainsComponent> plain = expanded(id, "");
        assertThat(plain).isNotEmpty();
        assertThat(expanded(id, "&displayLanguage=zh-CN"))
                .allSatisfy(code -> concept(code)
                        .ifPresent(known -> assertThat(code.getDisplay())
                                .isEqualTo(name(known, "zh").orElse(known.getDisplay()))));
        assertThat(expanded(id, "&displayLanguage=en"))
                .hasSameSizeAs(plain)
                .allSatisfy(code -> concept(code)
                        .flatMap(known -> name(known, "en"))
                        .ifPresent(english -> assertThat(code.getDisplay()).isEqualTo(english)));
    }

    @ParameterizedTest
    @MethodSource("valueSets")
    void aValueSetKnowsItsCodesAndNoOthers(String id) {
        List<ValueSetExpansionContainsComponent> codes = expanded(id, "");
        ValueSetExpansionContainsComponent first = codes.get(0);
        ValueSetExpansionContainsComponent last = codes.get(codes.size() - 1);
        assertThat(isIn(id, first.getSystem(), first.getCode())).isTrue();
        assertThat(isIn(id, last.getSystem(), last.getCode())).isTrue();
        assertThat(isIn(id, last.getSystem(), "no-such-code")).isFalse();
        assertThat(isIn(id, "http://nowhere.example/codes", last.getCode())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("codeSystems")
    void aCodeSystemTellsWhatACodeMeans(CodeSystem system) {
        ConceptDefinitionComponent concept = system.getConceptFirstRep();
        String address = "CodeSystem/$lookup?system=" + encoded(system.getUrl()) + "&code=";
        assertThat(display(address + encoded(concept.getCode()))).isEqualTo(concept.getDisplay());
        for (String language : List.of("en", "zh")) {
            assertThat(display(address + encoded(concept.getCode()) + "&displayLanguage=" + language))
                    .isEqualTo(name(concept, language).orElse(concept.getDisplay()));
        }
        assertThat(server.get(address + "no-such-code").status()).isEqualTo(404);
    }

    private String display(String address) {
        return parameters(server.get(address))
                .getParameter("display")
                .getValue()
                .primitiveValue();
    }

    @ParameterizedTest
    @MethodSource("conceptMaps")
    void aConceptMapTranslatesEachOfItsCodes(String id) {
        ConceptMap map = GUIDE.resource("ConceptMap", id)
                .map(text -> FHIR.newJsonParser().parseResource(ConceptMap.class, text))
                .orElseThrow();
        for (ConceptMapGroupComponent group : map.getGroup()) {
            for (SourceElementComponent element : group.getElement()) {
                Parameters told = parameters(server.get("ConceptMap/$translate?url=" + encoded(map.getUrl())
                        + "&system=" + encoded(group.getSource()) + "&code=" + encoded(element.getCode())));
                List<String> matches = told.getParameter().stream()
                        .filter(parameter -> parameter.getName().equals("match"))
                        .map(TerminologyIT::match)
                        .toList();
                assertThat(matches)
                        .as(element.getCode())
                        .containsAll(element.getTarget().stream()
                                .map(TerminologyIT::match)
                                .toList());
                assertThat(told.getParameterBool("result"))
                        .as(element.getCode())
                        .isEqualTo(element.getTarget().stream().anyMatch(TerminologyIT::isMatch));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "zh-CN,en;q=0.5", "ZH"})
    void aLanguageIsAskedForAsInBcp47(String language) {
        assertThat(display(
                        "CodeSystem/$lookup?system=http://loinc.org&code=8480-6&displayLanguage=" + encoded(language)))
                .isEqualTo("收缩压");
    }

    @Test
    void whatIsNoLanguageIsRefused() {
        String url = encoded(
                GUIDE.canonical("ValueSet", GUIDE.ids("ValueSet").iterator().next()));
        for (String address : List.of(
                "ValueSet/$expand?url=" + url + "&displayLanguage=*%24",
                "CodeSystem/$lookup?system=http://loinc.org&code=8480-6&displayLanguage=*%24")) {
            assertThatAnswer(server.get(address))
                    .isRefused(ErrorCode.INVALID_REQUEST)
                    .names("displayLanguage");
        }
    }

    private List<ValueSetExpansionContainsComponent> expanded(String id, String further) {
        Answer answer = server.get("ValueSet/$expand?url=" + encoded(GUIDE.canonical("ValueSet", id)) + further);
        assertThatAnswer(answer).isAccepted(200);
        return answer.as(ValueSet.class).getExpansion().getContains();
    }

    private boolean isIn(String id, String system, String code) {
        return parameters(server.get("ValueSet/$validate-code?url=" + encoded(GUIDE.canonical("ValueSet", id))
                        + "&system=" + encoded(system) + "&code=" + encoded(code)))
                .getParameterBool("result");
    }

    private static Parameters parameters(Answer answer) {
        assertThatAnswer(answer).isAccepted(200);
        return answer.as(Parameters.class);
    }

    private static boolean isMatch(TargetElementComponent target) {
        return target.getEquivalence() != ConceptMapEquivalence.UNMATCHED
                && target.getEquivalence() != ConceptMapEquivalence.DISJOINT;
    }

    private static String match(TargetElementComponent target) {
        return target.getEquivalence().toCode() + " "
                + Optional.ofNullable(target.getCode()).orElse("");
    }

    private static String match(ParametersParameterComponent match) {
        Map<String, String> parts = new HashMap<>();
        for (ParametersParameterComponent part : match.getPart()) {
            if (part.getValue() instanceof org.hl7.fhir.r4.model.Coding coding) {
                parts.put(part.getName(), Optional.ofNullable(coding.getCode()).orElse(""));
            } else if (part.getValue() != null) {
                parts.put(part.getName(), part.getValue().primitiveValue());
            }
        }
        return parts.get("equivalence") + " " + parts.getOrDefault("concept", "");
    }

    private static Optional<ConceptDefinitionComponent> concept(ValueSetExpansionContainsComponent code) {
        return Optional.ofNullable(CONCEPTS.get(code.getSystem())).map(codes -> codes.get(code.getCode()));
    }

    private static Optional<String> name(ConceptDefinitionComponent concept, String language) {
        return concept.getDesignation().stream()
                .filter(designation -> designation.getLanguage().startsWith(language))
                .map(designation -> designation.getValue())
                .findFirst();
    }

    private static Map<String, Map<String, ConceptDefinitionComponent>> concepts() {
        Map<String, Map<String, ConceptDefinitionComponent>> all = new HashMap<>();
        for (String text : GUIDE.resources("CodeSystem")) {
            CodeSystem system = FHIR.newJsonParser().parseResource(CodeSystem.class, text);
            Map<String, ConceptDefinitionComponent> codes =
                    all.computeIfAbsent(system.getUrl(), url -> new HashMap<>());
            List<ConceptDefinitionComponent> left = new ArrayList<>(system.getConcept());
            while (!left.isEmpty()) {
                ConceptDefinitionComponent concept = left.remove(left.size() - 1);
                codes.put(concept.getCode(), concept);
                left.addAll(concept.getConcept());
            }
        }
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
