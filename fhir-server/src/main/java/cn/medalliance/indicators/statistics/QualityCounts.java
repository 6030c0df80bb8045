package cn.medalliance.indicators.statistics;

import cn.medalliance.indicators.kept.Population;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.indicators.model.PeopleCounts;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the rules of data quality over the tables of the views. */
public final class QualityCounts {

    private static final String SETTINGS =
            "set local search_path to views, public; set local jit to off; set local work_mem to '64MB'";

    private static final String COUNT = """
            select count(*), count(*) filter (where is_fault), count(distinct patient_key),
                count(distinct patient_key) filter (where is_fault), count(distinct patient_key) filter (where not is_fault)
            from (%s) unit where true%s
            """;

    /** What says nothing of its organisation belongs to that of the resident. */
    private static final String OF_ORGANIZATIONS = """
            select rule.patient_key, coalesce(rule.organization_key, patient.managing_organization_key) as organization_key,
                rule.is_fault
            from (%s) rule left join v_patient patient on patient.patient_key = rule.patient_key
            """;

    private static final String PEOPLE = """
            select distinct patient_key from (%s) unit
            where is_fault and patient_key is not null%s order by patient_key limit ?
            """;

    private static final int PATIENCE_IN_SECONDS = 60;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    public QualityCounts(DataSource dataSource) {
        this.database = new JdbcTemplate(dataSource);
        database.setQueryTimeout(PATIENCE_IN_SECONDS);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        transaction.setReadOnly(true);
    }

    /**
     * What a rule found.
     *
     * @param checked how much was checked
     * @param faults how much of it is at fault
     * @param people whose it is: of all, of the faults, of what is right, and the differences
     */
    public record Found(long checked, long faults, PeopleCounts people) {}

    /** @param asOf the day of the question */
    public Found count(QualityRule rule, MeasurePeriod period, LocalDate asOf, Population population) {
        Statement query = new Statement(rule, period, asOf);
        List<Found> found = inTransaction(() -> database.query(
                COUNT.formatted(query.sql(), population.where()),
                statement -> {
                    population.fill(statement, query.fill(statement));
                },
                (row, number) -> {
                    long people = row.getLong(3);
                    long ofFaults = row.getLong(4);
                    long ofRight = row.getLong(5);
                    return new Found(
                            row.getLong(1),
                            row.getLong(2),
                            PeopleCounts.of(people, ofFaults, ofRight, people - ofFaults, people - ofRight));
                }));
        return found.get(0);
    }

    /** Whose resources are at fault, by their ids in order; at most so many. */
    public List<String> people(
            QualityRule rule, MeasurePeriod period, LocalDate asOf, Population population, int most) {
        Statement query = new Statement(rule, period, asOf);
        return inTransaction(() -> database.query(
                PEOPLE.formatted(query.sql(), population.where()),
                statement -> statement.setInt(population.fill(statement, query.fill(statement)), most),
                (row, number) -> row.getString(1)));
    }

    private <T> List<T> inTransaction(Supplier<List<T>> work) {
        List<T> rows = transaction.execute(status -> {
            database.execute(SETTINGS);
            return work.get();
        });
        return rows == null ? List.of() : rows;
    }

    /** A rule's query with question marks, and what stands for them. */
    private record Statement(String rule, Object[] values) {

        Statement(QualityRule rule, MeasurePeriod period, LocalDate asOf) {
            this(
                    NamedParameterUtils.parseSqlStatement(rule.query()),
                    new MapSqlParameterSource("first_day", period.first())
                            .addValue("last_day", period.last())
                            .addValue("as_of", asOf)
                            // Blocks that rules share with indicators know these.
                            .addValue("visit_ways", "any")
                            .addValue("control_source", "any"));
        }

        private Statement(ParsedSql parsed, MapSqlParameterSource named) {
            this(
                    NamedParameterUtils.substituteNamedParameters(parsed, named),
                    NamedParameterUtils.buildValueArray(parsed, named, null));
        }

        String sql() {
            return OF_ORGANIZATIONS.formatted(rule);
        }

        /** Sets the values; gives the next place. */
        int fill(PreparedStatement statement) throws SQLException {
            int place = 1;
            for (Object value : values) {
                statement.setObject(place++, value instanceof SqlParameterValue typed ? typed.getValue() : value);
            }
            return place;
        }
    }
}
