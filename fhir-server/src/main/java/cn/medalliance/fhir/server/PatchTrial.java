package cn.medalliance.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.PrePatchDetails;
import ca.uhn.fhir.jpa.patch.FhirPatch;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import org.hl7.fhir.r4.model.Resource;

/**
 * Tries a FHIRPath patch on a copy. HAPI lets whatever its code stumbles over become a failure of the server: a path that
 * cannot be read, an element that the resource does not have.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/fhirpatch.html">R4 FHIRPath patch</a>.
 */
@Interceptor
final class PatchTrial {

    private final FhirContext fhir;

    PatchTrial(FhirContext fhir) {
        this.fhir = fhir;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_PREPATCH)
    public void check(PrePatchDetails details) {
        if (details.getFhirPatchBody() instanceof Resource patch
                && details.getResource() instanceof Resource resource) {
            // Also of the patch: what it adds becomes a part of the resource, which a later operation may change.
            tryOut(resource.copy(), patch.copy());
        }
    }

    private void tryOut(Resource resource, Resource patch) {
        try {
            new FhirPatch(fhir).apply(resource, patch);
        } catch (BaseServerResponseException refused) {
            if (refused.getStatusCode() < 500) {
                throw refused;
            }
            throw refusal();
        } catch (RuntimeException stumbled) {
            throw refusal();
        }
    }

    private static Refusal refusal() {
        return new Refusal(ErrorCode.INVALID_REQUEST, "the patch cannot be done on this resource", "operation");
    }
}
