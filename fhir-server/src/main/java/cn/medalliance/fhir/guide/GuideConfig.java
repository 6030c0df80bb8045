package cn.medalliance.fhir.guide;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.GuideValidationSupport;
import cn.medalliance.guide.ProfileSelection;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;

/** The guide that lies on the class path, as beans. */
@Configuration(proxyBeanMethods = false)
class GuideConfig {

    @Bean
    Guide guide() {
        return Guide.load();
    }

    @Bean
    ProfileSelection profileSelection(Guide guide) {
        return ProfileSelection.of(guide);
    }

    @Bean
    GuideValidationSupport guideValidationSupport(FhirContext fhirContext, Guide guide) {
        return new GuideValidationSupport(fhirContext, guide);
    }

    @Bean
    @Order(0)
    GuideInstaller guideInstaller(
            Guide guide,
            FhirContext fhirContext,
            IFhirSystemDao<Bundle, Meta> systemDao,
            ISearchParamRegistry searchParameters,
            DataSource dataSource) {
        return new GuideInstaller(guide, fhirContext, systemDao, searchParameters, new JdbcTemplate(dataSource));
    }
}
