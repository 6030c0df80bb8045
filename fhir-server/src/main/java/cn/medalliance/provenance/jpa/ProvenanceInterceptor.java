package cn.medalliance.provenance.jpa;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import cn.medalliance.fhir.server.WriteOperations;
import cn.medalliance.fhir.storage.TransactionWork;
import cn.medalliance.fhir.storage.WriteListener;
import cn.medalliance.provenance.model.Activity;
import cn.medalliance.security.caller.CallerToken;

/**
 * Notes what a request writes. In open mode, where nobody is known, only for who says by {@code X-Provenance} where it comes
 * from.
 */
@Interceptor
final class ProvenanceInterceptor extends WriteListener {

    /** When it is clear who calls and that the caller may. */
    private static final int ADMITTED = -60;

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
        if (WriteOperations.contains(request.getRestOperationType())) {
            header.read(request);
        }
    }

    @Override
    protected void written(Change change) {
        RequestDetails request = change.request();
        if (request == null || request instanceof SystemRequestDetails) {
            return;
        }
        boolean isToBeMade = isMaking && CallerToken.current().isPresent();
        if (isToBeMade || ProvenanceHeader.of(request).isPresent()) {
            TransactionWork.ofThisOne(
                            RequestWrites.class, its -> its.isOpen(false), () -> new RequestWrites(request, store))
                    .add(change.before(), change.resource(), Activity.of(change.before(), change.isDeleted()));
        }
    }
}
