package cn.medalliance.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import cn.medalliance.shared.ErrorCode;
import cn.medalliance.shared.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The operations that clients may call. HAPI brings more (expunge, reindexing, merging behind the back of our rules);
 * they are neither listed nor answered.
 */
@Interceptor(order = -200)
final class ServedOperations {

    private static final Set<String> OF_HAPI = Set.of(
            "validate",
            "everything",
            "summary",
            "lastn",
            "graphql",
            "meta",
            "diff",
            "expand",
            "validate-code",
            "lookup",
            "subsumes",
            "translate",
            "document");

    private final Set<String> names = new HashSet<>(OF_HAPI);

    ServedOperations(List<FhirContribution> contributions) {
        contributions.forEach(contribution -> names.addAll(contribution.operations()));
    }

    /** Whether an operation, named without its dollar sign, is served. */
    boolean serves(String name) {
        return names.contains(name);
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void refuseOthers(RequestDetails request) {
        String operation = request.getOperation();
        if (operation != null && operation.startsWith("$") && !serves(operation.substring(1))) {
            throw new Refusal(ErrorCode.NOT_FOUND, "operation " + operation + " is not served");
        }
    }
}
