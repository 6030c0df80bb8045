package cn.medalliance.provenance.jpa;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import cn.medalliance.fhir.storage.TransactionWork;
import cn.medalliance.provenance.model.Activity;
import cn.medalliance.security.caller.CallerToken;
import java.util.EnumSet;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Notes what a request writes. In open mode, where nobody is known, only for who says by {@code X-Provenance} where it comes
 * from.
 */
@Interceptor
final class ProvenanceInterceptor {

    /** When it is clear who calls and that the caller may. */
    private static final int ADMITTED = -60;

    private static final Set<RestOperationTypeEnum> WRITES = EnumSet.of(
            RestOperationTypeEnum.CREATE,
            RestOperationTypeEnum.UPDATE,
            RestOperationTypeEnum.PATCH,
            RestOperationTypeEnum.DELETE,
            RestOperationTypeEnum.TRANSACTION);

    private final ProvenanceHeader header;
    private final ProvenanceStore store;
    private final boolean isMaking;

    /** @param isMaking whether the server makes Provenances of its own */
    ProvenanceInterceptor(ProvenanceHeader header, ProvenanceStore store, boolean isMaking) {
        this.header = header;
        this.store = store;
        this.isMaking = isMaking;
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = ADMITTED)
    public void readHeader(RequestDetails request) {
        if (WRITES.contains(request.getRestOperationType())) {
            header.read(request);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        note(null, resource, Activity.CREATE, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        note(before, after, Activity.UPDATE, request);
    }

    /** HAPI tells of a deletion by a condition only when the transaction's end has begun. The version is read there. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        note(null, resource, Activity.DELETE, request);
    }

    private void note(
            @Nullable IBaseResource before, IBaseResource after, Activity activity, @Nullable RequestDetails request) {
        if (request == null || request instanceof SystemRequestDetails) {
            return;
        }
        boolean isToBeMade = isMaking && CallerToken.current().isPresent();
        if (isToBeMade || ProvenanceHeader.of(request).isPresent()) {
            TransactionWork.ofThisOne(RequestWrites.class, () -> new RequestWrites(request, store))
                    .add(before, after, activity);
        }
    }
}
