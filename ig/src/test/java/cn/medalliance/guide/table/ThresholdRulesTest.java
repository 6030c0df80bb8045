package cn.medalliance.guide.table;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

/** FHIRPath cannot read a table, so profiles repeat its numbers: here each invariant turns where the table says. */
class ThresholdRulesTest {
    private static final Guide GUIDE = Guide.load();
    private static final LocalDate DAY = LocalDate.of(2025, 1, 20);

    private final Thresholds thresholds = Thresholds.of(GUIDE);
    private static final GuideInvariants INVARIANTS = new GuideInvariants(GUIDE);

    @Test
    void pressureIsAnEmergencyFromItsThreshold() {
        assertTurns("mca-q-1", "q-followup-htn", "v.sbp", "htn.emergency.sbp", "1", false);
        assertTurns("mca-q-1", "q-followup-htn", "v.dbp", "htn.emergency.dbp", "1", false);
    }

    @Test
    void glucoseIsAnEmergencyFromItsThresholds() {
        assertTurns("mca-q-dm-1", "q-followup-t2dm", "x.fpg", "dm.emergency.high", "0.1", false);

        BigDecimal low = thresholds.value("dm.emergency.low");
        assertThat(INVARIANTS.holds("mca-q-dm-1", form("q-followup-t2dm", Map.of("x.fpg", number(low)))))
                .isFalse();
        assertThat(INVARIANTS.holds(
                        "mca-q-dm-1", form("q-followup-t2dm", Map.of("x.fpg", number(low.add(new BigDecimal("0.1")))))))
                .isTrue();
    }

    @Test
    void breathingIsAnEmergencyBeyondItsThresholds() {
        BigDecimal saturation = thresholds.value("copd.emergency.spo2");
        BigDecimal rate = thresholds.value("copd.emergency.rr");
        BigDecimal heart = thresholds.value("copd.emergency.hr");

        assertThat(copd(saturation, rate, heart)).isTrue();
        assertThat(copd(saturation.subtract(BigDecimal.ONE), rate, heart)).isFalse();
        assertThat(copd(saturation, rate.add(BigDecimal.ONE), heart)).isFalse();
        assertThat(copd(saturation, rate, heart.add(BigDecimal.ONE))).isFalse();
    }

    @Test
    void theNextFollowUpIsWithinItsThresholds() {
        long satisfied = thresholds.value("visit.next.max.satisfied").longValueExact();
        long unsatisfied = thresholds.value("visit.next.max.unsatisfied").longValueExact();

        assertThat(next(satisfied, "1")).isTrue();
        assertThat(next(satisfied + 1, "1")).isFalse();
        assertThat(next(unsatisfied, "2")).isTrue();
        assertThat(next(unsatisfied + 1, "2")).isFalse();
        assertThat(next(unsatisfied + 1, "3")).isFalse();
        assertThat(next(0, "1")).isFalse();
    }

    @Test
    void theEvaluationAgreesWithThePressureAtItsThresholds() {
        BigDecimal young = thresholds.value("htn.control.sbp.lt65");
        BigDecimal old = thresholds.value("htn.control.sbp.ge65");
        BigDecimal diastolic = thresholds.value("htn.control.dbp.ge65");
        BigDecimal one = BigDecimal.ONE;

        assertThat(evaluated(old.subtract(one), diastolic.subtract(one), "1")).isTrue();
        assertThat(evaluated(old, diastolic.subtract(one), "1")).isFalse();
        assertThat(evaluated(old.subtract(one), diastolic, "1")).isFalse();
        assertThat(evaluated(young, diastolic.subtract(one), "2")).isTrue();
        assertThat(evaluated(young.subtract(one), diastolic.subtract(one), "2")).isFalse();
    }

    @Test
    void theEvaluationAgreesWithTheGlucoseAtItsThreshold() {
        BigDecimal limit = thresholds.value("dm.control.fpg");

        assertThat(glucose(limit.subtract(new BigDecimal("0.1")), "1")).isTrue();
        assertThat(glucose(limit.subtract(new BigDecimal("0.1")), "2")).isFalse();
        assertThat(glucose(limit, "1")).isFalse();
        assertThat(glucose(limit, "2")).isTrue();
    }

