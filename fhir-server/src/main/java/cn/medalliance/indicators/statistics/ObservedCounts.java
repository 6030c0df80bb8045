package cn.medalliance.indicators.statistics;

import cn.medalliance.indicators.kept.AgeBands;
import cn.medalliance.indicators.model.PeopleCounts;
import cn.medalliance.indicators.model.Place;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Counts measurements that count: final, amended or corrected, with a value in the unit that is asked for and no reason for its
 * absence. They are of the organisation and the grid of the resident, wherever they were taken.
 */
public final class ObservedCounts {

    /** By what measurements may be broken down, and the column that says it. */
    private static final Map<String, String> COLUMNS = Map.of(
            "organization", "organization_key",
            "grid", "grid_key",
            "sex", "sex",
            "age-band", "age_band",
            "month", "month",
            "quarter", "quarter",
            "year", "year");

    private static final int PATIENCE_IN_SECONDS = 60;
    /** Where it stands of which time a row of a part is. */
    private static final int PART = 3;

    private static final String COUNTED = """
            select observation_key, patient_key, effective_date, %s as value from views.%s
            where status in ('final', 'amended', 'corrected') and absent_reason is null and %s is not null
            """;

    private static final String OF_CODE = " and unit = ? and code_system = ? and code = ?";
    private static final String OF_LOINC = " and unit = ? and loinc = ?";

    private static final String COUNT = """
            with asked as (%s), unit as (
                select asked.value, asked.observation_key, asked.patient_key,
                    patient.managing_organization_key as organization_key, patient.grid_key, patient.gender as sex,
                    %s as age_band,
                    cast(cast(date_trunc('month', asked.effective_date) as date) as text) as month,
                    cast(cast(date_trunc('quarter', asked.effective_date) as date) as text) as quarter,
                    cast(cast(date_trunc('year', asked.effective_date) as date) as text) as year,
                    width_bucket(asked.value, cast(? as numeric[])) as bin
                from asked join (select patient_key, managing_organization_key, grid_key, gender, birth_date,
                        extract(year from age(cast(? as timestamp), cast(birth_date as timestamp))) as age
                    from views.v_patient where replaced_by_key is null) patient on patient.patient_key = asked.patient_key
                where asked.effective_date between ? and ?)
            select %s count(*), count(distinct patient_key), count(*) filter (where abnormal),
                count(distinct patient_key) filter (where abnormal),
                count(distinct patient_key) filter (where not abnormal),
                avg(value), min(value), max(value), sum(value), stddev_samp(value), var_samp(value),
                percentile_cont(array[0.05, 0.25, 0.5, 0.75, 0.95]) within group (order by value)
            from (select unit.*, bin = any (cast(? as integer[])) as abnormal from unit where true%s) unit
            group by grouping sets (%s)
            """;

    private final JdbcTemplate database;

    public ObservedCounts(DataSource dataSource) {
        this.database = new JdbcTemplate(dataSource);
        database.setQueryTimeout(PATIENCE_IN_SECONDS);
    }

    /** Whether measurements may be broken down so. */
    public static boolean isKnown(String stratifier) {
        return COLUMNS.containsKey(stratifier);
    }

