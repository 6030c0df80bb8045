package cn.medalliance.provenance.jpa;

import ca.uhn.fhir.interceptor.api.Interceptor;
import cn.medalliance.fhir.server.TrustedWrite;
import cn.medalliance.fhir.storage.TransactionWork;
import cn.medalliance.fhir.storage.WriteListener;
import cn.medalliance.provenance.model.Activity;

/** Notes what the server does of its own accord: what follows from a request, and what happens when a clock runs out. */
@Interceptor
final class OwnActionsInterceptor extends WriteListener {

    private final ProvenanceStore store;

    OwnActionsInterceptor(ProvenanceStore store) {
        this.store = store;
    }

    @Override
    protected void written(Change change) {
        if (TrustedWrite.isAction(change.request())) {
            TransactionWork.ofThisOne(
                            RequestWrites.class, its -> its.isOpen(true), () -> new RequestWrites(null, store))
                    .add(change.before(), change.resource(), Activity.of(change.before(), change.isDeleted()));
        }
    }
}
