package cn.medalliance.indicators.kept;

import cn.medalliance.fhir.storage.OneNode;
import cn.medalliance.indicators.kept.UnitWriter.Question;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.IndicatorParameter;
import cn.medalliance.indicators.model.Indicators;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.shared.CountyTime;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whom each indicator counts in each period that was asked for: worked out over the tables of the views when it is asked for the
 * first time, then kept in step with them, person by person. A number is counted each time.
 */
public final class KeptIndicators {

    private static final UUID LOCK = UUID.fromString("b2a1f0a8-64b4-4b2f-9a71-3a6b7a2f8c05");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** So many changed people are worked out one by one; of more, everybody is when it is asked for again. */
    private static final int MANY = 5_000;

    /** What was kept before the tables were made anew says nothing of them. */
    private static final String FIND = """
            select id from mca.indicator_kept where indicator = ? and first_day = ? and last_day = ? and parameters = ?
                and digest = ? and (not ? or as_of = ?) and made_at > (select max(made_at) from mca.view_table)
            """;

    private static final String ASKED = """
            update mca.indicator_kept set asked_at = now() where id = ? and asked_at < now() - interval '1 minute'
            """;

    private static final String KEEP = """
            insert into mca.indicator_kept
                (indicator, first_day, last_day, parameters, as_of, digest, made_at, asked_at)
            values (?, ?, ?, ?, ?, ?, clock_timestamp(), now()) returning id
            """;

    private static final String OTHERS =
            "select id from mca.indicator_kept where indicator = ? and first_day = ? and last_day = ? and parameters = ?";
    private static final String TOO_MANY = "select id from mca.indicator_kept order by asked_at desc offset ?";
    private static final String READY =
            "select exists (select from mca.view_table) and (select held_at is not null from mca.view_state)";
    private static final String HELD = "select held_at from mca.view_state";
    private static final String HOLD = "update mca.indicator_state set held_at = ?";
    private static final String TOUCHES =
            "delete from mca.view_touch where id <= (select max(id) from mca.view_touch) returning view, patient_key";
    private static final String ALL_KEPT = """
            select id, indicator, first_day, last_day, parameters, as_of from mca.indicator_kept
            where made_at > (select max(made_at) from mca.view_table)
            """;

    private final DataSource dataSource;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Indicators indicators;
    private final UnitWriter writer;
    private final Clock clock;
    private final int most;

    /**
     * Works with what is stored.
     *
     * @param most how many are kept
     */
    public KeptIndicators(DataSource dataSource, Indicators indicators, Clock clock, int most) {
        this.dataSource = dataSource;
        this.database = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.indicators = indicators;
        this.writer = new UnitWriter(database, indicators.viewsOfPatients());
        this.clock = clock;
        this.most = most;
    }

    /** The tables of the views are not there yet, or somebody is making them. */
    public static final class NotReadyException extends RuntimeException {
        NotReadyException(String message) {
            super(message);
        }
    }

    /**
     * As of when what is kept holds: all that was committed before it is counted.
     *
     * @throws NotReadyException before the tables of the views were first followed
     */
    public Instant heldAt() {
        Timestamp held = database.queryForObject("select held_at from mca.indicator_state", Timestamp.class);
        if (held == null) {
            throw new NotReadyException("the tables of the views are being made");
        }
        return held.toInstant();
    }

    /**
     * The number under which it is kept whom an indicator counts; worked out now unless it is kept.
     *
     * @param parameters those that are not as they are by default
     * @throws NotReadyException when the tables of the views are not there
     */
    public long find(Indicator indicator, MeasurePeriod period, Map<IndicatorParameter, String> parameters) {
        Map<IndicatorParameter, String> all = IndicatorParameter.with(parameters);
        Question question = new Question(period, CountyTime.today(clock), all);
        Optional<Long> kept = kept(indicator, question);
        if (kept.isEmpty()) {
            inTurn(() -> make(indicator, question));
            kept = kept(indicator, question);
        }
        long id = kept.orElseThrow(() -> new NotReadyException("the views were made anew meanwhile"));
        database.update(ASKED, id);
        return id;
    }

    private Optional<Long> kept(Indicator indicator, Question question) {
        return database
                .queryForList(
                        FIND,
                        Long.class,
                        indicator.id(),
                        question.period().first(),
                        question.period().last(),
                        written(indicator, question.parameters()),
                        indicator.query().orElseThrow().digest(),
                        indicator.query().orElseThrow().depends("as_of"),
                        question.asOf())
                .stream()
                .findFirst();
    }

