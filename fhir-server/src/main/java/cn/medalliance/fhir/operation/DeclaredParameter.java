package cn.medalliance.fhir.operation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationParameter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that an operation takes.
 *
 * @param min how often it must be given
 * @param max how often it may be given; negative for without end
 * @param type its data type or resource type; null where the operation reads the text itself
 * @param search whether its value is written like a search parameter's, with modifiers and prefixes
 */
record DeclaredParameter(
        String name, int min, int max, @Nullable String type, boolean search) {

    private static final String ANY_RESOURCE = "Resource";

    /** What an operation declares, by name, in its order. */
    static Map<String, DeclaredParameter> of(OperationMethodBinding operation) {
        Map<String, DeclaredParameter> declared = new LinkedHashMap<>();
        operation.getParameters().stream()
                .filter(OperationParameter.class::isInstance)
                .map(OperationParameter.class::cast)
                .forEach(parameter -> declared.put(
                        parameter.getName(),
                        new DeclaredParameter(
                                parameter.getName(),
                                parameter.getMin(),
                                parameter.getMax(),
                                parameter.getParamType(),
                                parameter.getSearchParamType() != null)));
        return declared;
    }

    boolean mayBeGiven(int times) {
        return max < 0 || times <= max;
    }

    boolean isResource(FhirContext fhirContext) {
        return type != null
                && (type.equals(ANY_RESOURCE) || fhirContext.getResourceTypes().contains(type));
    }

    /** Whether a resource of this type may be its value. */
    boolean takesResource(String resourceType) {
        return ANY_RESOURCE.equals(type) || resourceType.equals(type);
    }
}
