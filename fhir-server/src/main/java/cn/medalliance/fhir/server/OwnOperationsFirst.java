package cn.medalliance.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a feature answers an operation of a type, HAPI's own method for it is not bound. HAPI would bind both and take
 * whichever it finds first.
 */
@Interceptor
final class OwnOperationsFirst {

    private static final String OURS = "cn.medalliance.";

    private final Set<Answered> own = new HashSet<>();

    /** An operation by its name, on a type or, with an empty one, on the server. */
    private record Answered(String operation, String type) {}

    OwnOperationsFirst(List<FhirContribution> contributions) {
        for (FhirContribution contribution : contributions) {
            for (Object provider : contribution.providers()) {
                if (!provider.getClass().getName().startsWith(OURS)) {
                    continue;
                }
                for (Method method : provider.getClass().getDeclaredMethods()) {
                    Operation operation = method.getAnnotation(Operation.class);
                    if (operation != null) {
                        own.add(new Answered(operation.name(), operation.typeName()));
                    }
                }
            }
        }
    }

    @Hook(Pointcut.SERVER_PROVIDER_METHOD_BOUND)
    public @Nullable BaseMethodBinding keepUnlessAnsweredByUs(BaseMethodBinding binding) {
        boolean ours = binding.getMethod().getDeclaringClass().getName().startsWith(OURS);
        if (ours || !(binding instanceof OperationMethodBinding operation)) {
            return binding;
        }
        String type = operation.getResourceName() == null ? "" : operation.getResourceName();
        return own.contains(new Answered(operation.getName(), type)) ? null : binding;
    }
}
