package cn.medalliance.security.deidentification.model;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.access.model.AccessType;
import cn.medalliance.security.access.model.Interaction;
import cn.medalliance.security.caller.CallerKind;
import cn.medalliance.security.relation.model.Relation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not named by the tables does not leave, whatever the element; what they name does. */
class DeidentifierTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String GUIDE = "http://guide/StructureDefinition/";
    private static final Set<String> QUANTITIES = Set.of("Quantity", "SimpleQuantity", "Age", "Duration", "Count");
    /** What may hold another person's words is none of these. */
    private static final Set<String> PLAIN = Set.of(
            "code",
            "boolean",
            "integer",
            "decimal",
            "positiveInt",
            "unsignedInt",
            "date",
            "dateTime",
            "instant",
            "time",
            "canonical");
    /** Texts and addresses that are codes. */
    private static final Set<String> CODES = Set.of(
            "Coding.system",
            "Coding.version",
            "Quantity.system",
            "Meta.versionId",
            "QuestionnaireResponse.item.linkId");

    private static final AccessMatrix MATRIX = AccessMatrix.load();
    private static final List<String> TYPES = MATRIX.types().stream()
            .map(AccessType::name)
            .filter(type ->
                    MATRIX.permitting(CallerKind.CDC, type, Interaction.READ).contains(Relation.POPULATION))
            .toList();

    private final AllowedElements allowed = AllowedElements.load();

    static List<String> types() {
        return TYPES;
    }

    private static Deidentifier with(AllowedElements elements) {
        return new Deidentifier(elements, GUIDE, type -> true, (type, id) -> "pseudonym");
    }

    @Test
    void everyRowIsAnElementOfTheStandardAndLeavesAsWhatItIs() {
        Set<String> wrong = new TreeSet<>();
        allowed.byType()
                .forEach((type, elements) -> elements.forEach((element, as) -> {
                    String told = fault(type, element, as);
                    if (told != null) {
                        wrong.add(type + "." + element + " as " + as + ": " + told);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    private @Nullable String fault(String type, String element, String as) {
        if (type.equals(AllowedElements.RESOURCE) || element.equals(AllowedElements.EXTENSION)) {
            return null;
        }
        BaseRuntimeElementCompositeDefinition<?> definition = definition(type);
        if (definition == null) {
            return "there is no such type";
        }
        var child = definition.getChildren().stream()
                .filter(one -> one.getValidChildNames().contains(element))
                .findFirst();
        if (child.isEmpty()) {
            return "there is no such element";
        }
        BaseRuntimeElementDefinition<?> known = child.get().getChildByName(element);
        String is = known.getName();
        boolean isRight = switch (as) {
            case AllowedElements.VALUE -> PLAIN.contains(is) || CODES.contains(type + "." + element);
            case AllowedElements.YEAR -> is.equals("date") || is.equals("dateTime");
            case AllowedElements.MANY -> is.equals("integer") || is.equals("unsignedInt");
            case AllowedElements.REGION -> is.equals("Address");
            case AllowedElements.REFERENCE -> is.equals("Reference");
            case "Quantity" -> QUANTITIES.contains(is);
            default -> as.indexOf('.') > 0 ? known == definition(as) : as.equals(is);
        };
        return isRight ? null : "it is " + is;
    }

    private static @Nullable BaseRuntimeElementCompositeDefinition<?> definition(String path) {
        String[] steps = path.split("\\.");
        BaseRuntimeElementDefinition<?> at = Character.isUpperCase(steps[0].charAt(0)) && TYPES.contains(steps[0])
                ? FHIR.getResourceDefinition(steps[0])
                : FHIR.getElementDefinition(steps[0]);
        for (int step = 1; step < steps.length; step++) {
            BaseRuntimeElementCompositeDefinition<?> parent = (BaseRuntimeElementCompositeDefinition<?>) at;
            at = parent == null ? null : parent.getChildByName(steps[step]).getChildByName(steps[step]);
        }
        return (BaseRuntimeElementCompositeDefinition<?>) at;
    }

    @Test
    void everyTypeThatIsShownHasRowsAndEveryPartIsReached() {
        assertThat(allowed.byType().keySet()).containsAll(TYPES);
        Set<String> used = new TreeSet<>(TYPES);
        allowed.byType().values().forEach(elements -> used.addAll(elements.values()));
        allowed.extensions().values().forEach(extension -> used.add(extension.getValue()));
        Set<String> unused = new TreeSet<>(allowed.byType().keySet());
        unused.removeAll(used);
        assertThat(unused).containsExactly(AllowedElements.RESOURCE);
    }

    /** Filled to the brim with what must not leave. */
    @ParameterizedTest
    @MethodSource("types")
    void noTextLeaves(String type) {
        ObjectNode filled = new FilledResource(FHIR).of(type);
        assertThat(filled.toString()).contains(FilledResource.SECRET);
        ObjectNode shown = with(allowed).of(filled);
        assertThat(shown.toString())
                .doesNotContain(FilledResource.SECRET)
                .doesNotContain("" + FilledResource.SECRET.hashCode())
                .doesNotContain("display")
                .doesNotContain("\"text\"")
                .doesNotContain("identifier")
                .doesNotContain("contained");
        for (Entry<String, String> element : allowed.of(type).entrySet()) {
            if (!Set.of(AllowedElements.EXTENSION, AllowedElements.REGION).contains(element.getValue())
                    && !element.getValue().contains("Quantity")) {
                assertThat(shown.has(element.getKey()))
                        .as(type + "." + element.getKey() + " leaves")
                        .isEqualTo(true);
            }
        }
    }

    /** Each row alone decides: without it the element stays behind. */
    @ParameterizedTest
    @MethodSource("types")
    void withoutItsRowAnElementStaysBehind(String type) {
        ObjectNode filled = new FilledResource(FHIR).of(type);
        for (String element : allowed.of(type).keySet()) {
            Map<String, Map<String, String>> less = new LinkedHashMap<>(allowed.byType());
            Map<String, String> elements = new LinkedHashMap<>(allowed.of(type));
            elements.remove(element);
            less.put(type, elements);
            assertThat(with(new AllowedElements(less, allowed.extensions()))
                            .of(filled)
                            .has(element))
                    .as(type + "." + element)
                    .isFalse();
        }
    }

    @Test
    void aRowMoreAndTheTextLeaves() {
        Map<String, Map<String, String>> more = new HashMap<>(allowed.byType());
        Map<String, String> patient = new HashMap<>(allowed.of("Patient"));
        patient.put("name", "HumanName");
        more.put("Patient", patient);
        more.put("HumanName", Map.of("text", AllowedElements.VALUE));
        ObjectNode filled = new FilledResource(FHIR).of("Patient");
        assertThat(with(new AllowedElements(more, Map.of())).of(filled).toString())
                .contains(FilledResource.SECRET);
    }

    @Test
    void ofAPatientYearCountyAndAllowedExtensionsLeave() throws JsonProcessingException {
        ObjectNode shown = with(allowed).of(json("""
                {"resourceType":"Patient","id":"a","meta":{"versionId":"2","source":"#x"},
                 "extension":[
                   {"url":"http://guide/StructureDefinition/people-group",
                    "valueCodeableConcept":{"text":"老人","coding":[{"system":"s","code":"03","display":"老人"}]}},
                   {"url":"http://guide/StructureDefinition/grid","valueReference":{"reference":"Location/g"}},
                   {"url":"http://other/people-group","valueString":"x"}],
                 "name":[{"text":"张建国"}],"gender":"male","_gender":{"extension":[{"url":"u","valueString":"x"}]},
                 "birthDate":"1958-03-12","deceasedDateTime":"2025-02-03T10:00:00+08:00",
                 "address":[{"text":"和平社区7号楼","city":"示例市","extension":[
                   {"url":"http://guide/StructureDefinition/administrative-division","valueCoding":{"system":"d","code":"999901"}},
                   {"url":"http://guide/StructureDefinition/administrative-division",
                    "valueCoding":{"system":"d","code":"999901100201","display":"和平社区"}}]}]}
                """));
        assertThat(shown).isEqualTo(json("""
                {"resourceType":"Patient","id":"pseudonym","meta":{"versionId":"2"},
                 "active":null,"gender":"male","birthDate":"1958","deceasedDateTime":"2025",
                 "address":[{"extension":[{"url":"http://guide/StructureDefinition/administrative-division",
                   "valueCoding":{"system":"d","code":"999901"}}]}],
                 "extension":[{"url":"http://guide/StructureDefinition/people-group",
                    "valueCodeableConcept":{"coding":[{"system":"s","code":"03"}]}}]}
                """.replace("\"active\":null,", "")));
    }

    @Test
    void aNumberKeepsItsDigitsAndIsNotShownWithoutItsUnit() throws JsonProcessingException {
        ObjectNode shown = with(allowed).of(json("""
                {"resourceType":"Observation","status":"final",
                 "valueQuantity":{"value":6.40,"unit":"mmol/L","system":"u","code":"mmol/L"},
                 "component":[{"valueQuantity":{"value":1,"unit":"张建国"}}]}
                """));
        assertThat(shown.path("valueQuantity").toString())
                .isEqualTo("{\"value\":6.40,\"system\":\"u\",\"code\":\"mmol/L\"}");
        assertThat(shown.has("component")).isFalse();
    }

    @Test
    void aCountOfFewDoesNotLeave() throws JsonProcessingException {
        ObjectNode shown = with(allowed).of(json("""
                {"resourceType":"MeasureReport","group":[{"measureScore":{"value":0.5},
                 "population":[{"count":5},{"count":4},{"count":0}]}]}
                """));
        assertThat(shown.path("group").toString()).isEqualTo("[{\"population\":[{\"count\":5}]}]");
    }

    @Test
    void aReferenceIsAPseudonymOrNothing() throws JsonProcessingException {
        Deidentifier referring =
                new Deidentifier(allowed, GUIDE, type -> !type.equals("Practitioner"), (type, id) -> "P-" + type);
        List<String> shown = new ArrayList<>();
        for (String reference : List.of(
                "Patient/a",
                "Patient/a/_history/2",
                "Practitioner/a",
                "http://elsewhere/Patient/a",
                "#a",
                "urn:uuid:a")) {
            shown.add(referring
                    .of((ObjectNode) json("{\"resourceType\":\"Observation\"}")
                            .set(
                                    "subject",
                                    json("{\"display\":\"张建国\",\"identifier\":{\"value\":\"1\"}}")
                                            .put("reference", reference)))
                    .path("subject")
                    .toString());
        }
        assertThat(shown)
                .containsExactly(
                        "{\"reference\":\"Patient/P-Patient\"}",
                        "{\"reference\":\"Patient/P-Patient\"}",
                        "",
                        "",
                        "",
                        "");
    }

    private static ObjectNode json(String text) throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .setNodeFactory(com.fasterxml.jackson.databind.node.JsonNodeFactory.withExactBigDecimals(true))
                .readTree(text);
    }
}
