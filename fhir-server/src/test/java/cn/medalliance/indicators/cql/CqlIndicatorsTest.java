package cn.medalliance.indicators.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.medalliance.guide.Guide;
import cn.medalliance.indicators.model.MeasurePeriod;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What comes of an evaluation besides an answer. */
class CqlIndicatorsTest {

    private static final CqlIndicators CQL = CqlIndicators.of(Guide.load());
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final CqlQuestion QUESTION = new CqlQuestion(
            new MeasurePeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
            LocalDate.of(2026, 1, 10),
            Map.of());

    @Test
    void whoHasNoRecordButHisOwnIsCountedAsAResidentAlone() {
        Patient resident = new Patient();
        resident.setId("somebody");
        resident.setManagingOrganization(new Reference("Organization/clinic"));
        Map<String, List<CountedUnit>> counted =
                CQL.ofPerson(CQL.ofPeople(), "somebody", QUESTION, only(resident), LONG);
        assertThat(counted.keySet()).isEqualTo(CQL.ofPeople());
        assertThat(counted.get("M18")).containsExactly(new CountedUnit("somebody", true, false, false, null));
        assertThat(counted.get("M02")).isEmpty();
        assertThat(counted.get("M21")).isEmpty();
    }

    @Test
    void nobodyIsNotCounted() {
        assertThat(CQL.ofPerson(CQL.ofPeople(), "nobody", QUESTION, (type, codes) -> List.of(), LONG)
                        .values())
                .allSatisfy(units -> assertThat(units).isEmpty());
    }

    @Test
    void whatTakesTooLongIsEnded() {
        assertThatThrownBy(() ->
                        CQL.ofPerson(List.of("M18"), "somebody", QUESTION, (type, codes) -> List.of(), Duration.ZERO))
                .isInstanceOfSatisfying(
                        NotEvaluatedException.class,
                        failure -> assertThat(failure.isTooLong()).isTrue());
    }

    @Test
    void recordsThatCannotBeReadAreNoAnswer() {
        CqlRecords broken = (type, codes) -> {
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(() -> CQL.ofPerson(List.of("M18"), "somebody", QUESTION, broken, LONG))
                .isInstanceOfSatisfying(
                        NotEvaluatedException.class,
                        failure -> assertThat(failure.isTooLong()).isFalse());
    }

    @Test
    void whatTheGuideHasNoCqlOfIsRefused() {
        assertThatThrownBy(() -> CQL.ofPerson(List.of("M30"), "somebody", QUESTION, (type, codes) -> List.of(), LONG))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CqlRecords only(Resource resource) {
        return (type, codes) -> type.equals(resource.fhirType()) ? List.of(resource) : List.of();
    }
}
