package cn.medalliance.alerts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.medalliance.guide.Guide;
import cn.medalliance.guide.TableRow;
import cn.medalliance.guide.table.DecisionTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertRulesTest {

    private static final Guide GUIDE = Guide.load();

    private final AlertRules rules = new AlertRules(GUIDE);

    private static Observation measured(String loinc, String value) {
        Observation observation = new Observation();
        observation.getCode().addCoding(new Coding("http://loinc.org", loinc, null));
        observation.setValue(new Quantity().setValue(new BigDecimal(value)));
        return observation;
    }

    private List<String> alerts(Observation observation, String... programmes) {
        List<RaisedAlert> raised = rules.of(observation, Set.of(programmes), null);
        assertThat(rules.mayConcern(observation))
                .isEqualTo(!rules.of(observation, Set.of("t2dm", "copd"), null).isEmpty());
        return raised.stream().map(RaisedAlert::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "14771-0, 16.7, glu-emergency",
        "14771-0, 16.6, ",
        "14770-2, 3.9, glu-emergency",
        "14770-2, 4.0, ",
        "8480-6, 180, bp-emergency",
        "8480-6, 179, ",
        "8462-4, 110, bp-emergency",
        "29463-7, 300, "
    })
    void aValueRaisesAnAlertFromItsThresholdOn(String loinc, String value, String alert) {
        assertThat(alerts(measured(loinc, value))).isEqualTo(alert == null ? List.of() : List.of(alert));
    }

    @Test
    void someValuesAreDangerousInAProgrammeOnly() {
        assertThat(alerts(measured("8867-4", "110"))).isEmpty();
        assertThat(alerts(measured("8867-4", "110"), "htn")).isEmpty();
        assertThat(alerts(measured("8867-4", "110"), "htn", "t2dm")).containsExactly("vital-emergency");
        assertThat(alerts(measured("59408-5", "89"), "copd")).containsExactly("vital-emergency");
        assertThat(alerts(measured("59408-5", "90"), "copd")).isEmpty();
    }

    @Test
    void aValueBesideTheReasonWhyThereIsNoneRaisesNothing() {
        Observation absent = measured("59408-5", "70");
        assertThat(alerts(absent, "copd")).isNotEmpty();
        absent.setDataAbsentReason(new CodeableConcept().setText("探头脱落"));
        assertThat(alerts(absent, "copd")).isEmpty();
        assertThat(rules.mayConcern(absent)).isFalse();
        Observation part = new Observation();
        part.addComponent()
                .setCode(absent.getCode())
                .setValue(absent.getValue())
                .setDataAbsentReason(absent.getDataAbsentReason());
        assertThat(alerts(part, "copd")).isEmpty();
    }

    private static Observation evaluated(String programme, String code) {
        Observation observation = new Observation();
        String codes = GUIDE.canonical("CodeSystem", "mca-observation");
        observation.getCode().addCoding(new Coding(codes, "followup-eval", null));
        observation.setValue(new CodeableConcept(new Coding("urn:x", code, null)));
        observation
                .addComponent()
                .setCode(new CodeableConcept(new Coding(codes, "programme", null)))
                .setValue(new CodeableConcept(
                        new Coding(GUIDE.canonical("CodeSystem", "mca-programme"), programme, null)));
        return observation;
    }

    @Test
    void theSecondUnsatisfiedIsAWarningOfItsProgramme() {
        assertThat(rules.of(evaluated("htn", "2"), Set.of("htn"), null)).isEmpty();
        assertThat(rules.of(evaluated("htn", "2"), Set.of("htn"), evaluated("htn", "1")))
                .isEmpty();
        assertThat(rules.of(evaluated("htn", "2"), Set.of("htn"), evaluated("htn", "2")))
                .extracting(RaisedAlert::code, RaisedAlert::level)
                .containsExactly(tuple("bp-uncontrolled-2", "warn"));
        assertThat(rules.of(evaluated("t2dm", "2"), Set.of("htn", "t2dm"), evaluated("t2dm", "2")))
                .extracting(RaisedAlert::code)
                .containsExactly("glu-uncontrolled-2");
    }

    @Test
    void theTableNamesRulesThatThereAre() {
        List<String> ids = DecisionTable.of(GUIDE, DecisionTable.NEXT_ACTION).rules().stream()
                .map(rule -> rule.id())
                .toList();
        assertThat(GUIDE.table("alert-rules"))
                .isNotEmpty()
                .extracting((TableRow row) -> row.cell("rule"))
                .isSubsetOf(ids);
    }
}
