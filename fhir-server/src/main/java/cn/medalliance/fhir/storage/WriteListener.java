package cn.medalliance.fhir.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Hears of each resource that a transaction writes, while it can still store something of its own with it. Whoever extends it
 * is an interceptor of HAPI's storage.
 */
public abstract class WriteListener {

    /**
     * What was written.
     *
     * @param before as it was; null when it is new or was deleted
     * @param resource as it is, or as it was when it was deleted
     * @param isDeleted whether it was deleted
     * @param request whose write it is; null when HAPI tells none
     */
    public record Change(
            @Nullable IBaseResource before,
            IBaseResource resource,
            boolean isDeleted,
            @Nullable RequestDetails request) {}

    /** Something was written. */
    protected abstract void written(Change change);

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public final void created(IBaseResource resource, @Nullable RequestDetails request) {
        written(new Change(null, resource, false, request));
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public final void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        written(new Change(before, after, false, request));
    }

    /** HAPI tells of a deletion by a condition only when the transaction's end has begun, which is too late. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public final void deleted(IBaseResource resource, @Nullable RequestDetails request) {
        written(new Change(null, resource, true, request));
    }
}
