package cn.medalliance.referral.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.LimitProperties;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.ReferralDirection;
import cn.medalliance.guide.table.ReferralTransition;
import cn.medalliance.guide.table.ServiceRequestMove;
import cn.medalliance.guide.table.StatusPair;
import cn.medalliance.guide.table.Thresholds;
import cn.medalliance.prescribing.Formularies;
import cn.medalliance.referral.ClockProperties;
import cn.medalliance.referral.ReferralProperties;
import cn.medalliance.referral.Referrals;
import cn.medalliance.referral.model.Clocks;
import cn.medalliance.referral.model.Directions;
import cn.medalliance.referral.model.InsuranceTerms;
import cn.medalliance.referral.model.RequestMoves;
import cn.medalliance.referral.model.TaskMoves;
import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.security.relation.jpa.Relations;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

@Configuration(proxyBeanMethods = false)
class ReferralConfig {

    @Bean
    TaskMoves taskMoves(Guide guide) {
        return new TaskMoves(ReferralTransition.all(guide), StatusPair.all(guide));
    }

    @Bean
    StoredReferrals storedReferrals(EntityManager entityManager, OwnStore store, PartitionSettings partitions) {
        return new StoredReferrals(entityManager, store, partitions);
    }

    @Bean
    Words referralWords(Guide guide) {
        return new Words(guide);
    }

    @Bean
    Parties referralParties(StoredReferrals stored) {
        return new Parties(stored);
    }

    @Bean
    ActingCallers actingCallers(Relations relations, Parties parties, EntityManager entityManager) {
        return new ActingCallers(relations, parties, entityManager);
    }

    @Bean
    Referrals referrals(
            StoredReferrals stored,
            Words words,
            Parties parties,
            ActingCallers callers,
            TaskMoves moves,
            ReferralProperties properties,
            SecurityProperties security) {
        return new KnownReferrals(
                stored, words, parties, callers, moves, admitsHistory(properties, security), Clock.systemUTC());
    }

    private static boolean admitsHistory(ReferralProperties properties, SecurityProperties security) {
        return properties.historyImports() && security.mode() == SecurityProperties.Mode.OPEN;
    }

    @Bean
    TaskFacts taskFacts(StoredReferrals stored, Words words, Parties parties, TaskMoves moves, Guide guide) {
        return new TaskFacts(
                stored,
                words,
                parties,
                moves,
                new Directions(ReferralDirection.all(guide)),
                new CarriedPayload(stored, Thresholds.of(guide)));
    }

    @Bean
    Clocks referralDurations(Guide guide, ClockProperties properties) {
        return new Clocks(Thresholds.of(guide), properties.instead(), properties.noShow());
    }

    @Bean
    FollowUps referralFollowUps(
            StoredReferrals stored,
            Words words,
            Parties parties,
            TaskMoves moves,
            TaskFacts facts,
            Clocks durations,
            ReferralClocks clocks,
            OwnStore store,
            Guide guide) {
        Clock clock = Clock.systemUTC();
        return new FollowUps(
                stored,
                words,
                parties,
                moves,
                facts,
                durations,
                clocks,
                new WaivedDeductibles(store, words, new InsuranceTerms(guide), clock),
                clock);
    }

    @Bean
    ReferralGuard referralGuard(
            StoredReferrals stored,
            Words words,
            Parties parties,
            ActingCallers callers,
            TaskMoves moves,
            TaskFacts facts,
            FollowUps followUps,
            EntityManager entityManager,
            Guide guide,
            ReferralProperties properties,
            SecurityProperties security) {
        return new ReferralGuard(
                stored,
                words,
                parties,
                callers,
                moves,
                new RequestMoves(ServiceRequestMove.all(guide), moves),
                facts,
                new DuplicateReferrals(stored, words),
                new RequestRules(stored, words, parties, new Directions(ReferralDirection.all(guide))),
                followUps,
                new Submissions(entityManager),
                admitsHistory(properties, security));
    }

    @Bean
    NewTasks newReferralTasks(StoredReferrals stored, Words words, Parties parties, TaskFacts facts, Clocks durations) {
        return new NewTasks(stored, words, parties, facts, durations, Clock.systemUTC());
    }

    @Bean
    FhirContribution referralContribution(
            FhirContext fhir,
            DaoRegistry daos,
            IFhirSystemDao<Bundle, Meta> systemDao,
            EntityManager entityManager,
            StoredReferrals stored,
            Words words,
            TaskMoves moves,
            ReferralGuard guard,
            NewTasks newTasks,
            ActingCallers callers,
            PartitionSettings partitions,
            DataSource dataSource,
            LimitProperties limits,
            Parties parties,
            Formularies formularies,
            CallerCalls calls,
            Guide guide) {
        SubmitReferralProvider submit = new SubmitReferralProvider(new ReferralSubmission(
                fhir,
                systemDao,
                daos,
                stored,
                words,
                newTasks,
                new Submissions(entityManager),
                new StockWarnings(daos, formularies, words, parties),
                new UnsatisfiedWarnings(calls, words, Thresholds.of(guide).whole("referral.unsatisfied.window"))));
        ReferralTaskProvider tasks = new ReferralTaskProvider(
                new TaskOperations(daos, systemDao, stored, words, moves, newTasks, Clock.systemUTC()));
        WorklistProvider worklist =
                new WorklistProvider(new Worklist(new JdbcTemplate(dataSource), daos, partitions), callers, limits);
        return new FhirContribution(
                List.of(submit, tasks, worklist),
                List.of(new ReferralInterceptor(guard, stored, words, moves)),
                List.of("submit-referral", "transition", "assign", "redirect", "tracking-result", "worklist"));
    }
}
