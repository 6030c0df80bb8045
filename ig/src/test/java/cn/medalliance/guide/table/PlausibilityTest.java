package cn.medalliance.guide.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import cn.medalliance.guide.build.FormItems;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One table of plausible ranges: the forms take what it allows, and the profiles refuse and warn as it says. */
class PlausibilityTest {
    private static final Guide GUIDE = Guide.load();
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String STRUCTURES = "http://hl7.org/fhir/StructureDefinition/";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Set<String> PARTS_OF_PRESSURE = Set.of("8480-6", "8462-4");

    private final List<PlausibleRange> ranges = PlausibleRange.all(GUIDE);
    private static final GuideInvariants INVARIANTS = new GuideInvariants(GUIDE);

    @TestFactory
    Stream<DynamicTest> everyQuestionHasTheLimitsAndTheUnitOfTheTable() {
        return forms().flatMap(form -> FormItems.of(form.getItem()).stream()
                .filter(item -> range(item) != null)
                .map(item -> dynamicTest(form.getId() + " " + item.getLinkId(), () -> {
                    PlausibleRange range = range(item);

                    assertThat(number(item, "minValue"))
                            .as("minValue of %s", item.getLinkId())
                            .isEqualByComparingTo(range.hardLow());
                    assertThat(number(item, "maxValue"))
                            .as("maxValue of %s", item.getLinkId())
                            .isEqualByComparingTo(range.hardHigh());
                    assertThat(item.getExtensionByUrl(STRUCTURES + "questionnaire-unit")
                                    .getValue())
                            .isInstanceOfSatisfying(
                                    Coding.class,
                                    unit -> assertThat(unit.getCode()).isEqualTo(range.unit()));
                })));
    }

    /** A question with a unit of measure that no row speaks of would be taken with any number. */
    @TestFactory
    Stream<DynamicTest> everyNumberOfTheBodyThatAFormTakesIsInTheTable() {
        return forms().flatMap(form -> FormItems.of(form.getItem()).stream()
                .filter(item -> item.hasExtension(STRUCTURES + "minValue")
                        && item.getCode().stream()
                                .anyMatch(code -> !code.getSystem().startsWith("urn:oid")))
                .map(item -> dynamicTest(
                        form.getId() + " " + item.getLinkId(),
                        () -> assertThat(range(item)).as(item.getLinkId()).isNotNull())));
    }

    @Test
    void everyQuestionThatTheTableNamesIsAsked() {
        Set<String> asked = new TreeSet<>();
        forms().forEach(form -> FormItems.of(form.getItem()).forEach(item -> asked.add(item.getLinkId())));

        assertThat(ranges).isNotEmpty().allSatisfy(range -> assertThat(asked).containsAll(range.linkIds()));
    }

