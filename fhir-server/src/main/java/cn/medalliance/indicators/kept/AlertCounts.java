package cn.medalliance.indicators.kept;

import cn.medalliance.indicators.model.Counts;
import cn.medalliance.indicators.model.Crossing;
import cn.medalliance.indicators.model.MeasurePeriod;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the alerts of residents that were raised in a period, over the tables of the views. */
public final class AlertCounts {

    private static final String RAISED = """
            select flag.code, flag.patient_key, flag.start_date, resident.grid_key,
                resident.managing_organization_key as organization_key
            from views.v_flag flag join views.v_patient resident on resident.patient_key = flag.patient_key
            where flag.status <> 'entered-in-error'""";

    private static final String IN_PERIOD = "unit.start_date between ? and ? and unit.code is not null";

    private static final String DENIED = """
            select exists (select from (%1$s) unit
                join hfj_resource patient on patient.res_type = 'Patient' and patient.fhir_id = unit.patient_key
                join mca.consent_denial denial on denial.patient_id = patient.res_id
                where %2$s%3$s)
            """;

    private static final String COUNT = """
            select code, grouping(grid_key) = 1 as is_all, grid_key, count(*), count(distinct patient_key)
            from (%1$s) unit where %2$s%3$s
            group by grouping sets ((code), (code, grid_key))
            order by code, is_all desc, grid_key
            """;

    private static final String PEOPLE = """
            select code, organization_key, grid_key, count(distinct patient_key)
            from (%1$s) unit where %2$s%3$s group by code, organization_key, grid_key
            """;

    private final JdbcTemplate database;

    public AlertCounts(DataSource dataSource) {
        this.database = new JdbcTemplate(dataSource);
    }

    /**
     * Alerts of a kind.
     *
     * @param code of mca-alert
     * @param isOfAll whether of the whole population; else of those in the grid
     * @param grid id of the Location; null: of those in none
     * @param alerts that began in the period, those withdrawn as errors left out
     * @param people how many residents they are about
     */
    public record Raised(
            String code, boolean isOfAll, @Nullable String grid, long alerts, long people) {}

    /** All of a population, by kind and by grid. */
    public List<Raised> raised(MeasurePeriod period, Population population) {
        return database.query(
                COUNT.formatted(RAISED, IN_PERIOD, population.where()),
                statement -> fill(statement, period, population),
                (row, number) -> new Raised(
                        row.getString(1), row.getBoolean(2), row.getString(3), row.getLong(4), row.getLong(5)));
    }

    /** By kind, the residents whom they are about by organisation and grid; each is in one organisation and one grid. */
    public Map<String, Crossing> people(MeasurePeriod period, Population population) {
        Map<String, List<Crossing.Cell>> cells = new TreeMap<>();
        database.query(
                PEOPLE.formatted(RAISED, IN_PERIOD, population.where()),
                statement -> fill(statement, period, population),
                row -> {
                    cells.computeIfAbsent(row.getString(1), code -> new ArrayList<>())
                            .add(new Crossing.Cell(
                                    Arrays.asList(row.getString(2), row.getString(3)), Counts.of(row.getLong(4))));
                });
        Map<String, Crossing> people = new TreeMap<>();
        cells.forEach((code, of) -> people.put(code, new Crossing(List.of("organization", "grid"), of)));
        return people;
    }

    /** Whether somebody whom they are about denies something to anybody. */
    public boolean isDeniedBySome(MeasurePeriod period, Population population) {
        Boolean isDenied = database.query(
                DENIED.formatted(RAISED, IN_PERIOD, population.where()),
                statement -> fill(statement, period, population),
                row -> row.next() && row.getBoolean(1));
        return Boolean.TRUE.equals(isDenied);
    }

    private static void fill(PreparedStatement statement, MeasurePeriod period, Population population)
            throws SQLException {
        statement.setObject(1, period.first());
        statement.setObject(2, period.last());
        population.fill(statement, 3);
    }
}
