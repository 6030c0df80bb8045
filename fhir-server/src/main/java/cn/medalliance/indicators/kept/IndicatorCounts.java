package cn.medalliance.indicators.kept;

import cn.medalliance.indicators.model.Counts;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.Scoring;
import cn.medalliance.indicators.model.Stratum;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what is kept of an indicator. */
public final class IndicatorCounts {

    private static final Map<String, String> COLUMNS = Map.of(
            "organization", "organization_key",
            "grid", "grid_key",
            "tier", "tier",
            "sex", "sex",
            "age-band", "age_band",
            "programme", "programme",
            "priority", "priority");

    private static final String COUNT = """
            select %s count(*), count(*) filter (where standing <> 0), count(*) filter (where standing = 2),
                count(*) filter (where standing = 3)%s
            from mca.indicator_unit unit where kept_id = ?%s
            """;

    private static final String MEDIAN = ", percentile_cont(0.5) within group (order by amount)";

    private static final String PEOPLE = """
            select distinct patient_key from mca.indicator_unit unit
            where kept_id = ? and standing = any (?) and patient_key is not null%s order by patient_key limit ?
            """;

    private static final String DENIED = """
            select exists (select from mca.indicator_unit unit
                join hfj_resource patient on patient.res_type = 'Patient' and patient.fhir_id = unit.patient_key
                join mca.consent_denial denial on denial.patient_id = patient.res_id
                where unit.kept_id = ?%s)
            """;

    private final JdbcTemplate database;

    public IndicatorCounts(DataSource dataSource) {
        this.database = new JdbcTemplate(dataSource);
    }

    /**
     * All counts of a population.
     *
     * @param total of everybody
     * @param strata by each stratifier that was asked for; everybody is in one stratum of each
     */
    public record Counted(Counts total, List<Stratum> strata) {}

    /**
     * Counts in one pass.
     *
     * @param kept the number under which the indicator is kept
     * @param stratifiers by which the counts are broken down
     */
    public Counted count(Indicator indicator, long kept, Population population, List<String> stratifiers) {
        List<String> columns = stratifiers.stream().map(COLUMNS::get).toList();
        String median = indicator.scoring() == Scoring.CONTINUOUS_VARIABLE ? MEDIAN : "";
        String sets = columns.isEmpty()
                ? ""
                : " group by grouping sets ((), "
                        + columns.stream().map(column -> "(" + column + ")").collect(Collectors.joining(", ")) + ")";
        String selected = columns.stream()
                .flatMap(column -> Stream.of("grouping(" + column + "), ", column + ", "))
                .collect(Collectors.joining());
        Counts[] total = {Counts.NONE};
        List<Stratum> strata = new ArrayList<>();
        database.query(
                COUNT.formatted(selected, median, population.where()) + sets,
                statement -> fill(statement, 1, kept, population),
                row -> {
                    int first = 2 * columns.size() + 1;
                    Counts counts = new Counts(
                            row.getLong(first),
                            row.getLong(first + 1),
                            row.getLong(first + 2),
                            row.getLong(first + 3),
                            median.isEmpty() ? null : row.getBigDecimal(first + 4));
                    int of = stratifier(row, columns.size());
                    if (of < 0) {
                        total[0] = counts;
                    } else {
                        strata.add(new Stratum(stratifiers.get(of), row.getString(2 * of + 2), counts));
                    }
                });
        return new Counted(total[0], strata);
    }

    /** Which column a row is grouped by; -1 for everybody. */
    private static int stratifier(ResultSet row, int columns) throws SQLException {
        for (int column = 0; column < columns; column++) {
            if (row.getInt(2 * column + 1) == 0) {
                return column;
            }
        }
        return -1;
    }

    /** The people of one standing or several, by their ids in order; at most so many. */
    public List<String> people(long kept, Population population, List<Integer> standings, int most) {
        return database.query(
                PEOPLE.formatted(population.where()),
                statement -> {
                    statement.setLong(1, kept);
                    statement.setArray(2, statement.getConnection().createArrayOf("smallint", standings.toArray()));
                    statement.setInt(population.fill(statement, 3), most);
                },
                (row, number) -> row.getString(1));
    }

    /** Whether somebody who is counted denies something to anybody. */
    public boolean isDeniedBySome(long kept, Population population) {
        Boolean isDenied = database.query(
                DENIED.formatted(population.where()),
                statement -> fill(statement, 1, kept, population),
                row -> row.next() && row.getBoolean(1));
        return Boolean.TRUE.equals(isDenied);
    }

    private static void fill(PreparedStatement statement, int first, long kept, Population population)
            throws SQLException {
        statement.setLong(first, kept);
        population.fill(statement, first + 1);
    }
}
