package cn.medalliance.prescribing.jpa;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.storage.DatedResources;
import cn.medalliance.guide.Guide;
import cn.medalliance.prescribing.Formularies;
import cn.medalliance.prescribing.PrescribingProperties;
import cn.medalliance.prescribing.model.ReviewRules;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.security.relation.jpa.Relations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class PrescribingStorageConfig {

    @Bean
    Formularies formularies(DaoRegistry daos, Guide guide) {
        return new StoredFormularies(daos, guide);
    }

    @Bean
    FhirContribution reviewRules(OwnStore store, EntityManager entityManager, Relations relations, Guide guide) {
        ReviewRules rules = new ReviewRules(guide);
        Reviewers reviewers = new Reviewers(store, entityManager, relations, rules);
        return FhirContribution.ofInterceptors(
                new ReviewInterceptor(new PrescriptionReviews(store, rules, reviewers, guide, Clock.systemUTC())));
    }

    @Bean
    RenewalReminders renewalReminders(
            PlatformTransactionManager transactions, DatedResources dated, OwnStore store, Guide guide) {
        return new RenewalReminders(new TransactionTemplate(transactions), dated, store, guide, Clock.systemUTC());
    }

    @Bean
    RecurringTask<Void> renewalReminder(RenewalReminders reminders, PrescribingProperties properties) {
        return Tasks.recurring("longrx-renewal", FixedDelay.of(properties.remindEvery()))
                .execute((instance, context) -> reminders.remindAll());
    }
}
