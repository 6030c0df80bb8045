package cn.medalliance.enrolment.jpa;

import cn.medalliance.enrolment.EnrolmentProperties;
import cn.medalliance.enrolment.Enrolments;
import cn.medalliance.enrolment.model.CurrentRecords;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.storage.DatedResources;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.caller.jpa.OwnStore;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class EnrolmentConfig {

    @Bean
    CurrentRecords currentRecords(Guide guide) {
        return new CurrentRecords(guide.canonical());
    }

    @Bean
    Enrolments enrolments(CurrentRecords current, OwnStore store) {
        return new StoredEnrolments(current, store);
    }

    @Bean
    FhirContribution enrolmentRules(OwnStore store, CurrentRecords current) {
        return FhirContribution.ofInterceptors(
                new EnrolmentInterceptor(new EnrolmentGuard(current, store), new RenewedContracts(store, current)));
    }

    @Bean
    EndedContracts endedContracts(
            PlatformTransactionManager transactions, DatedResources dated, OwnStore store, CurrentRecords current) {
        return new EndedContracts(new TransactionTemplate(transactions), dated, store, current, Clock.systemUTC());
    }

    @Bean
    RecurringTask<Void> contractEnd(EndedContracts ended, EnrolmentProperties properties) {
        return Tasks.recurring("contract-end", FixedDelay.of(properties.endEvery()))
                .execute((instance, context) -> ended.endAll());
    }
}
