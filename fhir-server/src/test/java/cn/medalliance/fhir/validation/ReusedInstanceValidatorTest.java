package cn.medalliance.fhir.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ValidationOptions;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.GuideValidationSupport;
import cn.medalliance.shared.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A validator that was used for others before finds what HAPI's, which is new each time, finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReusedInstanceValidatorTest {

    private static final long SEED = 20261125;
    private static final int SAMPLE = Integer.getInteger("medalliance.test.validator-sample", 60);

    private static final String PRESSURE = "Observation-exa-blood-pressure-minimal.json";

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final Guide guide = Guide.load();
    private final ObjectMapper json = new ObjectMapper();
    private final IValidationSupport support = ValidationConfig.support(
            fhir, new GuideValidationSupport(fhir, guide), new DefaultProfileValidationSupport(fhir));
    private final FhirValidator reused = validator(new ReusedInstanceValidator(support));
    private final FhirValidator reference = validator(new FhirInstanceValidator(support));

    private FhirValidator validator(FhirInstanceValidator module) {
        return fhir.newValidator().registerValidatorModule(ValidationConfig.configured(module));
    }

    @Test
    void findsWhatANewValidatorFinds() throws Exception {
        List<String> examples = new ArrayList<>(guide.examples().values());
        Random random = new Random(SEED);
        Collections.shuffle(examples, random);
        int faults = 0;
        for (String example : examples.subList(0, Math.min(SAMPLE, examples.size()))) {
            String broken = breakOneElement(example, random);
            for (String text : List.of(example, broken, xml(example))) {
                Set<Finding> expected = findings(reference, text);
                faults += (int) expected.stream().filter(Finding::isError).count();

                assertThat(findings(reused, text)).as(text).isEqualTo(expected);
            }
        }
        assertThat(faults).as("faults among all that were checked").isGreaterThan(SAMPLE / 3);
    }

    @Test
    void checksTheDefinitionOfAnExtensionByItself() {
        assertThat(findings(reused, """
                        {"resourceType": "StructureDefinition", "url": "http://example.org/StructureDefinition/village",
                         "name": "Village", "status": "active", "kind": "complex-type", "abstract": false,
                         "type": "Extension", "derivation": "constraint",
                         "baseDefinition": "http://hl7.org/fhir/StructureDefinition/Extension",
                         "context": [{"type": "element", "expression": "Patient.address"}],
                         "differential": {"element": [
                             {"id": "Extension.url", "path": "Extension.url",
                              "fixedUri": "http://example.org/StructureDefinition/village"},
                             {"id": "Extension.value[x]", "path": "Extension.value[x]", "type": [{"code": "string"}]}]}}
                        """)).noneMatch(Finding::isError);
    }

    @Test
    void aValueSetMayNameACodeSystemByItsOid() {
        assertThat(findings(reused, """
                        {"resourceType": "ValueSet", "url": "http://example.org/ValueSet/vaccine", "status": "active",
                         "compose": {"include": [{"system": "urn:oid:1.2.36.1.2001.1005.17"}]}}
                        """)).noneMatch(Finding::isError);
    }

    /** What a profile says of the greatest value, as an element and as an invariant. */
    @ParameterizedTest
    @ValueSource(strings = {"3.01e+2", "3.01E+2", "3.01e2", "301"})
    void aNumberIsHeldAgainstTheLimitsHoweverItIsWritten(String number) {
        String weighed = example("Goal-exa-goal-organization-objective.json")
                .replace("\"valueDecimal\":0.2", "\"valueDecimal\":" + number);
        String pressure = example(PRESSURE).replace("\"value\":158", "\"value\":" + number);
        for (String text : List.of(weighed, xml(weighed))) {
            assertThat(findings(reused, text)).extracting(Finding::rule).contains("Type_Specific_Checks_DT_Decimal_GT");
        }
        for (String text : List.of(pressure, xml(pressure))) {
            assertThat(findings(reused, text)).extracting(Finding::rule).contains("mca-range-bp");
        }
    }

    @Test
    void aNumberWithAnExponentMayBeWithinTheLimits() {
        String pressure = example(PRESSURE).replace("\"value\":158", "\"value\":1.58e+2");
        assertThat(pressure).contains("1.58e+2");
        assertThat(findings(reused, pressure)).noneMatch(Finding::isError);
    }

    @Test
    void aNumberThatNobodyCouldWriteOutIsRefused() {
        String xml = xml(example(PRESSURE)).replace("<value value=\"158\"", "<value value=\"1e999999999\"");
        assertThat(xml).contains("1e999999999");
        assertThatThrownBy(() -> findings(reused, xml)).isInstanceOf(Refusal.class);
    }

    private String example(String name) {
        return Objects.requireNonNull(guide.examples().get(name), name);
    }

    private String xml(String json) {
        return fhir.newXmlParser().encodeResourceToString(fhir.newJsonParser().parseResource(json));
    }

    /** Puts another value in the place of one element, or takes it away. */
    private String breakOneElement(String example, Random random) throws Exception {
        ObjectNode tree = (ObjectNode) json.readTree(example);
        List<String> names = new ArrayList<>();
        tree.fieldNames().forEachRemaining(names::add);
        names.removeAll(List.of("resourceType", "id", "meta"));
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(3)) {
            case 0 -> tree.remove(name);
            case 1 -> tree.put(name, "\u4e0d\u5bf9");
            default -> tree.putObject(name).put("nothing", 1);
        }
        return json.writeValueAsString(tree);
    }

    private Set<Finding> findings(FhirValidator validator, String text) {
        ValidationOptions options = new ValidationOptions();
        Resource resource = text.startsWith("<")
                ? (Resource) fhir.newXmlParser().parseResource(text)
                : (Resource) fhir.newJsonParser().parseResource(readable(text));
        resource.getMeta().getProfile().forEach(profile -> options.addProfile(profile.getValue()));
        Set<Finding> found = new HashSet<>();
        validator.validateWithResult(text, options).getMessages().forEach(message -> found.add(Finding.of(message)));
        return found;
    }

    /** Only type and meta, for a text that may be broken. */
    private String readable(String text) {
        try {
            ObjectNode tree = (ObjectNode) json.readTree(text);
            return json.writeValueAsString(
                    tree.retain(Stream.of("resourceType", "meta").toList()));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