    /** Parameters that its answer depends on, as they are kept. */
    private static String written(Indicator indicator, Map<IndicatorParameter, String> parameters) {
        return parameters.entrySet().stream()
                .filter(each ->
                        indicator.query().orElseThrow().depends(each.getKey().inQueries()))
                .map(each -> each.getKey().word() + "=" + each.getValue())
                .collect(Collectors.joining(";"));
    }

    private static Map<IndicatorParameter, String> read(String written) {
        Map<IndicatorParameter, String> parameters = new TreeMap<>();
        for (String each : written.isEmpty() ? new String[0] : written.split(";")) {
            String[] parts = each.split("=", 2);
            IndicatorParameter.of(parts[0]).ifPresent(parameter -> parameters.put(parameter, parts[1]));
        }
        return IndicatorParameter.with(parameters);
    }

    private void make(Indicator indicator, Question question) {
        if (kept(indicator, question).isPresent()) {
            return;
        }
        if (!Boolean.TRUE.equals(database.queryForObject(READY, Boolean.class))) {
            throw new NotReadyException("the tables of the views are being made");
        }
        transaction.executeWithoutResult(status -> {
            MeasurePeriod period = question.period();
            String parameters = written(indicator, question.parameters());
            database.queryForList(OTHERS, Long.class, indicator.id(), period.first(), period.last(), parameters)
                    .forEach(old -> forget(old));
            Long id = database.queryForObject(
                    KEEP,
                    Long.class,
                    indicator.id(),
                    period.first(),
                    period.last(),
                    parameters,
                    question.asOf(),
                    indicator.query().orElseThrow().digest());
            if (id == null) {
                throw new IllegalStateException("no number was given");
            }
            writer.writeAll(id, indicator, question);
            database.queryForList(TOO_MANY, Long.class, most).forEach(old -> forget(old));
        });
        database.execute("analyze mca.indicator_unit");
    }

    private void forget(long kept) {
        database.update("delete from mca.indicator_unit where kept_id = ?", kept);
        database.update("delete from mca.indicator_kept where id = ?", kept);
    }

    private record Kept(long id, Indicator indicator, Question question) {}

    /**
     * Brings what is kept in step with the views.
     *
     * @return whether it was done; not when another node does it just now
     */
    public boolean follow() throws SQLException {
        return OneNode.alone(dataSource, LOCK, () -> transaction.executeWithoutResult(status -> followNow()));
    }

    private void followNow() {
        // First the time, then the changes: all that was in the views at that time is among them.
        Timestamp held = database.queryForObject(HELD, Timestamp.class);
        Map<String, Set<String>> touched = new TreeMap<>();
        Set<String> ofNobody = new TreeSet<>();
        database.query(TOUCHES, row -> {
            String patient = row.getString(2);
            if (patient == null) {
                ofNobody.add(row.getString(1));
            } else {
                touched.computeIfAbsent(row.getString(1), view -> new TreeSet<>())
                        .add(patient);
            }
        });
        if (!touched.isEmpty() || !ofNobody.isEmpty()) {
            for (Kept kept : kept()) {
                follow(kept, touched, ofNobody);
            }
        }
        database.update(HOLD, held);
    }

    private List<Kept> kept() {
        List<Kept> all = new ArrayList<>();
        database.query(ALL_KEPT, row -> {
            Optional<Indicator> indicator = indicators.find(row.getString(2));
            if (indicator.isPresent()) {
                all.add(new Kept(
                        row.getLong(1),
                        indicator.get(),
                        new Question(
                                new MeasurePeriod(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                                row.getObject(6, LocalDate.class),
                                read(row.getString(5)))));
            }
        });
        return all;
    }

    private void follow(Kept kept, Map<String, Set<String>> touched, Set<String> ofNobody) {
        Set<String> views = new TreeSet<>(kept.indicator().query().orElseThrow().views());
        views.add("v_patient");
        Set<String> patients = views.stream()
                .flatMap(view -> touched.getOrDefault(view, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (patients.size() > MANY || views.stream().anyMatch(ofNobody::contains)) {
            forget(kept.id());
        } else if (!patients.isEmpty()) {
            writer.replace(kept.id(), kept.indicator(), kept.question(), patients);
        }
    }

    private void inTurn(Runnable work) {
        try {
            if (!OneNode.inTurn(dataSource, LOCK, PATIENCE, work)) {
                throw new NotReadyException("others are being worked out");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotReadyException("interrupted");
        }
    }
}
