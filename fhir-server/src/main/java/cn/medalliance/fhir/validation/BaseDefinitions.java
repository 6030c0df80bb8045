package cn.medalliance.fhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.BaseValidationSupportWrapper;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * The base specification's definitions. HL7's validator asks them for whatever stands in a reference, and HAPI fails on a
 * search ({@code Patient?identifier=http://x|1}), whose bar it takes for the beginning of a version.
 */
final class BaseDefinitions extends BaseValidationSupportWrapper {

    BaseDefinitions(FhirContext fhirContext, DefaultProfileValidationSupport base) {
        super(fhirContext, base);
    }

    @Override
    public @Nullable IBaseResource fetchStructureDefinition(String url) {
        return isSearch(url) ? null : super.fetchStructureDefinition(url);
    }

    @Override
    public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> type, String url) {
        return isSearch(url) ? null : super.fetchResource(type, url);
    }

    private static boolean isSearch(@Nullable String url) {
        return url != null && url.indexOf('?') >= 0;
    }
}
