package cn.medalliance.indicators.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import cn.medalliance.fhir.storage.ReadOnly;
import cn.medalliance.indicators.cql.CountedUnit;
import cn.medalliance.indicators.cql.CqlIndicators;
import cn.medalliance.indicators.cql.CqlQuestion;
import cn.medalliance.indicators.cql.NotEvaluatedException;
import cn.medalliance.indicators.model.Counts;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.Scoring;
import cn.medalliance.shared.CountyTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an indicator says of one resident, by the guide's CQL over the records as they are stored now. As many are evaluated at once as
 * half of the processors, and no more than eight; others wait for a moment.
 */
final class OnePerson {

    private static final Logger LOG = LoggerFactory.getLogger(OnePerson.class);

    /** Of whom it may be said that they meet it or not; amounts are the tables' to round. */
    private static final Set<Scoring> SCORINGS = Set.of(Scoring.PROPORTION, Scoring.RATIO);

    /** Each holds a connection and a processor, of which others need most. */
    private static final int MOST_AT_ONCE = 8;

    /** The tables answer at once; who waits holds a thread. */
    private static final Duration WAIT = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final FhirContext fhir;
    private final PartitionSettings partitions;
    private final ReadyCql cql;
    private final Limits limits;
    private final Semaphore places =
            new Semaphore(Math.min((Runtime.getRuntime().availableProcessors() + 1) / 2, MOST_AT_ONCE), true);

    OnePerson(DataSource dataSource, FhirContext fhir, PartitionSettings partitions, ReadyCql cql, Limits limits) {
        this.dataSource = dataSource;
        this.fhir = fhir;
        this.partitions = partitions;
        this.cql = cql;
        this.limits = limits;
    }

    /**
     * What one question may cost.
     *
     * @param records how many are held in memory
     * @param time how long an evaluation may take
     */
    record Limits(int records, Duration time) {

        static final Limits USUAL = new Limits(20_000, Duration.ofSeconds(20));
    }

    /**
     * Counted.
     *
     * @param at as of when: all that was committed before is counted
     */
    record Said(Counts counts, Instant at) {}

    /**
     * What the report says.
     *
     * @param person id of the Patient
     * @return none where there is no CQL for one person, or where it costs more than the limits allow: the tables say it then
     */
    Optional<Said> say(AskedReport asked, String person) {
        Indicator indicator = asked.indicator();
        if (!SCORINGS.contains(indicator.scoring()) || !cql.get().ofPeople().contains(indicator.id())) {
            return Optional.empty();
        }
        try {
            if (!places.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(ReadOnly.in(dataSource, connection -> evaluate(connection, asked, person)));
        } catch (NotEvaluatedException none) {
            LOG.warn("未能用CQL计算个人指标 {} not evaluated by CQL for a resident: {}", indicator.id(), reason(none));
            return Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            places.release();
        }
    }

    private Said evaluate(Connection connection, AskedReport asked, String person) throws SQLException {
        Instant at = begin(connection);
        CqlIndicators indicators = cql.get();
        String indicator = asked.indicator().id();
        CqlQuestion question = new CqlQuestion(asked.period(), CountyTime.today(Clock.systemUTC()), asked.parameters());
        StoredRecords records = new StoredRecords(connection, fhir, partitions, person, limits.records());
        List<CountedUnit> units = indicators
                .ofPerson(List.of(indicator), person, question, records, limits.time())
                .getOrDefault(indicator, List.of());
        return new Said(counts(units), at);
    }

    /** From the first statement on the transaction sees one state of the database; begun before it, its time is not after it. */
    private Instant begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
            statement.execute("set local statement_timeout to '" + limits.time().toMillis() + "ms'");
            try (ResultSet now = statement.executeQuery("select now()")) {
                now.next();
                return now.getTimestamp(1).toInstant();
            }
        }
    }

    private static Counts counts(List<CountedUnit> units) {
        List<CountedUnit> denominator =
                units.stream().filter(CountedUnit::denominator).toList();
        List<CountedUnit> included =
                denominator.stream().filter(unit -> !unit.exclusion()).toList();
        return new Counts(
                units.size(),
                denominator.size(),
                denominator.size() - included.size(),
                included.stream().filter(CountedUnit::numerator).count(),
                null);
    }

    /** Without what the records say. */
    private static String reason(NotEvaluatedException none) {
        Throwable cause = none;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}
