package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ParameterUtil;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;

/**
 * A delete with {@code If-Match} deletes that version only. HAPI deletes whatever is there.
 *
 * <p>See <a href="https://hl7.org/fhir/R4/http.html#concurrency">R4 managing resource contention</a>.
 */
@Interceptor
final class DeleteVersionInterceptor {

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void check(IBaseResource deleted, @Nullable RequestDetails request) {
        String wanted = wantedVersion(request);
        String found = deleted.getIdElement().getVersionIdPart();
        if (wanted != null && !ParameterUtil.parseETagValue(wanted).equals(found)) {
            throw new Refusal(
                    ErrorCode.PRECONDITION_FAILED, "the current version is " + found, Constants.HEADER_IF_MATCH);
        }
    }

    private static @Nullable String wantedVersion(@Nullable RequestDetails request) {
        BundleEntryComponent entry = EntryInHand.get();
        if (entry != null) {
            return entry.getRequest().hasIfMatch() ? entry.getRequest().getIfMatch() : null;
        }
        if (request == null || request.getRequestType() != RequestTypeEnum.DELETE) {
            return null;
        }
        String header = request.getHeader(Constants.HEADER_IF_MATCH);
        return header == null || header.isBlank() ? null : header;
    }
}
