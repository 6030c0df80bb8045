package cn.medalliance.guide.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The formats of vendors are described in both languages, and what becomes of each field is said in FHIR's words. */
class LogicalModelsTest {
    private static final Pattern PATH = Pattern.compile("([A-Z][A-Za-z]+)(\\.[a-zA-Z.]+)?( \\([^)]+\\))?");
    private static final Pattern MAP = Pattern.compile("cm-[a-z0-9-]+");
    private static final Set<String> FORMATS = Set.of(
            "lm-followup-htn-csv",
            "lm-followup-t2dm-csv",
            "lm-bsoft-htn-visit",
            "lm-bsoft-dm-visit",
            "lm-bsoft-record",
            "lm-bsoft-referral",
            "lm-bsoft-contract",
            "lm-regional-t2dm-visit",
            "lm-sql-htn-visit",
            "lm-ws483-htn",
            "lm-ws483-t2dm",
            "lm-ws483-transfer",
            "lm-ws500-discharge",
            "lm-ws500-prescription",
            "lm-v2-adt",
            "lm-v2-oru",
            "lm-v2-order",
            "lm-v2-referral");

    private final BuiltGuide guide = BuiltGuide.get();
    private final List<StructureDefinition> models = guide.definitions().values().stream()
            .filter(each -> each.getKind() == StructureDefinitionKind.LOGICAL)
            .toList();

    @Test
    void everyFormatHasItsModel() {
        assertThat(models).extracting(StructureDefinition::getIdPart).containsExactlyInAnyOrderElementsOf(FORMATS);
    }

    @TestFactory
    Stream<DynamicTest> everyFieldSpeaksChineseAndEnglish() {
        return each(model -> {
            for (ElementDefinition field : fields(model)) {
                assertThat(field.getShort()).as(field.getId()).matches(GuideDefinitionsTest.BOTH_LANGUAGES);
            }
        });
    }

    /** A field without a counterpart is one whose meaning is unclear or which is about the message itself; few are. */
    @TestFactory
    Stream<DynamicTest> nearlyEveryFieldSaysWhatBecomesOfIt() {
        return each(model -> {
            long mapped =
                    fields(model).stream().filter(ElementDefinition::hasMapping).count();
            assertThat(fields(model).size() - mapped)
                    .as("fields without a counterpart")
                    .isLessThanOrEqualTo(2);
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCounterpartIsAnElementOfFhirAndEveryMapIsThere() {
        return each(model -> {
            for (ElementDefinition field : fields(model)) {
                for (var mapping : field.getMapping()) {
                    for (String part : mapping.getMap().split(", (?=[A-Z])")) {
                        Matcher path = PATH.matcher(part);
                        assertThat(path.matches())
                                .as("%s → %s", field.getId(), part)
                                .isTrue();
                        assertThat(isElement(path.group(1), path.group(2)))
                                .as("%s → %s", field.getId(), part)
                                .isTrue();
                    }
                    Matcher map = MAP.matcher(mapping.getMap());
                    while (map.find()) {
                        assertThat(guide.guide().ids("ConceptMap"))
                                .as("%s → %s", field.getId(), mapping.getMap())
                                .contains(map.group());
                    }
                }
            }
        });
    }

    @Test
    void whatIsNoElementOfFhirIsSeen() {
        assertThat(isElement("Patient", ".name.text")).isTrue();
        assertThat(isElement("Observation", ".valueQuantity.code")).isTrue();
        assertThat(isElement("Patient", null)).isTrue();
        assertThat(isElement("Patient", ".nickname")).isFalse();
        assertThat(isElement("Resident", ".name")).isFalse();
    }

    /** Asks HAPI's model, step by step. */
    private static boolean isElement(String type, @Nullable String below) {
        return FhirElements.has(type, below == null ? "" : below.substring(1));
    }

    private static List<ElementDefinition> fields(StructureDefinition model) {
        return model.getDifferential().getElement().stream()
                .filter(element -> element.getPath().contains("."))
                .toList();
    }

    private interface Check {
        void of(StructureDefinition model);
    }

    private Stream<DynamicTest> each(Check check) {
        return models.stream().map(model -> dynamicTest(model.getIdPart(), () -> check.of(model)));
    }
}
