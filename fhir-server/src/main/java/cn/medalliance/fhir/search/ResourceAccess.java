package cn.medalliance.fhir.search;

import ca.uhn.fhir.interceptor.api.HookParams;
import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.dao.ISearchBuilder;
import ca.uhn.fhir.jpa.interceptor.JpaPreResourceAccessDetails;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.util.CompositeInterceptorBroadcaster;
import java.util.ArrayList;
import java.util.List;

/** Asks whoever guards resources which of those that were found may be seen, before anybody sees them. */
public final class ResourceAccess {

    private ResourceAccess() {}

    /** Those of the found ids that may be seen, in their order. */
    public static List<JpaPid> allowed(
            IInterceptorBroadcaster interceptors,
            RequestDetails request,
            List<JpaPid> found,
            ISearchBuilder<JpaPid> builder) {
        JpaPreResourceAccessDetails access = new JpaPreResourceAccessDetails(found, () -> builder);
        ask(interceptors, request, access);
        List<JpaPid> allowed = new ArrayList<>();
        for (int index = 0; index < found.size(); index++) {
            if (!access.isDontReturnResourceAtIndex(index)) {
                allowed.add(found.get(index));
            }
        }
        return allowed;
    }

    /** Lets the guards mark what may not be seen. */
    static void ask(IInterceptorBroadcaster interceptors, RequestDetails request, IPreResourceAccessDetails access) {
        IInterceptorBroadcaster all = CompositeInterceptorBroadcaster.newCompositeBroadcaster(interceptors, request);
        if (all.hasHooks(Pointcut.STORAGE_PREACCESS_RESOURCES)) {
            all.callHooks(
                    Pointcut.STORAGE_PREACCESS_RESOURCES,
                    new HookParams()
                            .add(IPreResourceAccessDetails.class, access)
                            .add(RequestDetails.class, request)
                            .addIfMatchesType(ServletRequestDetails.class, request));
        }
    }
}
