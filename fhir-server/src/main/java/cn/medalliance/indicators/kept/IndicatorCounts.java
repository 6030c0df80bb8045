package cn.medalliance.indicators.kept;

import cn.medalliance.indicators.model.Counts;
import cn.medalliance.indicators.model.Crossing;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.Scoring;
import cn.medalliance.indicators.model.Stratum;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
     * @param crossings by several stratifiers at once
     */
    public record Counted(Counts total, List<Stratum> strata, List<Crossing> crossings) {

        public Counted(Counts total, List<Stratum> strata) {
            this(total, strata, List.of());
        }
    }

    /** The same, not broken down by several stratifiers at once. */
    public Counted count(Indicator indicator, long kept, Population population, List<String> stratifiers) {
        return count(indicator, kept, population, stratifiers, List.of());
    }

    /**
     * Counts in one pass.
     *
     * @param kept the number under which the indicator is kept
     * @param stratifiers by which the counts are broken down
     * @param crossed and by which at once
     */
    public Counted count(
            Indicator indicator,
            long kept,
            Population population,
            List<String> stratifiers,
            List<List<String>> crossed) {
        List<String> used = Stream.concat(stratifiers.stream(), crossed.stream().flatMap(List::stream))
                .distinct()
                .toList();
        List<List<String>> sets = Stream.of(
                        Stream.of(List.<String>of()), stratifiers.stream().map(List::of), crossed.stream())
                .flatMap(each -> each)
                .toList();
        String grouped = used.isEmpty()
                ? ""
                : sets.stream()
                        .map(IndicatorCounts::columns)
                        .collect(Collectors.joining(", ", " group by grouping sets (", ")"));
        String selected = used.stream()
                .map(COLUMNS::get)
                .flatMap(column -> Stream.of("grouping(" + column + "), ", column + ", "))
                .collect(Collectors.joining());
        String median = indicator.scoring() == Scoring.CONTINUOUS_VARIABLE ? MEDIAN : "";
        Map<Set<String>, List<Crossing.Cell>> found = new HashMap<>();
        database.query(
                COUNT.formatted(selected, median, population.where()) + grouped,
                statement -> fill(statement, 1, kept, population),
                row -> {
                    int first = 2 * used.size() + 1;
                    Counts counts = new Counts(
                            row.getLong(first),
                            row.getLong(first + 1),
                            row.getLong(first + 2),
                            row.getLong(first + 3),
                            median.isEmpty() ? null : row.getBigDecimal(first + 4));
                    Map<String, @Nullable String> values = values(row, used);
                    List<String> set = sets.stream()
                            .filter(each -> Set.copyOf(each).equals(values.keySet()))
                            .findFirst()
                            .orElseThrow();
                    found.computeIfAbsent(Set.copyOf(values.keySet()), key -> new ArrayList<>())
                            .add(new Crossing.Cell(set.stream().map(values::get).toList(), counts));
                });
        List<Stratum> strata = stratifiers.stream()
                .flatMap(code -> found.getOrDefault(Set.of(code), List.of()).stream()
                        .map(cell -> new Stratum(code, cell.values().get(0), cell.counts())))
                .toList();
        return new Counted(
                found.getOrDefault(Set.of(), List.of()).stream()
                        .map(Crossing.Cell::counts)
                        .findFirst()
                        .orElse(Counts.NONE),
                Stratum.inOrder(strata, stratifiers),
                crossed.stream()
                        .map(codes -> new Crossing(codes, found.getOrDefault(Set.copyOf(codes), List.of())))
                        .toList());
    }

    private static String columns(List<String> stratifiers) {
        return stratifiers.stream().map(COLUMNS::get).collect(Collectors.joining(", ", "(", ")"));
    }

    /** By which stratifiers a row is grouped, and of which value it is; none for everybody. */
    private static Map<String, @Nullable String> values(ResultSet row, List<String> used) throws SQLException {
        Map<String, @Nullable String> values = new HashMap<>();
        for (int place = 0; place < used.size(); place++) {
            if (row.getInt(2 * place + 1) == 0) {
                values.put(used.get(place), row.getString(2 * place + 2));
            }
        }
        return values;
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