    @Test
    void theQuestionAndTheRowHaveTheSameCode() {
        forms().forEach(form -> FormItems.of(form.getItem()).stream()
                .filter(item ->
                        !item.getCode().isEmpty() && rows(item.getLinkId()).size() == 1)
                .forEach(item -> assertThat(item.getCode())
                        .as("codes of %s in %s", item.getLinkId(), form.getId())
                        .anySatisfy(code -> {
                            PlausibleRange range = rows(item.getLinkId()).get(0);
                            // A target has the data element of the target alone.
                            assertThat(code.getCode().equals(range.code())
                                            || item.getLinkId().endsWith(".target"))
                                    .isTrue();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> theProfileRefusesWhatIsImpossible() {
        return ranges.stream()
                .filter(range -> range.invariant().isPresent())
                .map(range -> dynamicTest(
                        range.key(),
                        () -> assertLimits(range, range.invariant().get(), range.hardLow(), range.hardHigh())));
    }

    @TestFactory
    Stream<DynamicTest> theProfileWarnsOfWhatIsUnusual() {
        return ranges.stream()
                .filter(range -> range.softInvariant().isPresent())
                .map(range -> dynamicTest(
                        range.key(),
                        () -> assertLimits(
                                range,
                                range.softInvariant().get(),
                                range.softLow().orElseThrow(),
                                range.softHigh().orElseThrow())));
    }

    @Test
    void everyRangeThatAProfileChecksIsInTheTable() {
        Set<String> checked = new TreeSet<>();
        INVARIANTS.expressions().keySet().stream()
                .filter(key -> key.startsWith("mca-range-"))
                .forEach(checked::add);
        Set<String> listed = new TreeSet<>();
        ranges.forEach(range -> {
            range.invariant().ifPresent(listed::add);
            range.softInvariant().ifPresent(listed::add);
        });

        assertThat(checked).isNotEmpty();
        assertThat(listed).isSubsetOf(checked);
        assertThat(checked).isSubsetOf(listed);
    }

    @Test
    void valuesAreJudgedAtTheLimits() {
        PlausibleRange systolic = ranges.stream()
                .filter(range -> range.key().equals("sbp"))
                .findFirst()
                .orElseThrow();

        assertThat(systolic.isPossible(new BigDecimal("300"))).isTrue();
        assertThat(systolic.isPossible(new BigDecimal("301"))).isFalse();
        assertThat(systolic.isUsual(new BigDecimal("250"))).isTrue();
        assertThat(systolic.isUsual(new BigDecimal("251"))).isFalse();
        assertThat(systolic.isUsual(new BigDecimal("69"))).isFalse();
        assertThat(systolic.isUsual(new BigDecimal("310"))).isFalse();
    }

    @Test
    void aRangeThatContradictsItselfIsRefused() {
        Map<String, String> cells = new HashMap<>(Map.of(
                "key",
                "k",
                "linkIds",
                "",
                "system",
                "s",
                "code",
                "c",
                "unit",
                "1",
                "hardLow",
                "5",
                "hardHigh",
                "1",
                "edition",
                "1",
                "source",
                "here"));
        cells.putAll(Map.of("softLow", "", "softHigh", "", "invariant", "", "softInvariant", "", "status", "own"));

        assertThatIllegalStateException()
                .isThrownBy(() -> PlausibleRange.of(new TableRow(cells)))
                .withMessageContaining("contradicts");
        cells.putAll(Map.of("hardHigh", "9", "softLow", "4", "softHigh", "8"));
        assertThatIllegalStateException().isThrownBy(() -> PlausibleRange.of(new TableRow(cells)));
        cells.put("softLow", "6");
        assertThat(PlausibleRange.of(new TableRow(cells)).isUsual(BigDecimal.valueOf(6)))
                .isTrue();
    }

    private void assertLimits(PlausibleRange range, String key, BigDecimal low, BigDecimal high) {
        BigDecimal step = new BigDecimal("0.01");

        assertThat(holds(range, low, key)).as("%s at %s", key, low).isTrue();
        assertThat(holds(range, high, key)).as("%s at %s", key, high).isTrue();
        // A soft invariant says nothing where the hard one speaks.
        boolean soft = key.endsWith("-soft");
        assertThat(holds(range, low.subtract(step), key))
                .as("%s below %s", key, low)
                .isEqualTo(soft && low.compareTo(range.hardLow()) == 0);
        assertThat(holds(range, high.add(step), key))
                .as("%s above %s", key, high)
                .isEqualTo(soft && high.compareTo(range.hardHigh()) == 0);
    }

    private boolean holds(PlausibleRange range, BigDecimal value, String key) {
        Quantity quantity = new Quantity().setValue(value).setSystem(UCUM).setCode(range.unit());
        String system = range.system().contains(":") ? range.system() : GUIDE.canonical() + "/" + range.system();
        Observation observation = new Observation();
        if (PARTS_OF_PRESSURE.contains(range.code())) {
            observation
                    .addComponent()
                    .setValue(quantity)
                    .getCode()
                    .addCoding()
                    .setSystem(system)
                    .setCode(range.code());
        } else {
            observation
                    .setValue(quantity)
                    .getCode()
                    .addCoding()
                    .setSystem(system)
                    .setCode(range.code());
        }
        return INVARIANTS.holds(key, observation);
    }

    private List<PlausibleRange> rows(String linkId) {
        return ranges.stream().filter(range -> range.linkIds().contains(linkId)).toList();
    }

    private @Nullable PlausibleRange range(QuestionnaireItemComponent item) {
        List<PlausibleRange> rows = rows(item.getLinkId());
        return rows.isEmpty() ? null : rows.get(0);
    }

    private static BigDecimal number(QuestionnaireItemComponent item, String extension) {
        Extension found = item.getExtensionByUrl(STRUCTURES + extension);
        assertThat(found).as("%s of %s", extension, item.getLinkId()).isNotNull();
        return new BigDecimal(found.getValue().primitiveValue());
    }

    private static Stream<Questionnaire> forms() {
        return GUIDE.resources("Questionnaire").stream()
                .map(json -> FHIR.newJsonParser().parseResource(Questionnaire.class, json));
    }
}
