package cn.medalliance.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.ServerIT;
import cn.medalliance.guide.Guide;
import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.statistics.QualityCounts;
import cn.medalliance.indicators.statistics.QualityRule;
import cn.medalliance.indicators.statistics.QualityRules;
import cn.medalliance.security.SecuredServer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule of data quality finds those whose data are at fault, those beside them who are on the other side of its limit, and nobody else. */
@ServerIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QualityRulesIT {

    private static final QualityRules RULES = QualityRules.of(Guide.load(), FhirContext.forR4Cached());
    private static final MeasurePeriod YEAR = new MeasurePeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 1);

    private final SecuredServer server;
    private final List<Resource> cohort = QualityCases.resources();
    private SqlIndicators sql;
    private QualityCounts counts;

    QualityRulesIT(SecuredServer server) {
        this.server = server;
    }

    @BeforeAll
    void begin() throws SQLException {
        sql = new SqlIndicators(server.database());
        sql.fill(cohort);
        counts = new QualityCounts(sql.dataSource());
    }

    @AfterAll
    void end() {
        sql.close();
    }

    static Stream<String> rules() {
        return RULES.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleFindsWhatIsAtFaultAndNothingElse(String id) {
        QualityRule rule = rule(id);
        String prefix = id.toLowerCase(Locale.ROOT) + "-";
        Population ofRule = Population.EVERYBODY.with("unit.patient_key like ?", prefix + "%");
        QualityCounts.Found found = counts.count(rule, YEAR, AS_OF, ofRule);

        assertThat(counts.people(rule, YEAR, AS_OF, ofRule, 100))
                .isNotEmpty()
                .containsExactlyElementsOf(people(prefix + "fault"));
        assertThat(found.people().counts().get(0))
                .as("people whose data are checked")
                .isEqualTo(people(prefix + "fault").size()
                        + people(prefix + "right").size());
        assertThat(people(prefix + "right")).isNotEmpty();
    }

    @Test
    void whatIsCheckedIsOfAnOrganisation() {
        for (QualityRule rule : RULES.all()) {
            long all = counts.count(rule, YEAR, AS_OF, Population.EVERYBODY).checked();
            assertThat(counts.count(rule, YEAR, AS_OF, Population.EVERYBODY.ofOrganizations(List.of("org-township")))
                            .checked())
                    .as(rule.id())
                    .isPositive()
                    .isEqualTo(all);
        }
    }

    private static QualityRule rule(String id) {
        return RULES.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> people(String prefix) {
        Set<String> people = new TreeSet<>();
        cohort.stream()
                .filter(Patient.class::isInstance)
                .map(Resource::getIdPart)
                .filter(id -> id.startsWith(prefix))
                .forEach(people::add);
        return people;
    }
}
