package cn.medalliance.fhir.storage;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.validation.JpaValidationSupportChain;
import cn.medalliance.guide.GuideValidationSupport;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;

/** HAPI's chain of terminology and profiles, asked after the guide. */
final class GuideFirstSupportChain extends JpaValidationSupportChain {

    private final GuideValidationSupport guide;

    GuideFirstSupportChain(
            FhirContext fhirContext,
            CacheConfiguration cache,
            WorkerContextValidationSupportAdapter workerContext,
            GuideValidationSupport guide) {
        super(fhirContext, cache, workerContext);
        this.guide = guide;
        setCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid(true);
    }

    @Override
    public void postConstruct() {
        super.postConstruct();
        if (!getValidationSupports().contains(guide)) {
            addValidationSupport(0, guide);
        }
    }
}
