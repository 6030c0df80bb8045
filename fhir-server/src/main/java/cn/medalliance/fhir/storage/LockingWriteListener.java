package cn.medalliance.fhir.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/**
 * Hears of a resource before its rows are touched as well, so that transactions that want the same can wait for each other
 * there, and nobody who has a lock waits for a row of who waits for the lock.
 */
public abstract class LockingWriteListener extends WriteListener {

    /**
     * Something will be written.
     *
     * @param resource as it is to be
     * @param request whose write it is; null when HAPI tells none
     */
    protected abstract void lock(IBaseResource resource, @Nullable RequestDetails request);

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public final void lockCreated(IBaseResource resource, @Nullable RequestDetails request) {
        lock(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public final void lockUpdated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        lock(after, request);
    }
}
