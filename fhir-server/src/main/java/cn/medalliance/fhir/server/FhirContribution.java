package cn.medalliance.fhir.server;

import java.util.List;

/**
 * What a feature adds to the FHIR server; published as a bean and collected, so that the server names no feature.
 *
 * @param providers HAPI providers (operations, resource faces)
 * @param interceptors HAPI interceptors
 * @param operations names of the operations that the providers add, without the dollar sign; others are not answered
 */
public record FhirContribution(List<Object> providers, List<Object> interceptors, List<String> operations) {

    public FhirContribution {
        providers = List.copyOf(providers);
        interceptors = List.copyOf(interceptors);
        operations = List.copyOf(operations);
    }

    /** Providers and interceptors without new operations. */
    public FhirContribution(List<Object> providers, List<Object> interceptors) {
        this(providers, interceptors, List.of());
    }

    /** One provider of one operation. */
    public static FhirContribution ofOperation(String name, Object provider) {
        return new FhirContribution(List.of(provider), List.of(), List.of(name));
    }

    /** Only providers. */
    public static FhirContribution ofProviders(Object... providers) {
        return new FhirContribution(List.of(providers), List.of());
    }

    /** Only interceptors. */
    public static FhirContribution ofInterceptors(Object... interceptors) {
        return new FhirContribution(List.of(), List.of(interceptors));
    }
}
