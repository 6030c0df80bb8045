package cn.medalliance.fhir.search.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.jpa.searchparam.extractor.BaseSearchParamExtractor;
import cn.medalliance.demo.TestCounty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.junit.jupiter.api.Test;

class FirstElementsTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final FHIRPathEngine engine =
            new FHIRPathEngine(new HapiWorkerContext(FHIR, new DefaultProfileValidationSupport(FHIR)));
    private final Map<String, ExpressionNode> parsed = new HashMap<>();
    private final FirstElements elements = new FirstElements(engine::parse);

    @Test
    void aPathIsLeftOutOnlyWhereItYieldsNothing() {
        Map<String, Set<String>> paths = new HashMap<>();
        int asked = 0;
        int leftOut = 0;
        for (Resource resource : resources()) {
            for (String path : paths.computeIfAbsent(resource.fhirType(), FirstElementsTest::paths)) {
                asked++;
                if (elements.areAbsent(path, resource)) {
                    leftOut++;
                    assertThat(values(path, resource))
                            .as("%s of %s", path, resource.getId())
                            .isEmpty();
                }
            }
        }
        assertThat(leftOut).as("of %d", asked).isGreaterThan(asked / 3);
    }

    @Test
    void whatIsThereIsAsked() {
        Observation observation = new Observation().setValue(new CodeableConcept().setText("阳性"));
        assertThat(elements.areAbsent("Observation.value as CodeableConcept", observation))
                .isFalse();
        assertThat(elements.areAbsent("(Observation.value as Quantity)", observation))
                .isFalse();
        assertThat(elements.areAbsent("Observation.subject.where(resolve() is Patient)", observation))
                .isTrue();
        assertThat(elements.areAbsent("Observation.component.code", observation))
                .isTrue();
    }

    @Test
    void whatYieldsSomethingOfNothingIsAsked() {
        Patient patient = new Patient();
        assertThat(elements.areAbsent("Patient.deceased.exists() and Patient.deceased != false", patient))
                .isFalse();
        assertThat(elements.areAbsent("Patient.name.count()", patient)).isFalse();
        assertThat(elements.areAbsent("Patient.name.exists()", patient)).isFalse();
        assertThat(elements.areAbsent("Patient.name.given", patient)).isTrue();
        assertThat(elements.areAbsent("Observation.code", patient)).isFalse();
    }

    private List<Base> values(String path, Resource resource) {
        return engine.evaluate(resource, resource, resource, resource, parsed.computeIfAbsent(path, engine::parse));
    }

    private static List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        TestCounty.guide().examples().values().stream()
                .map(text -> (Resource) FHIR.newJsonParser().parseResource(text))
                .forEach(resources::add);
        var county = TestCounty.resources(7, 4);
        county.directory().forEach(resources::add);
        for (int resident = 0; resident < 4; resident++) {
            resources.addAll(county.resident(resident));
        }
        return resources;
    }

    /** Those of all parameters of a type, the guide's included. */
    private static Set<String> paths(String type) {
        Stream<String> ofGuide = TestCounty.guide().resources("SearchParameter").stream()
                .map(text -> FHIR.newJsonParser().parseResource(SearchParameter.class, text))
                .filter(parameter -> parameter.hasBase(type))
                .map(SearchParameter::getExpression);
        Stream<String> ofHl7 =
                FHIR.getResourceDefinition(type).getSearchParams().stream().map(RuntimeSearchParam::getPath);
        Set<String> paths = new LinkedHashSet<>();
        Stream.concat(ofGuide, ofHl7)
                .filter(expression -> expression != null && !expression.isBlank())
                .flatMap(expression -> Stream.of(BaseSearchParamExtractor.splitPathsR4(expression)))
                .map(String::strip)
                .filter(path -> !path.isEmpty() && !path.contains("resolve()"))
                .forEach(paths::add);
        return paths;
    }
}
