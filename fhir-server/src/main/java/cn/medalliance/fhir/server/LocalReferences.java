package cn.medalliance.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;

/**
 * A reference by the whole address of this server is one to a resource here: HAPI would refuse it as one to somewhere else.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/references.html#literal">R4 literal references</a>.
 */
@Interceptor(order = -300)
final class LocalReferences {

    private final FhirContext fhir;

    LocalReferences(FhirContext fhir) {
        this.fhir = fhir;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void shorten(RequestDetails request) {
        if (request.getResource() != null) {
            shorten(request.getResource(), request.getFhirServerBase() + "/");
        }
    }

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void shortenEntries(IBaseBundle bundle, @Nullable RequestDetails request) {
        if (request != null && bundle instanceof Bundle transaction) {
            transaction.getEntry().stream()
                    .map(BundleEntryComponent::getResource)
                    .filter(Objects::nonNull)
                    .forEach(resource -> shorten(resource, request.getFhirServerBase() + "/"));
        }
    }

    private void shorten(IBaseResource resource, String base) {
        for (ResourceReferenceInfo info : fhir.newTerser().getAllResourceReferences(resource)) {
            String reference = info.getResourceReference().getReferenceElement().getValue();
            if (reference != null && reference.startsWith(base)) {
                info.getResourceReference().setReference(reference.substring(base.length()));
            }
        }
    }
}
