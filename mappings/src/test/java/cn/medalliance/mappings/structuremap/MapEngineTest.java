package cn.medalliance.mappings.structuremap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.mappings.codes.CodeMaps;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.junit.jupiter.api.Test;

/** What the engine takes and refuses, and how it says so. */
class MapEngineTest {
    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final Guide GUIDE = Guide.load();
    private static final MapEngine ENGINE = MapEngine.of(GUIDE, CONTEXT, CodeMaps.of(GUIDE, CONTEXT));
    private static final String MAP = GUIDE.canonical("StructureMap", "map-followup-htn-csv");

    /** A clean row, written by hand as the logical model has it. */
    private static final String ROW = """
            {"organizationCode": "12999901MEXA00043W", "residentId": "999901195803120010", "name": "张建国", "gender": "男",
             "followUpNumber": "F20250410-0001", "date": "2025-04-10", "way": "家庭", "symptoms": "2、6", "bloodPressure": "158/96",
             "weight": "74", "heartRate": "76", "salt": "中", "evaluation": "控制不满意", "nextDate": "2025-04-24", "doctor": "李敏",
             "drug": [{"number": "1", "name": "苯磺酸氨氯地平片", "times": "1", "dose": "5mg"}]}
            """;

    @Test
    void everyMapOfTheGuideIsThere() {
        assertThat(ENGINE.maps()).contains(MAP).hasSameSizeAs(GUIDE.ids("StructureMap"));
    }

    @Test
    void aCleanRowBecomesATransactionWithoutAnythingElse() throws MapRefusal {
        Bundle bundle = ENGINE.transform(MAP, ROW);
        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.TRANSACTION);
        assertThat(bundle.getEntry().stream()
                        .map(BundleEntryComponent::getResource)
                        .map(resource -> resource.fhirType()))
                .startsWith("Patient", "Encounter", "QuestionnaireResponse", "Observation")
                .endsWith("MedicationStatement")
                .as("whose file is not told has no Provenance")
                .doesNotContain("Provenance");
    }

    @Test
    void theSameRowGivesTheSameBundle() throws MapRefusal {
        assertThat(ENGINE.transform(MAP, ROW).equalsDeep(ENGINE.transform(MAP, ROW)))
                .isTrue();
    }

    @Test
    void severalThreadsGetTheSameBundleAtOnce() throws Exception {
        String expected = CONTEXT.newJsonParser().encodeResourceToString(ENGINE.transform(MAP, ROW));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> calls = Collections.nCopies(
                    12, () -> CONTEXT.newJsonParser().encodeResourceToString(ENGINE.transform(MAP, ROW)));
            for (Future<String> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anUnknownMapIsRefused() {
        assertThatThrownBy(() -> ENGINE.transform(MAP + "-of-dreams", ROW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoObjectIsNoInstance() {
        for (String text : new String[] {"", "[]", "机构编码,姓名", "{\"name\": ", "[".repeat(100_000)}) {
            MapRefusal refusal = refusal(text);
            assertThat(refusal.rule()).isEmpty();
            assertThat(refusal.reason().en()).contains("JSON");
        }
    }

    @Test
    void anElementThatTheModelDoesNotHaveIsNamed() {
        MapRefusal refusal = refusal("{\"name\": \"张建国\", \"nickname\": \"老张\"}");
        assertThat(refusal.rule()).isEmpty();
        assertThat(refusal.element()).isEqualTo("nickname");
    }

    @Test
    void anElementOfAnotherKindIsNoInstance() {
        MapRefusal refusal = refusal("{\"date\": \"2025-04-10\", \"way\": {\"code\": \"1\"}}");
        assertThat(refusal.rule()).isEmpty();
        assertThat(refusal.reason().zh()).contains("逻辑模型");
    }

    @Test
    void anElementThatIsNeededIsNamed() {
        assertThat(refusal(ROW.replace("\"way\": \"家庭\", ", "")).element()).isEqualTo("way");
        assertThat(refusal(ROW.replace("\"number\": \"1\", ", "")).element()).isEqualTo("drug.number");
    }

    @Test
    void aRuleThatRefusesIsNamedWithItsElementAndItsSentence() {
        MapRefusal refusal = refusal(ROW.replace("\"中\"", "\"适中\""));
        assertThat(refusal.element()).isEqualTo("salt");
        assertThat(refusal.rule()).isEqualTo("Code/known");
        assertThat(refusal.reason().zh()).isEqualTo("词不在对照表中。");
        assertThat(refusal.reason().en()).isEqualTo("The table does not have the word.");
    }

    @Test
    void nothingOfWhatAnInstanceSaysIsRepeated() {
        MapRefusal refusal = refusal(ROW.replace("\"74\"", "\"张家老宅\""));
        assertThat(refusal.element()).isEqualTo("weight");
        assertThat(refusal.getMessage() + refusal.reason().joined()).doesNotContain("张家老宅");
    }

    @Test
    void aRowThatSaysNotWhoseItIsOrWhenIsRefused() {
        assertThat(refusal(ROW.replace("\"residentId\": \"999901195803120010\", ", ""))
                        .rule())
                .isEqualTo("FollowUp/resident");
        assertThat(refusal(ROW.replace("\"2025-04-10\"", "\"2025年4月10日\"")).rule())
                .isEqualTo("FollowUp/date");
        assertThat(refusal(ROW.replace("家庭", "飞鸽")).element()).isEqualTo("way");
    }

    @Test
    void aBloodPressureIsTwoNumbers() {
        for (String half : new String[] {"158/", "/96", "158", "158/96/3"}) {
            assertThat(refusal(ROW.replace("158/96", half)).rule()).as(half).isEqualTo("FollowUp/bloodPressure");
        }
    }

    private static MapRefusal refusal(String instance) {
        return catchThrowableOfType(MapRefusal.class, () -> ENGINE.transform(MAP, instance));
    }
}
