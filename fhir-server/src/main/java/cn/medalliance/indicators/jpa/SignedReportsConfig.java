package cn.medalliance.indicators.jpa;

import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.provenance.CallerAgents;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.security.relation.jpa.Relations;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports are signed off, and those and warnings about groups stay so, whether or not indicators are worked out here. */
@Configuration(proxyBeanMethods = false)
class SignedReportsConfig {

    @Bean
    SignedReports signedReports(Guide guide) {
        return new SignedReports(new GuideWords(guide));
    }

    @Bean
    FhirContribution signOffContribution(
            SignedReports signed,
            OwnStore store,
            PlatformTransactionManager transactions,
            Relations relations,
            CallerAgents agents,
            Guide guide) {
        GuideWords words = new GuideWords(guide);
        SignOff signOff = new SignOff(
                store,
                new TransactionTemplate(transactions),
                signed,
                new Signers(store, relations, words),
                agents,
                words,
                Clock.systemUTC());
        return new FhirContribution(
                List.of(new SignOffProvider(signOff)),
                List.of(signed, new FixedReports(words, guide.canonical("naming", "group-report-no"))),
                List.of("sign-off"));
    }
}
