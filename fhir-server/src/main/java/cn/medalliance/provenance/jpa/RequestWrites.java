package cn.medalliance.provenance.jpa;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.provenance.model.Activity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * What the transaction of a request writes; at its end, when all of it and all references are known, its Provenances are
 * stored with it.
 */
final class RequestWrites implements TransactionSynchronization {

    private final @Nullable RequestDetails request;
    private final ProvenanceStore store;
    private final Map<String, Write> writes = new LinkedHashMap<>();
    private final List<Provenance> told = new ArrayList<>();
    private boolean isTold;

    /** @param request whose writes they are; null for the server's own */
    RequestWrites(@Nullable RequestDetails request, ProvenanceStore store) {
        this.request = request;
        this.store = store;
    }

    /** Whether it takes more of the server's own writes, or else of a request's. */
    boolean isOpen(boolean isOwn) {
        return !isTold && isOwn == (request == null);
    }

    /**
     * A resource that was written.
     *
     * @param versions as it was before, if it was, and as it is; they may belong to different patients
     */
    record Write(Activity activity, List<Resource> versions) {

        Resource last() {
            return versions.get(versions.size() - 1);
        }

        Write then(Write later) {
            return new Write(
                    activity.then(later.activity),
                    Stream.concat(versions.stream(), later.versions.stream()).toList());
        }
    }

    void add(@Nullable IBaseResource before, IBaseResource after, Activity activity) {
        if (after instanceof Provenance provenance) {
            // It has none of its own. A deleted one tells no more.
            if (activity != Activity.DELETE) {
                told.add(provenance);
            }
            return;
        }
        List<Resource> versions = Stream.of(before, after)
                .filter(Resource.class::isInstance)
                .map(Resource.class::cast)
                .toList();
        Resource last = versions.get(versions.size() - 1);
        writes.merge(
                last.fhirType() + "/" + last.getIdElement().getIdPart(), new Write(activity, versions), Write::then);
    }

    /** Before the transaction's writes are judged, among which may be what the client says here. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 3;
    }

    @Override
    public void beforeCommit(boolean isReadOnly) {
        isTold = true;
        if (request == null) {
            store.tellOwn(List.copyOf(writes.values()));
        } else {
            store.tell(request, List.copyOf(writes.values()), told);
        }
    }
}
