package cn.medalliance.security.deidentification.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What leaves of a stored summary of an organisation. */
class StatisticReportTest {

    private static final String GUIDE = "http://guide/StructureDefinition/";
    private static final String OF_CLINIC =
            "{\"url\":\"" + GUIDE + "report-organization\",\"valueReference\":{\"reference\":\"Organization/c\"}}";

    private final Deidentifier deidentifier = new Deidentifier(GUIDE, type -> true, (type, id) -> id);

    @Test
    void countsLeaveWithTheirScoreWhenNoneIsOfFew() throws JsonProcessingException {
        ObjectNode shown = shown(OF_CLINIC, group(100, 100, 0, 60, ""));
        assertThat(counts(shown)).containsExactly("100", "100", "0", "60");
        assertThat(shown.at("/group/0/measureScore/value").decimalValue()).isEqualByComparingTo("60");
        assertThat(shown.at("/extension/0/valueReference/reference").asText()).isEqualTo("Organization/c");
        assertThat(shown.at("/reporter/reference").asText()).isEqualTo("Organization/r");
        assertThat(shown.at("/reporter/display").isMissingNode()).isTrue();
    }

    @Test
    void noneLeavesWhenOneOrADifferenceIsOfFew() throws JsonProcessingException {
        assertThat(counts(shown(OF_CLINIC, group(100, 100, 3, 60, "")))).isEmpty();
        ObjectNode missing = shown(OF_CLINIC, group(100, 100, 0, 98, ""));
        assertThat(counts(missing)).isEmpty();
        assertThat(missing.at("/group/0/measureScore").isMissingNode()).isTrue();
    }

    @Test
    void aStratumOfFewTakesTheSmallestOtherWithIt() throws JsonProcessingException {
        String strata = ",\"stratifier\":[{\"code\":[{\"coding\":[{\"code\":\"sex\"}],\"text\":\"张建国\"}],\"stratum\":["
                + stratum("male", 97, 50) + "," + stratum("female", 3, 0) + "," + stratum("张建国", 100, 50) + "]}]";
        ObjectNode shown = shown(OF_CLINIC, group(200, 200, 0, 100, strata));
        assertThat(counts(shown)).containsExactly("200", "200", "0", "100", "100", "100", "0", "50");
        assertThat(shown.findValuesAsText("text")).containsExactly("male", "female");
        assertThat(shown.toString()).doesNotContain("张建国");
    }

    @Test
    void noNumberLeavesOfAReportThatCountsWhoDenies() throws JsonProcessingException {
        String denials = ",{\"url\":\"" + GUIDE + "report-with-denials\",\"valueBoolean\":true}";
        assertThat(counts(shown(OF_CLINIC + denials, group(100, 100, 0, 60, ""))))
                .isEmpty();
    }

    @Test
    void noNumberLeavesOfAGroupFromWhichFewCouldBeToldWithOtherReports() throws JsonProcessingException {
        String marked = group(
                100, 100, 0, 60, ",\"extension\":[{\"url\":\"" + GUIDE + "report-of-few\",\"valueBoolean\":true}]");
        ObjectNode shown = shown(OF_CLINIC, marked + "," + group(50, 50, 0, 20, ""));
        assertThat(counts(shown)).containsExactly("50", "50", "0", "20");
        assertThat(shown.at("/group/0/measureScore").isMissingNode()).isTrue();
    }

    @Test
    void aStratumThatIsMarkedIsNotNamedEither() throws JsonProcessingException {
        String mark = "{\"extension\":[{\"url\":\"" + GUIDE + "report-of-few\",\"valueBoolean\":true}],";
        String strata = ",\"stratifier\":[{\"code\":[{\"coding\":[{\"code\":\"sex\"}]}],\"stratum\":["
                + stratum("male", 97, 50).replaceFirst("[{]", mark) + ","
                + stratum("female", 50, 20).replaceFirst("[{]", mark) + "," + stratum("other", 100, 50) + "]}]";
        ObjectNode shown = shown(OF_CLINIC, group(247, 247, 0, 120, strata));
        assertThat(counts(shown)).containsExactly("247", "247", "0", "120", "100", "100", "0", "50");
        assertThat(shown.findValuesAsText("text")).containsExactly("other");
    }

    @Test
    void whatIsOfSomebodyLeavesByTheTablesOnly() throws JsonProcessingException {
        ObjectNode ofPatient = json(OF_CLINIC, group(100, 100, 0, 60, ""));
        ofPatient.putObject("subject").put("reference", "Patient/a");
        ObjectNode list = json(OF_CLINIC, group(100, 100, 0, 60, "")).put("type", "subject-list");
        for (ObjectNode report : List.of(ofPatient, list, json("", group(100, 100, 0, 60, "")))) {
            ObjectNode shown = deidentifier.of(report);
            assertThat(shown.has("reporter")).isFalse();
            assertThat(shown.at("/group/0/measureScore").isMissingNode()).isTrue();
        }
    }

    private ObjectNode shown(String extensions, String group) throws JsonProcessingException {
        return deidentifier.of(json(extensions, group));
    }

    private static ObjectNode json(String extensions, String group) throws JsonProcessingException {
        return (ObjectNode) new ObjectMapper()
                .readTree("{\"resourceType\":\"MeasureReport\",\"type\":\"summary\",\"extension\":["
                        + extensions
                        + "],\"reporter\":{\"reference\":\"Organization/r\",\"display\":\"张建国\"},\"group\":["
                        + group + "]}");
    }

    private static String group(int initial, int denominator, int excluded, int numerator, String more) {
        return "{\"population\":["
                + population("initial-population", initial)
                + "," + population("denominator", denominator)
                + "," + population("denominator-exclusion", excluded)
                + "," + population("numerator", numerator)
                + "],\"measureScore\":{\"value\":60,\"unit\":\"%\",\"code\":\"%\"}" + more + "}";
    }

    private static String stratum(String value, int all, int numerator) {
        return "{\"value\":{\"text\":\"" + value + "\"},\"population\":["
                + population("initial-population", all)
                + "," + population("denominator", all)
                + "," + population("denominator-exclusion", 0)
                + "," + population("numerator", numerator) + "]}";
    }

    private static String population(String code, int count) {
        return "{\"code\":{\"coding\":[{\"code\":\"" + code + "\"}]},\"count\":" + count + "}";
    }

    private static List<String> counts(ObjectNode shown) {
        return new ArrayList<>(shown.findValuesAsText("count"));
    }
}
