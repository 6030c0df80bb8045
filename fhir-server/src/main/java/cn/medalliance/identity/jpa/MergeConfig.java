package cn.medalliance.identity.jpa;

import cn.medalliance.enrolment.Enrolments;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.guide.GuideWords;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.identity.ResidentNames;
import cn.medalliance.identity.model.GoldenRecord;
import cn.medalliance.provenance.CallerAgents;
import cn.medalliance.referral.Referrals;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.security.relation.jpa.RelationSources;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires {@code $mca-merge} and {@code $unmerge}, and what others ask of residents' records. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MergeProperties.class)
class MergeConfig {

    @Bean
    ResidentNames residentNames(OwnStore store) {
        return new StoredNames(store);
    }

    @Bean
    FhirContribution mergeContribution(
            Guide guide,
            CallerCalls calls,
            Referrals referrals,
            OwnStore store,
            Enrolments enrolments,
            CallerAgents agents,
            RelationSources sources,
            MergeProperties properties,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        MergeTable table = new MergeTable(new JdbcTemplate(dataSource));
        MergeRecords records = new MergeRecords(new GuideWords(guide), agents, Clock.systemUTC());
        GoldenRecord golden = new GoldenRecord(guide.canonical());
        SharedRelations relations = new SharedRelations(store, table, sources);
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Merges merges =
                new Merges(transaction, store, table, records, golden, enrolments, relations, properties.mergeLimit());
        Unmerges unmerges = new Unmerges(transaction, store, table, records, golden, relations);
        return new FhirContribution(
                List.of(new MergeProvider(calls, referrals, merges, unmerges)),
                List.of(new MergedRecordsInterceptor(table)),
                List.of("mca-merge", "unmerge"));
    }
}
