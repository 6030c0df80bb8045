package cn.medalliance.fhir.validation.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.GuideValidationSupport;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes two resources alike, and what tells them apart. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LikenessTest {

    private static final String PRESSURE = "Observation-exa-blood-pressure-minimal.json";

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final Guide guide = Guide.load();
    private final GuideValidationSupport ofGuide = new GuideValidationSupport(fhir, guide);
    private final IValidationSupport base = new DefaultProfileValidationSupport(fhir);
    private final Function<String, @Nullable StructureDefinition> definitions = url -> (StructureDefinition)
            (ofGuide.fetchStructureDefinition(url) == null
                    ? base.fetchStructureDefinition(url)
                    : ofGuide.fetchStructureDefinition(url));
    private final Likeness likeness =
            new Likeness(fhir, definitions, url -> ofGuide.fetchResource(Questionnaire.class, url));
    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "\"effectiveDateTime\":\"2025-04-10\" > \"effectiveDateTime\":\"2019-12-31\"",
                "\"value\":158 > \"value\":149",
                "Patient/exa-patient-zhang-jianguo > Patient/17",
                "Patient/exa-patient-zhang-jianguo > Patient/a.b-c",
                "\"id\":\"exa-blood-pressure-minimal\" > \"id\":\"another\"",
            })
    void aDayANumberAndAPersonMayBeOthers(String from, String to) throws Exception {
        assertThat(seen(changed(from, to))).isPresent().isEqualTo(seen(pressure()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                // another form
                "\"effectiveDateTime\":\"2025-04-10\" > \"effectiveDateTime\":\"2025-04\"",
                "\"effectiveDateTime\":\"2025-04-10\" > \"effectiveDateTime\":\"2025-04-31\"",
                "\"effectiveDateTime\":\"2025-04-10\" > \"effectiveDateTime\":\"2025-04-10T10:00:00+08:00\"",
                "\"value\":158 > \"value\":158.0",
                "\"value\":158 > \"value\":\"158\"",
                "Patient/exa-patient-zhang-jianguo > Group/exa-patient-zhang-jianguo",
                "Patient/exa-patient-zhang-jianguo > Patient/exa_patient",
                "Patient/exa-patient-zhang-jianguo > #zhang",
                // another answer of an invariant
                "\"effectiveDateTime\":\"2025-04-10\" > \"effectiveDateTime\":\"2099-04-10\"",
                "\"value\":158 > \"value\":301",
                "\"value\":158 > \"value\":90",
                // another code, element or order
                "\"status\":\"final\" > \"status\":\"amended\"",
                "8480-6 > 8480-7",
                "http://loinc.org > http://snomed.info/sct",
                "收缩压(mmHg) > 收缩压",
                "mm[Hg] > kPa",
                "\"status\":\"final\", > \"status\":\"final\",\"unknown\":1,",
                "\"status\":\"final\", > \"status\":\"final\",\"language\":\"zh\",",
                "\"status\":\"final\", > ",
            })
    void whatARuleMaySeeTellsThemApart(String from, @Nullable String to) throws Exception {
        assertThat(seen(changed(from, to == null ? "" : to))).isNotEqualTo(seen(pressure()));
    }

    @Test
    void otherProfilesAreAnotherQuestion() throws Exception {
        assertThat(likeness.seen(json.readTree(pressure()), new TreeSet<>())).isNotEqualTo(seen(pressure()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "\"status\":\"final\" > \"status\":null",
                "Patient/exa-patient-zhang-jianguo > Observation/exa-blood-pressure-minimal",
                "mca-blood-pressure\" > mca-nothing\"",
                "\"resourceType\":\"Observation\" > \"resourceType\":\"Bundle\"",
                "\"resourceType\":\"Observation\" > \"resourceType\":\"Nothing\"",
            })
    void ofWhatIsNotUnderstoodNothingIsSaid(String from, String to) throws Exception {
        assertThat(seen(changed(from, to))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "5",
                "{\"resourceType\":\" \"}",
                "{\"resourceType\":5}",
                "{\"resourceType\":\"Patient\",\"meta\":{\"profile\":[5,\"\"]}}",
                "{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":{}}"
            })
    void ofWhatIsNoResourceNothingIsSaidEither(String text) throws Exception {
        assertThat(seen(text)).isEmpty();
    }

    @Test
    void anExtensionWithoutANameIsTakenAsItIs() throws Exception {
        String named = "{\"resourceType\":\"Basic\",\"extension\":[{\"url\":\"%s\",\"valueString\":\"%s\"}]}";
        String nameless = "http://hl7.org/fhir/StructureDefinition/";
        assertThat(seen(named.formatted(nameless, "x"))).isPresent().isNotEqualTo(seen(named.formatted(nameless, "y")));
    }

    @Test
    void aCodedAnswerIsSeenApartFromItsForm() throws Exception {
        String form = example("QuestionnaireResponse-exa-followup-response-combined.json");
        Seen whole = seen(form).orElseThrow();
        assertThat(whole.parts()).isNotEmpty();

        String salted = form.replaceFirst("(\"linkId\":\"l\\.salt\".{0,160}?\"code\":\")\\d", "$18");
        assertThat(salted).isNotEqualTo(form);
        Seen other = seen(salted).orElseThrow();
        assertThat(other.whole()).isEqualTo(whole.whole());
        assertThat(other.parts()).isNotEqualTo(whole.parts());
    }

    private String changed(String from, String to) throws JsonProcessingException {
        String changed = pressure().replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
        assertThat(changed).as(from).isNotEqualTo(pressure());
        return changed;
    }

    private String pressure() throws JsonProcessingException {
        return example(PRESSURE);
    }

    private String example(String name) throws JsonProcessingException {
        return json.readTree(Objects.requireNonNull(guide.examples().get(name), name))
                .toString();
    }

    private Optional<Seen> seen(String text) throws JsonProcessingException {
        var tree = json.readTree(text);
        SortedSet<String> profiles = new TreeSet<>();
        tree.path("meta").path("profile").forEach(claimed -> profiles.add(claimed.asText()));
        return likeness.seen(tree, profiles);
    }

    /** HL7's engine compares by the words of the unit with one operator and by its code with another. */
    @Test
    void aRangeWhoseUnitsAreNotToldAlikeHasNoLike() throws Exception {
        String range =
                "{\"resourceType\":\"MedicationStatement\",\"status\":\"active\",\"subject\":{\"reference\":\"Patient/a\"},"
                        + "\"medicationCodeableConcept\":{\"text\":\"氨氯地平\"},\"dosage\":[{\"doseAndRate\":[{\"doseRange\":{"
                        + "\"low\":{\"value\":1,\"unit\":\"片\",\"system\":\"s:t\",\"code\":\"TAB\"},\"high\":{\"value\":2,\"unit\":\"片\"%s}}}]}]}";
        assertThat(likeness.seen(json.readTree(range.formatted("")), new TreeSet<>()))
                .isEmpty();
        assertThat(likeness.seen(
                        json.readTree(range.formatted(",\"system\":\"s:t\",\"code\":\"TAB\"")), new TreeSet<>()))
                .isPresent();
    }

    @Test
    void whoClaimsProfilesThatNobodyKnowsHasNoLike() throws Exception {
        assertThat(likeness.seen(json.readTree(pressure()), new TreeSet<>(Set.of("http://example.org/unknown"))))
                .isEmpty();
    }
}
