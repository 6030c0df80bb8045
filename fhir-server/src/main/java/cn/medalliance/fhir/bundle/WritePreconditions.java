package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.Objects;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Preconditions of an update that HAPI does not look at: {@code If-Match} where there is nothing yet, and {@code
 * If-None-Match} where there is something.
 *
 * <p>See <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1">RFC 9110, preconditions</a>.
 */
@Interceptor(order = -100)
final class WritePreconditions {

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void checkCreated(IBaseResource resource, @Nullable RequestDetails request) {
        if (condition(request, resource, "If-Match") != null) {
            throw new Refusal(
                    ErrorCode.PRECONDITION_FAILED, "there is no version that If-Match could name", "If-Match");
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void checkUpdated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        String excluded = condition(request, after, "If-None-Match");
        if (excluded != null
                && (excluded.equals("*")
                        || excluded.contains("\"" + before.getIdElement().getVersionIdPart() + "\""))) {
            throw new Refusal(
                    ErrorCode.PRECONDITION_FAILED, "the resource exists in the version excluded", "If-None-Match");
        }
    }

    /** The condition of the update that is being done: of the request, or of the transaction's entry. */
    private static @Nullable String condition(@Nullable RequestDetails request, IBaseResource written, String name) {
        if (request == null) {
            return null;
        }
        if (request.getRestOperationType() == RestOperationTypeEnum.UPDATE) {
            return request.getHeader(name);
        }
        if (!(request.getUserData().get(TransactionEntries.KEY) instanceof TransactionEntries entries)) {
            return null;
        }
        String address = written.fhirType() + "/" + written.getIdElement().getIdPart();
        return entries.all().stream()
                .filter(entry -> entry.method().equals("PUT") && entry.path().equals(address))
                .map(entry -> entry.conditions().get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
