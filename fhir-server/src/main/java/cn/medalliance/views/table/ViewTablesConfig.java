package cn.medalliance.views.table;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.storage.UnfinishedLoad;
import cn.medalliance.guide.Guide;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.views.kept", matchIfMissing = true)
class ViewTablesConfig {

    private static final String LAG =
            "select coalesce(extract(epoch from clock_timestamp() - held_at), -1) from mca.view_state";

    @Bean(destroyMethod = "close")
    ViewKeeper viewKeeper(DataSource dataSource, Guide guide, FhirContext fhir, ViewsProperties properties) {
        ViewTables tables = ViewTables.of(guide, fhir);
        ViewSchema schema = new ViewSchema(dataSource, tables, properties.readers());
        return new ViewKeeper(
                dataSource,
                tables,
                schema,
                new ViewRefresh(dataSource, tables),
                new ViewRebuild(dataSource, schema, properties.workers()));
    }

    /** A load writes rows, and makes the tables when they are all there. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> viewKeeperStart(
            ViewKeeper keeper, ViewsProperties properties, Environment environment) {
        return event -> {
            if (!environment.getProperty(UnfinishedLoad.LOADING, Boolean.class, false)) {
                keeper.start(properties.lookEvery());
            }
        };
    }

    @Bean
    Gauge viewLag(MeterRegistry meters, DataSource dataSource) {
        JdbcTemplate database = new JdbcTemplate(dataSource);
        return Gauge.builder("medalliance.views.lag", () -> database.queryForObject(LAG, Double.class))
                .description(
                        "Seconds since the tables of the guide's views held what was committed; -1 before the first time")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }
}
