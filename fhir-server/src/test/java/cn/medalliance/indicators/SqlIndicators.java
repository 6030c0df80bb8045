package cn.medalliance.indicators;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.guide.Guide;
import cn.medalliance.indicators.kept.KeptIndicators;
import cn.medalliance.indicators.model.Indicator;
import cn.medalliance.indicators.model.IndicatorParameter;
import cn.medalliance.indicators.model.Indicators;
import cn.medalliance.indicators.model.MeasurePeriod;
import cn.medalliance.views.table.FilledViews;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the server's SQL says of a county, in a database of its own beside another. */
final class SqlIndicators implements AutoCloseable {

    private static final String MIGRATIONS = "/cn/medalliance/fhir/storage/migration/";
    private static final String UNITS = """
            select unit_key, standing, amount from mca.indicator_unit where kept_id = ?
            """;

    private final Indicators indicators = Indicators.of(Guide.load(), FhirContext.forR4Cached());
    private final JdbcTemplate beside;
    private final String name = "indicators_" + UUID.randomUUID().toString().replace("-", "");
    private final HikariDataSource dataSource;
    private final JdbcTemplate database;
    private final FilledViews views;

    SqlIndicators(DataSource server) throws SQLException {
        HikariDataSource other = server.unwrap(HikariDataSource.class);
        beside = new JdbcTemplate(other);
        beside.execute("create database " + name);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(other.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"));
        config.setUsername(other.getUsername());
        config.setPassword(other.getPassword());
        config.setMaximumPoolSize(3);
        dataSource = new HikariDataSource(config);
        database = new JdbcTemplate(dataSource);
        database.execute("create schema mca");
        database.execute(migration("V027__views.sql"));
        database.execute(migration("V028__indicators.sql"));
        views = new FilledViews(dataSource);
    }

    DataSource dataSource() {
        return dataSource;
    }

    private static String migration(String file) {
        try (InputStream stream = SqlIndicators.class.getResourceAsStream(MIGRATIONS + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** In place of what was there. */
    void fill(List<? extends Resource> county) throws SQLException {
        views.clear();
        views.add(county);
        database.execute("truncate mca.view_touch");
    }

    /** Besides what was there; what is kept is brought in step. */
    void add(List<? extends Resource> more, Question question) throws SQLException {
        views.add(more);
        if (!kept(question).follow()) {
            throw new IllegalStateException("somebody else follows");
        }
    }

    SortedSet<Unit> answer(Set<String> ids, Question question) {
        KeptIndicators kept = kept(question);
        SortedSet<Unit> units = new TreeSet<>();
        for (Indicator indicator : indicators.all()) {
            if (ids.contains(indicator.id())) {
                long number = kept.find(
                        indicator, new MeasurePeriod(question.first(), question.last()), options(question.options()));
                database.query(
                        UNITS,
                        row -> {
                            int standing = row.getInt(2);
                            units.add(Unit.of(
                                    indicator.id(),
                                    row.getString(1),
                                    standing != 0,
                                    standing == 2,
                                    standing == 3,
                                    row.getBigDecimal(3)));
                        },
                        number);
            }
        }
        return units;
    }

    private KeptIndicators kept(Question question) {
        Clock clock = Clock.fixed(
                ZonedDateTime.of(question.asOf(), LocalTime.NOON, ZoneOffset.ofHours(8))
                        .toInstant(),
                ZoneOffset.UTC);
        return new KeptIndicators(dataSource, indicators, clock, 1_000);
    }

    static Map<IndicatorParameter, String> options(Map<String, String> named) {
        Map<IndicatorParameter, String> options = new EnumMap<>(IndicatorParameter.class);
        named.forEach((word, value) -> options.put(IndicatorParameter.of(word).orElseThrow(), value));
        return options;
    }

    @Override
    public void close() {
        dataSource.close();
        beside.execute("drop database " + name);
    }
}
