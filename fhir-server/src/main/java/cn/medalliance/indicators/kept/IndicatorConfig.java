package cn.medalliance.indicators.kept;

import ca.uhn.fhir.context.FhirContext;
import cn.medalliance.fhir.storage.UnfinishedLoad;
import cn.medalliance.guide.Guide;
import cn.medalliance.indicators.model.Indicators;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the views are kept as tables, indicators are served. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.views.kept", matchIfMissing = true)
class IndicatorConfig {

    @Bean
    Indicators indicators(Guide guide, FhirContext fhir) {
        return Indicators.of(guide, fhir);
    }

    @Bean
    KeptIndicators keptIndicators(DataSource dataSource, Indicators indicators, IndicatorProperties properties) {
        return new KeptIndicators(dataSource, indicators, Clock.systemUTC(), properties.kept());
    }

    @Bean
    IndicatorCounts indicatorCounts(DataSource dataSource) {
        return new IndicatorCounts(dataSource);
    }

    @Bean(destroyMethod = "close")
    IndicatorKeeper indicatorKeeper(KeptIndicators kept) {
        return new IndicatorKeeper(kept);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> indicatorKeeperStart(
            IndicatorKeeper keeper, IndicatorProperties properties, Environment environment) {
        return event -> {
            if (!environment.getProperty(UnfinishedLoad.LOADING, Boolean.class, false)) {
                keeper.start(properties.lookEvery());
            }
        };
    }
}
