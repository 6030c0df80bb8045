package cn.medalliance.notify.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryResourceMatcher;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.fhir.bundle.CallerCalls;
import cn.medalliance.fhir.search.rules.SearchRules;
import cn.medalliance.fhir.server.CapabilityAmendment;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.storage.ChangeReader;
import cn.medalliance.guide.Guide;
import cn.medalliance.notify.NotifyProperties;
import cn.medalliance.notify.model.Topics;
import cn.medalliance.notify.model.WantedReader;
import cn.medalliance.security.SecurityProperties;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.caller.jpa.CallerStore;
import cn.medalliance.security.caller.jpa.ClientResources;
import cn.medalliance.security.caller.jpa.OwnStore;
import cn.medalliance.security.client.ClientRegistry;
import cn.medalliance.security.outgoing.OutgoingCalls;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class NotifyConfig {

    private static final Duration PURGE_EVERY = Duration.ofHours(1);

    @Bean
    Topics subscriptionTopics(Guide guide) {
        return new Topics(guide);
    }

    @Bean
    WantedReader wantedReader(Topics topics) {
        return new WantedReader(topics);
    }

    @Bean
    SubscriberTable subscriberTable(DataSource dataSource, SecurityProperties security) {
        return new SubscriberTable(new JdbcTemplate(dataSource), isSecured(security));
    }

    private static boolean isSecured(SecurityProperties security) {
        return security.mode() == SecurityProperties.Mode.SECURED;
    }

    @Bean
    EventTable eventTable(DataSource dataSource) {
        return new EventTable(new JdbcTemplate(dataSource));
    }

    @Bean
    CallerStore subscriberStore(DaoRegistry daos, ObjectProvider<RestfulServer> server) {
        return new CallerStore(daos, server::getObject);
    }

    @Bean
    FilterMatcher filterMatcher(
            FhirContext fhir,
            InMemoryResourceMatcher matcher,
            MatchUrlService urls,
            ISearchParamExtractor extractor,
            ISearchParamRegistry registry,
            SearchRules rules,
            CallerStore subscriberStore) {
        return new FilterMatcher(fhir, matcher, urls, extractor, registry, rules, subscriberStore);
    }

    @Bean
    Notifications notifications(
            Topics topics,
            WantedReader reader,
            FilterMatcher filters,
            OwnStore store,
            CallerStore subscriberStore,
            SubscriberTable subscribers,
            EventTable events,
            ClientResources clients,
            AccessMatrix matrix,
            ObjectProvider<ClientRegistry> registry,
            OutgoingCalls calls,
            NotifyProperties properties,
            SecurityProperties security,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        JdbcTemplate database = new JdbcTemplate(dataSource);
        SubscriberRights rights =
                new SubscriberRights(clients, matrix, isSecured(security) ? registry.getObject() : null);
        Subscriptions subscriptions = new Subscriptions(store, subscribers, reader);
        Matching matching = new Matching(
                topics,
                store,
                subscriberStore,
                filters,
                rights,
                subscribers,
                subscriptions,
                events,
                new LoadedRows(database));
        Deliveries deliveries = new Deliveries(
                subscribers,
                subscriptions,
                events,
                rights,
                new Endpoint(calls, properties.timeout()),
                properties,
                security.issuer() + "/fhir",
                transactions);
        String name = "notifications " + security.mode();
        return new Notifications(
                name,
                dataSource,
                new ChangeReader(database, name),
                matching,
                subscriptions,
                subscribers,
                deliveries,
                properties);
    }

    @Bean
    FhirContribution subscriptions(
            WantedReader reader,
            FilterMatcher filters,
            OutgoingCalls calls,
            OwnStore store,
            ClientResources clients,
            NotifyProperties properties,
            SubscriberTable subscribers,
            EventTable events,
            CallerCalls callerCalls) {
        return new FhirContribution(
                List.of(new SubscriptionProvider(subscribers, events, callerCalls)),
                List.of(new SubscriptionInterceptor(reader, filters, calls, store, clients, properties)),
                List.of("status", "events"));
    }

    @Bean
    RecurringTask<Void> notificationPurge(EventTable events, NotifyProperties properties) {
        return Tasks.recurring("notification-purge", FixedDelay.of(PURGE_EVERY))
                .execute((instance, context) -> events.purge(properties.keep()));
    }

    @Bean
    MeterBinder notificationMetrics(DataSource dataSource) {
        return new NotificationMetrics(new JdbcTemplate(dataSource));
    }

    @Bean
    CapabilityAmendment topicCapability(Topics topics) {
        return new TopicCapability(topics);
    }
}
