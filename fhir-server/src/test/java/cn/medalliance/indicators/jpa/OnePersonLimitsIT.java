package cn.medalliance.indicators.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import cn.medalliance.ServerIT;
import cn.medalliance.guide.Guide;
import cn.medalliance.indicators.cql.CqlIndicators;
import cn.medalliance.indicators.model.Counts;
import cn.medalliance.indicators.model.Indicators;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.plans.ManagedResident;
import cn.medalliance.security.SecuredServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is too much for an evaluation is left to the tables. */
@ServerIT
class OnePersonLimitsIT {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final SecuredServer server;
    private final ReadyCql cql = new ReadyCql(() -> CqlIndicators.of(Guide.load()));

    OnePersonLimitsIT(SecuredServer server) {
        this.server = server;
    }

    @Test
    void aHistoryWithinTheLimitsIsEvaluatedAndALargerOrLongerOneIsNot() {
        String resident = new ManagedResident(server.alliance().open, LocalDate.of(1958, 3, 3), "htn", "routine").id;
        assertThat(say("M02", resident, new OnePerson.Limits(1_000, LONG)).map(OnePerson.Said::counts))
                .contains(new Counts(1, 1, 0, 0, null));
        assertThat(say("M02", resident, new OnePerson.Limits(1, LONG))).isEmpty();
        assertThat(say("M02", resident, new OnePerson.Limits(1_000, Duration.ZERO)))
                .isEmpty();
        assertThat(say("M14", resident, new OnePerson.Limits(1_000, LONG))).isEmpty();
        assertThat(say("M24", resident, new OnePerson.Limits(1_000, LONG))).isEmpty();
    }

    private Optional<OnePerson.Said> say(String indicator, String person, OnePerson.Limits limits) {
        AskedReport asked = new AskedReport(
                server.context().getBean(Indicators.class).find(indicator).orElseThrow(),
                new MeasurePeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                ReportKind.INDIVIDUAL,
                Map.of(),
                List.of(),
                List.of());
        return new OnePerson(
                        server.database(),
                        FhirContext.forR4Cached(),
                        server.context().getBean(PartitionSettings.class),
                        cql,
                        limits)
                .say(asked, person);
    }
}