    @Test
    void aLongPrescriptionIsNoLongerThanItsThreshold() {
        BigDecimal most = thresholds.value("longrx.max");

        assertThat(INVARIANTS.holds("mca-mr-1", longPrescription(most))).isTrue();
        assertThat(INVARIANTS.holds("mca-mr-1", longPrescription(most.add(BigDecimal.ONE))))
                .isFalse();
    }

    @Test
    void beyondTheOrdinaryTimeAPrescriptionNeedsItsReason() {
        BigDecimal ordinary = thresholds.value("longrx.default");

        assertThat(INVARIANTS.holds("mca-mr-2", longPrescription(ordinary))).isTrue();
        assertThat(INVARIANTS.holds("mca-mr-2", longPrescription(ordinary.add(BigDecimal.ONE))))
                .isFalse();
    }

    @Test
    void aContractIsNoLongerThanItsThreshold() {
        long years = thresholds.value("contract.max").longValueExact();

        assertThat(INVARIANTS.holds("mca-con-1", contract(DAY.plusYears(years))))
                .isTrue();
        assertThat(INVARIANTS.holds("mca-con-1", contract(DAY.plusYears(years).plusDays(1))))
                .isFalse();
    }

    /** The invariant fails at the threshold and not one step below it. */
    private void assertTurns(String key, String form, String link, String threshold, String step, boolean atIt) {
        BigDecimal value = thresholds.value(threshold);
        assertThat(INVARIANTS.holds(key, form(form, Map.of(link, number(value)))))
                .as("%s at %s", key, value)
                .isEqualTo(atIt);
        assertThat(INVARIANTS.holds(key, form(form, Map.of(link, number(value.subtract(new BigDecimal(step)))))))
                .as("%s below %s", key, value)
                .isEqualTo(!atIt);
    }

    private boolean copd(BigDecimal saturation, BigDecimal rate, BigDecimal heart) {
        return INVARIANTS.holds(
                "mca-q-copd-1",
                form(
                        "q-followup-copd",
                        Map.of("v.spo2", number(saturation), "v.rr", number(rate), "v.hr", number(heart))));
    }

    private boolean next(long days, String evaluation) {
        return INVARIANTS.holds(
                "mca-q-5",
                form(
                        "q-followup-htn",
                        Map.of(
                                "h.date",
                                day(DAY),
                                "h.next",
                                day(DAY.plus(days, ChronoUnit.DAYS)),
                                "c.eval",
                                code(evaluation))));
    }

    private boolean evaluated(BigDecimal systolic, BigDecimal diastolic, String evaluation) {
        return INVARIANTS.holds(
                "mca-q-eval",
                form(
                        "q-followup-htn",
                        Map.of("v.sbp", number(systolic), "v.dbp", number(diastolic), "c.eval", code(evaluation))));
    }

    private boolean glucose(BigDecimal value, String evaluation) {
        return INVARIANTS.holds(
                "mca-q-dm-3", form("q-followup-t2dm", Map.of("x.fpg", number(value), "c.eval", code(evaluation))));
    }

    private static QuestionnaireResponse form(String id, Map<String, Type> answers) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setQuestionnaire(GUIDE.canonical("Questionnaire", id) + "|1");
        Map<String, QuestionnaireResponseItemComponent> blocks = new HashMap<>();
        answers.forEach((link, value) -> blocks.computeIfAbsent(
                        link.substring(0, 1), block -> response.addItem().setLinkId(block))
                .addItem()
                .setLinkId(link)
                .addAnswer()
                .setValue(value));
        return response;
    }

    private static MedicationRequest longPrescription(BigDecimal days) {
        MedicationRequest request = new MedicationRequest();
        request.addCategory()
                .addCoding()
                .setSystem(GUIDE.canonical("CodeSystem", "mca-medication-category"))
                .setCode("long-term");
        Duration supply = new Duration();
        supply.setValue(days).setSystem("http://unitsofmeasure.org").setCode("d");
        request.getDispenseRequest().setExpectedSupplyDuration(supply);
        return request;
    }

    private static Contract contract(LocalDate end) {
        Contract contract = new Contract();
        contract.getApplies()
                .setStartElement(new DateTimeType(DAY.toString()))
                .setEndElement(new DateTimeType(end.toString()));
        return contract;
    }

    private static Type number(BigDecimal value) {
        return new DecimalType(value);
    }

    private static Type day(LocalDate day) {
        return new DateType(day.toString());
    }

    private static Type code(String code) {
        return new Coding().setCode(code);
    }
}