    /** As of when the tables hold; none while they are made for the first time. */
    public Optional<Instant> heldAt() {
        return database.query(
                "select held_at from mca.view_state where exists (select from mca.view_table)",
                (ResultSet row) -> row.next()
                        ? Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)
                        : Optional.empty());
    }

    /**
     * Counts in one pass.
     *
     * @param by by what the measurements are broken down, one beside the other
     * @param areBinned whether each part, and the whole, are also broken down by the bins
     * @return parts with measurements; the whole even without
     */
    public List<Cell> count(Question question, List<String> by, boolean areBinned) {
        List<String> columns = new ArrayList<>(by.stream().map(COLUMNS::get).toList());
        List<String> sets = new ArrayList<>(List.of("()"));
        columns.forEach(column -> sets.add("(" + column + ")"));
        if (areBinned) {
            sets.add("(bin)");
            columns.forEach(column -> sets.add("(" + column + ", bin)"));
        }
        String selected = Stream.concat(columns.stream(), areBinned ? Stream.of("bin") : Stream.of())
                .flatMap(column -> Stream.of("grouping(" + column + "), ", column + ", "))
                .collect(Collectors.joining());
        List<Cell> cells = new ArrayList<>();
        count(question, selected, String.join(", ", sets), row -> cells.add(cell(row, by, areBinned)));
        return cells;
    }

    /**
     * How many people there are in each part of the county; each is in one.
     *
     * @param step also by this one of the times by which measurements may be broken down
     * @return those of the whole time under an empty text, those of each step under its first day
     */
    public Map<String, Map<Place, PeopleCounts>> people(Question question, Optional<String> step) {
        String column = step.map(COLUMNS::get).orElse("");
        String part = "organization_key, grid_key";
        String by = column.isEmpty() ? "" : ", " + column;
        String sets = "(" + part + ")" + (column.isEmpty() ? "" : ", (" + part + by + ")");
        String selected = part + ", " + (column.isEmpty() ? "1, null, " : "grouping(" + column + "), " + column + ", ");
        Map<String, Map<Place, PeopleCounts>> people = new TreeMap<>();
        count(question, selected, sets, row -> {
            String when = row.getInt(PART) == 0 ? row.getString(PART + 1) : "";
            people.computeIfAbsent(when, key -> new HashMap<>())
                    .put(
                            Place.part(row.getString(1), row.getString(2)),
                            figures(row, PART + 2).told());
        });
        return people;
    }

    /**
     * Counts in one pass.
     *
     * @param selected columns before the figures, each with a comma behind it
     * @param sets by which it is grouped
     */
    private void count(Question question, String selected, String sets, RowCallbackHandler row) {
        Source source = source(question);
        String sql = COUNT.formatted(
                source.sql(),
                AgeBands.OF_PATIENT,
                selected,
                question.population().where(),
                sets);
        database.query(sql, statement -> fill(statement, source, question), row);
    }

    /** Where values come from: SQL with question marks, and what stands for them. */
    private record Source(String sql, List<String> values) {}

    private static Source source(Question question) {
        Measurement measurement = question.measurement();
        boolean isLoinc = measurement.system().equals(Measurement.LOINC);
        List<String> parts = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String view : List.of("v_measurement", "v_lab")) {
            parts.add(COUNTED.formatted("value", view, "value") + (isLoinc ? OF_LOINC : OF_CODE));
            values.add(question.unit());
            if (!isLoinc) {
                values.add(measurement.system());
            }
            values.add(measurement.code());
        }
        // A pressure is in this unit and no other.
        if (question.unit().equals("mm[Hg]")) {
            if (measurement.isLoinc(Measurement.SYSTOLIC)) {
                parts.add(COUNTED.formatted("systolic", "v_bp", "systolic"));
            } else if (measurement.isLoinc(Measurement.DIASTOLIC)) {
                parts.add(COUNTED.formatted("diastolic", "v_bp", "diastolic"));
            }
        }
        return new Source(String.join(" union all ", parts), values);
    }

    private static void fill(PreparedStatement statement, Source source, Question question) throws SQLException {
        int place = 1;
        for (String value : source.values()) {
            statement.setString(place++, value);
        }
        statement.setArray(
                place++,
                statement
                        .getConnection()
                        .createArrayOf("numeric", question.bounds().toArray()));
        statement.setObject(place++, question.period().last());
        statement.setObject(place++, question.period().first());
        statement.setObject(place++, question.period().last());
        statement.setArray(
                place++,
                statement
                        .getConnection()
                        .createArrayOf("integer", question.abnormal().toArray()));
        question.population().fill(statement, place);
    }

    private static Cell cell(ResultSet row, List<String> by, boolean areBinned) throws SQLException {
        String stratifier = null;
        String value = null;
        int place = 1;
        for (String each : by) {
            if (row.getInt(place) == 0) {
                stratifier = each;
                value = row.getString(place + 1);
            }
            place += 2;
        }
        Integer bin = null;
        if (areBinned) {
            bin = row.getInt(place) == 0 ? row.getInt(place + 1) : null;
            place += 2;
        }
        return new Cell(stratifier, value, bin, figures(row, place));
    }

    private static Figures figures(ResultSet row, int first) throws SQLException {
        long measurements = row.getLong(first);
        return new Figures(
                measurements,
                row.getLong(first + 1),
                row.getLong(first + 2),
                row.getLong(first + 3),
                row.getLong(first + 4),
                measurements == 0
                        ? null
                        : new Figures.Values(
                                row.getBigDecimal(first + 5),
                                row.getBigDecimal(first + 6),
                                row.getBigDecimal(first + 7),
                                row.getBigDecimal(first + 8),
                                row.getBigDecimal(first + 9),
                                row.getBigDecimal(first + 10),
                                numbers(row.getArray(first + 11))));
    }

    private static List<BigDecimal> numbers(@Nullable Array array) throws SQLException {
        List<BigDecimal> numbers = new ArrayList<>();
        if (array != null) {
            for (Object number : (Object[]) array.getArray()) {
                numbers.add(BigDecimal.valueOf(((Number) number).doubleValue()));
            }
        }
        return numbers;
    }
}
