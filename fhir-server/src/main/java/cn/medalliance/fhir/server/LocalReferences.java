package cn.medalliance.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;

/**
 * A reference by the whole address of this server is one to a resource here: HAPI would refuse it as one to somewhere else.
 * A reference that is a search, and the conditions of entries, get the spelling that HAPI can read.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/references.html#literal">R4 literal references</a>.
 */
@Interceptor(order = -300)
final class LocalReferences {

    private static final Pattern SEARCH = Pattern.compile("[A-Za-z]+\\?");

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
            for (BundleEntryComponent entry : transaction.getEntry()) {
                if (entry.getRequest().hasUrl()) {
                    entry.getRequest()
                            .setUrl(ConditionText.escaped(entry.getRequest().getUrl()));
                }
                if (entry.getRequest().hasIfNoneExist()) {
                    entry.getRequest()
                            .setIfNoneExist(
                                    ConditionText.escaped(entry.getRequest().getIfNoneExist()));
                }
                if (entry.hasResource()) {
                    shorten(entry.getResource(), request.getFhirServerBase() + "/");
                }
            }
        }
    }

    private void shorten(IBaseResource resource, String base) {
        for (ResourceReferenceInfo info : fhir.newTerser().getAllResourceReferences(resource)) {
            String reference = info.getResourceReference().getReferenceElement().getValue();
            if (reference == null) {
                continue;
            }
            if (reference.startsWith(base)) {
                info.getResourceReference().setReference(reference.substring(base.length()));
            } else if (SEARCH.matcher(reference).lookingAt()) {
                info.getResourceReference().setReference(ConditionText.escaped(reference));
            }
        }
    }
}
