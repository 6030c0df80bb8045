package cn.medalliance.referral.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.medalliance.guide.Guide;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsuranceTermsTest {

    private static final Guide GUIDE = Guide.load();

    private final InsuranceTerms terms = new InsuranceTerms(GUIDE);

    private static Coverage coverage(String system, String start, String end) {
        Coverage coverage = new Coverage().setStatus(CoverageStatus.ACTIVE);
        coverage.getType().addCoding(new Coding(system, "resident", null));
        if (!start.isEmpty()) {
            coverage.getPeriod().setStartElement(new DateTimeType(start));
        }
        if (!end.isEmpty()) {
            coverage.getPeriod().setEndElement(new DateTimeType(end));
        }
        return coverage;
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "2025-01-01, 2025-12-31, true",
        "2025-06-30, 2025-06-30, true",
        "2025-07-01, '', false",
        "'', 2025-06-29, false",
        "2025, 2025, true",
        "2024, 2024, false",
        "'', 2025-06, true",
        "2025-06-30T08:00:00+08:00, 2025-06-30T23:00:00+08:00, true",
    })
    void aDayOfItsPeriodIsInForce(String start, String end, boolean holds) {
        Coverage coverage = coverage(GUIDE.canonical("CodeSystem", "mca-insurance-type"), start, end);
        assertThat(terms.holds(coverage, LocalDate.parse("2025-06-30"))).isEqualTo(holds);
        assertThat(terms.holds(coverage.setStatus(CoverageStatus.CANCELLED), LocalDate.parse("2025-06-30")))
                .isFalse();
    }

    @Test
    void onlyTheBasicInsuranceIsMeant() {
        assertThat(terms.holds(coverage("urn:example:commercial", "", ""), LocalDate.parse("2025-06-30")))
                .isFalse();
    }

    @Test
    void itIsWaivedOnce() {
        Coverage coverage = new Coverage();
        terms.waive(coverage);
        terms.waive(coverage);
        assertThat(terms.isWaived(coverage)).isTrue();
        assertThat(coverage.getExtension()).hasSize(1);
    }
}
