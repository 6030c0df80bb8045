package cn.medalliance.scheduling.jpa;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.table.SlotChannel;
import cn.medalliance.referral.Referrals;
import cn.medalliance.scheduling.model.BookingRules;
import cn.medalliance.security.caller.jpa.OwnStore;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SchedulingConfig {

    @Bean
    StoredSlots storedSlots(EntityManager entityManager, OwnStore store, Guide guide) {
        return new StoredSlots(entityManager, store, guide);
    }

    /** It hears of the server's own writes, too, which HAPI tells the storage alone. */
    @Bean
    SlotInterceptor slotInterceptor(
            StoredSlots slots, Referrals referrals, Guide guide, IInterceptorService storageInterceptors) {
        SlotGuard guard = new SlotGuard(
                slots,
                referrals,
                new BookingFacts(slots, referrals),
                new BookingRules(SlotChannel.all(guide)),
                Clock.systemUTC());
        SlotInterceptor interceptor = new SlotInterceptor(guard, slots);
        storageInterceptors.registerInterceptor(interceptor);
        return interceptor;
    }

    @Bean
    FhirContribution schedulingContribution(
            DaoRegistry daos,
            IFhirSystemDao<Bundle, Meta> systemDao,
            StoredSlots slots,
            Referrals referrals,
            Guide guide) {
        Bookings bookings = new Bookings(
                daos,
                systemDao,
                slots,
                referrals,
                guide.canonical("StructureDefinition", "mca-referral-appointment"),
                Clock.systemUTC());
        return FhirContribution.ofOperation("book", new BookProvider(bookings));
    }
}
