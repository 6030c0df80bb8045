package cn.medalliance.security.access.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.extractor.ISearchParamExtractor;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import cn.medalliance.fhir.search.ChainedResources;
import cn.medalliance.fhir.search.SearchRewrite;
import cn.medalliance.fhir.search.rules.SearchedTypes;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.guide.Guide;
import cn.medalliance.security.access.model.AccessMatrix;
import cn.medalliance.security.caller.jpa.ClientResources;
import cn.medalliance.security.consent.jpa.Denials;
import cn.medalliance.security.relation.jpa.Reach;
import cn.medalliance.security.relation.jpa.Relations;
import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The access rules, which hold in secured mode. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "medalliance.security.mode", havingValue = "secured")
class AccessConfig {

    @Bean
    ScopeLimits scopeLimits(
            FhirContext fhir,
            AccessMatrix matrix,
            PatientElements elements,
            ISearchParamRegistry registry,
            ISearchParamExtractor extractor) {
        return new ScopeLimits(fhir, matrix, elements, registry, extractor);
    }

    @Bean
    AccessDecisions accessDecisions(
            FhirContext fhir,
            AccessMatrix matrix,
            PatientElements elements,
            Relations relations,
            Consented consented,
            ScopeLimits limits,
            OwnerlessResources ownerless,
            StandingFor standingFor,
            Guide guide,
            ClientResources clients) {
        return new AccessDecisions(
                fhir,
                matrix,
                elements,
                relations,
                consented,
                limits,
                ownerless,
                standingFor,
                new OrganizationElements(fhir, guide),
                clients);
    }

    @Bean
    OwnerlessResources ownerlessResources(
            FhirContext fhir, AccessMatrix matrix, PatientElements elements, Guide guide) {
        return new OwnerlessResources(fhir, matrix, elements, guide);
    }

    @Bean
    StandingFor standingFor(DataSource dataSource) {
        return new StandingFor(new JdbcTemplate(dataSource));
    }

    @Bean
    PatientAccess patientAccess(AccessMatrix matrix, AccessDecisions decisions, Relations relations) {
        return new PatientAccess(matrix, decisions, relations);
    }

    @Bean
    Consented consented(Relations relations, Denials denials) {
        return new Consented(relations, denials);
    }

    @Bean
    ChainedResources chainGuard(
            AccessMatrix matrix, PatientElements elements, Relations relations, Consented consented) {
        return new ChainGuard(matrix, elements, relations, consented);
    }

    @Bean
    SearchRewrite accessNarrowing(
            AccessMatrix matrix,
            AccessDecisions decisions,
            PatientElements elements,
            Relations relations,
            Reach reach,
            Consented consented,
            ScopeLimits limits,
            OwnerlessResources ownerless) {
        return new AccessNarrowing(matrix, decisions, elements, relations, reach, consented, limits, ownerless);
    }

    @Bean
    SearchedTypes chainRules(AccessMatrix matrix, ScopeLimits limits) {
        return new ChainRules(matrix, limits);
    }

    @Bean
    FhirContribution accessRules(
            FhirContext fhir,
            AccessMatrix matrix,
            AccessDecisions decisions,
            PatientElements elements,
            Relations relations,
            OwnerlessResources ownerless,
            StandingFor standingFor,
            ClientResources clients,
            Guide guide,
            DataSource dataSource,
            EntityManager entityManager) {
        JdbcTemplate database = new JdbcTemplate(dataSource);
        StoredAccess stored =
                new StoredAccess(matrix, decisions, new StoredOwners(database, matrix, elements), ownerless, clients);
        Claims claims = new Claims(fhir, database, relations, new ResidentReports(guide.canonical()), standingFor);
        return FhirContribution.ofInterceptors(
                new AccessGuard(fhir, decisions, stored, claims),
                new ClientResourceInterceptor(matrix, clients),
                new WriteJudge(fhir, decisions, elements, claims, entityManager));
    }
}
