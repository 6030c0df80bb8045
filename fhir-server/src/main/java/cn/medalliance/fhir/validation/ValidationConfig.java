package cn.medalliance.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.validation.FhirValidator;
import cn.medalliance.fhir.server.FhirContribution;
import cn.medalliance.fhir.server.Outcomes;
import cn.medalliance.fhir.server.StrictReading;
import cn.medalliance.fhir.validation.likeness.Likeness;
import cn.medalliance.guide.Guide;
import cn.medalliance.guide.GuideValidationSupport;
import cn.medalliance.guide.ProfileSelection;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One validator for the whole server: the guide, the base specification and local terminology, nothing else. */
@Configuration(proxyBeanMethods = false)
class ValidationConfig {

    private static final String DISAGREED = "medalliance.validation.quick.disagreed";
    private static final int CACHED_ANSWERS = 100_000;
    private static final Duration CACHED_FOR = Duration.ofDays(365);

    static {
        // HL7's library would fetch what it does not know from wherever a resource points to.
        ManagedWebAccess.setAccessPolicy(ManagedWebAccess.WebAccessPolicy.PROHIBITED);
    }

    @Bean
    ResourceValidator resourceValidator(
            FhirContext fhirContext,
            GuideValidationSupport guide,
            DefaultProfileValidationSupport base,
            ProfileSelection selection,
            ValidationProperties properties,
            Optional<QuickCheck> quick) {
        FhirInstanceValidator module = configured(new ReusedInstanceValidator(support(fhirContext, guide, base)));
        FhirValidator validator = fhirContext.newValidator();
        validator.registerValidatorModule(module);
        return new ResourceValidator(fhirContext, validator, selection, properties, quick);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "medalliance.validation.quick", matchIfMissing = true)
    QuickCheck quickCheck(
            FhirContext fhirContext,
            GuideValidationSupport guide,
            DefaultProfileValidationSupport base,
            ValidationProperties properties,
            ObjectProvider<MeterRegistry> meters) {
        return new QuickCheck(
                new Likeness(fhirContext, definitions(guide, new BaseDefinitions(fhirContext, base)), forms(guide)),
                properties.spotCheck(),
                () -> meters.ifAvailable(registry -> registry.counter(DISAGREED).increment()));
    }

    /** Where the validator finds forms. */
    static Function<String, @Nullable Questionnaire> forms(GuideValidationSupport guide) {
        return url -> guide.fetchResource(Questionnaire.class, url);
    }

    /** Where profiles, extensions and types are found: in the guide and the base specification, as the validator finds them. */
    static Function<String, @Nullable StructureDefinition> definitions(
            IValidationSupport guide, IValidationSupport base) {
        return url -> {
            IBaseResource ofGuide = guide.fetchStructureDefinition(url);
            return (StructureDefinition) (ofGuide == null ? base.fetchStructureDefinition(url) : ofGuide);
        };
    }

    /** Where the validator finds profiles and codes. */
    static IValidationSupport support(
            FhirContext fhirContext, GuideValidationSupport guide, DefaultProfileValidationSupport base) {
        UnknownCodeSystemWarningValidationSupport unknownSystems =
                new UnknownCodeSystemWarningValidationSupport(fhirContext);
        unknownSystems.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.INFORMATION);
        ValidationSupportChain chain = new ValidationSupportChain(
                ValidationSupportChain.CacheConfiguration.defaultValues()
                        .setCacheSize(CACHED_ANSWERS)
                        .setCacheTimeout(CACHED_FOR),
                guide,
                new BaseDefinitions(fhirContext, base),
                new InMemoryTerminologyServerValidationSupport(fhirContext),
                new CommonCodeSystemsTerminologyService(fhirContext),
                unknownSystems);
        // By the specification one coding in the value set is enough; vendors add their own codings beside it.
        chain.setCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid(true);
        return chain;
    }

    /** How strict it is. */
    static FhirInstanceValidator configured(FhirInstanceValidator module) {
        module.setErrorForUnknownProfiles(false);
        module.setAnyExtensionsAllowed(true);
        module.setAssumeValidRestReferences(true);
        module.setNoExtensibleWarnings(true);
        module.setAllowExamples(true);
        module.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        return module;
    }

    @Bean
    TextValidation textValidation(ResourceValidator validator) {
        return new TextValidation(validator);
    }

    @Bean(destroyMethod = "close")
    WriteValidation writeValidation(
            ResourceValidator validator,
            ValidationProperties properties,
            StrictReading reading,
            FhirContext fhirContext,
            Guide guide) {
        return new WriteValidation(validator, properties, reading, fhirContext, guide);
    }

    @Bean
    FhirContribution validationContribution(
            WriteValidation validation,
            StrictReading reading,
            FhirContext fhirContext,
            IValidationSupport profiles,
            DaoRegistry daos,
            Outcomes outcomes) {
        return FhirContribution.ofInterceptors(
                new PatchDiagnosis(validation, reading, daos, fhirContext),
                new WriteValidationInterceptor(validation, fhirContext),
                new ValidateOperationInterceptor(validation, reading, fhirContext, profiles, outcomes));
    }
}
