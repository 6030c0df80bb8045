package cn.medalliance.fhir.bundle;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.model.ResourceVersionConflictResolutionStrategy;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.jspecify.annotations.Nullable;

/**
 * Two writes that get in each other's way are done one after the other: the loser is tried again, and then sees what the
 * winner wrote. Only a write that names its version is told of the conflict at once.
 */
@Interceptor
final class ConflictRetries {

    private static final int MOST = 5;

    @Hook(Pointcut.STORAGE_VERSION_CONFLICT)
    public ResourceVersionConflictResolutionStrategy again(@Nullable RequestDetails request) {
        ResourceVersionConflictResolutionStrategy strategy = new ResourceVersionConflictResolutionStrategy();
        strategy.setRetry(request != null && request.getHeader("If-Match") == null && !deletes(request));
        strategy.setMaxRetries(MOST);
        return strategy;
    }

    /** What is referred to is still referred to a second later. */
    private static boolean deletes(RequestDetails request) {
        return request.getRestOperationType() == RestOperationTypeEnum.DELETE
                || request.getUserData().get(TransactionEntries.KEY) instanceof TransactionEntries entries
                        && entries.all().stream()
                                .anyMatch(entry -> entry.method().equals("DELETE"));
    }
}
