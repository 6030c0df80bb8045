package cn.medalliance.operations.lastn.jpa;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.provider.BaseJpaResourceProviderObservation;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import org.jspecify.annotations.Nullable;

/** Keeps HAPI's own {@code $lastn} from being served. */
@Interceptor
final class StockLastN {

    @Hook(Pointcut.SERVER_PROVIDER_METHOD_BOUND)
    public @Nullable BaseMethodBinding keepUnlessStock(BaseMethodBinding binding) {
        boolean isStock = binding instanceof OperationMethodBinding
                && binding.getMethod().getDeclaringClass() == BaseJpaResourceProviderObservation.class;
        return isStock ? null : binding;
    }
}
